import Testing

@testable import Scheme

/// Texts that are far too long, of which a form looks at no more than it must.
@Suite struct LongAnswerTests {
  @Test(arguments: [
    "", "four", "fives", "sixsix", "a b c d e", "a b c d e f", "     x", "four \n\n \n",
    " \n\nfives  ",
    "я я я я я", "日本語日本語", "e\u{301}e\u{301}e", "e\u{301}e\u{301}", "\u{2003}\u{2003}\u{2003}four",
  ])
  func a_text_is_called_too_long_early_only_where_it_is(text: String) {
    let length = FeedbackText.length(of: FeedbackText.normalised(text))
    if FeedbackText.hasMore(than: 5, in: text) { #expect(length > 5) }
    let ink = text.unicodeScalars.count { !$0.properties.isWhitespace }
    #expect(FeedbackText.hasMore(than: 5, in: text) == (ink > 5))
  }
}
