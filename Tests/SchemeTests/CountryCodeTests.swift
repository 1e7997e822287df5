import Scheme
import Testing

@Suite struct CountryCodeTests {
  @Test(arguments: [("GR", "GR"), ("EL", "GR"), ("UK", "GB"), ("GB", "GB"), ("XK", "XK")])
  func the_spellings_of_european_texts_are_kept_as_those_of_the_standard(text: String, code: String)
  {
    #expect(CountryCode(text)?.description == code)
  }

  @Test(arguments: ["", "A", "AUT", "at", "A1", "Ö", "A ", " A", "Å", "ＡＴ"])
  func anything_but_two_ascii_capitals_is_no_code(text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test func codes_are_in_the_order_of_the_alphabet() {
    let codes = ["AT", "BE", "GB", "GR", "XK"].compactMap { CountryCode($0) }
    #expect(codes.count == 5)
    #expect(codes.reversed().sorted() == codes)
  }
}
