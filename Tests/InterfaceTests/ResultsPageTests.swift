import Catalogue
@testable import Scheme
import Screen
import TestSupport
import Testing

@testable import Interface

/// Results on the screen, and the pages they lead to.
@Suite struct ResultsPageTests {
  /// Six people on blues-1 and two on a partnership's only exchange, by the fives and the twos they gave.
  private static func catalogue(_ people: Int = 6, others: Int = 6) -> Catalogue {
    let given = (0..<people).map { number in
      Made.feedback("blues-1-visitor-\(number)", on: "blues-1", overall: 5)
    }
    let few = (0..<others).map { number in
      Made.feedback("silk-1-visitor-\(number)", on: "silk-1", overall: 2)
    }
    return .made(
      partnerships: [Made.partnership("blues"), Made.partnership("silk")],
      exchanges: [
        Made.exchange("blues-1", held: "2021-02-01"),
        Made.exchange("silk-1", of: "silk", held: "2021-02-01"),
      ],
      feedback: given + few,
      questionnaire: Self.form
    )
  }

  private static let form: Questionnaire = {
    var rating = Question(id: "overall", kind: .rating, text: "How was it?")
    rating.labels = ["bad", "", "", "", "good"]
    var section = QuestionSection()
    section.questions = [rating]
    var form = Questionnaire()
    form.sections = [section]
    return form
  }()

  @Test func results_texts_and_missing_forms_are_one_link_away_from_the_figures() {
    var app = App()
    app.press("2 Enter")
    #expect(app.page == "Results")
    #expect(app.shows("51.35, 95 % interval 36.32 to 63.73, 74 people"))
    app.press("Enter")
    #expect(app.page == "Texts")
    app.press("Esc Tab Enter")
    #expect(app.page == "Missing feedback")
    app.press("Enter")
    #expect(app.page == "Exchange blues-1")
    app.press("Esc Esc Esc")
    #expect(app.page == nil)
    #expect(app.state.screen == .figures)
    app.press("Tab Tab Tab Enter")
    #expect(app.page == "Missing feedback")
  }

  @Test func the_page_of_a_partnership_leads_to_its_own_results() {
    var app = App(Self.catalogue(), size: Size(width: 80, height: 40))
    app.press("j Enter")
    #expect(app.shows("6 people"))
    #expect(app.line(containing: "Read on")?.contains("every question · texts") == true)
    app.press("Enter")
    #expect(app.page == "Results of BLUES")
    #expect(app.shows("6 people, mean 5, median 5"))
    #expect(app.shows("5 good  6  100 %  ████████████████████"))
    app.press("Esc Esc j Enter Enter")
    #expect(app.page == "Results of SILK")
    #expect(app.shows("6 people, mean 2, median 2"))
  }

  @Test func what_few_people_answered_is_on_no_page_of_results() {
    // Two are too few, and the others are hidden because the whole less these would be the two.
    var app = App(Self.catalogue(6, others: 2), size: Size(width: 80, height: 40))
    for keys in ["j Enter", "j Enter"] {
      app.press(keys)
      #expect(app.line(containing: "NPS")?.hasSuffix("hidden") == true)
      app.press("Enter")
      #expect(app.page?.hasPrefix("Results of ") == true)
      #expect(app.shows("Hidden is what fewer than five people answered"))
      #expect(!app.shows("mean"))
      app.press("Esc Esc")
    }
    app.press("Tab j Enter")
    #expect(app.shows("hidden for too few people"))
    app.press("2 Enter")
    #expect(app.shows("8 people, mean 4.25, median 5"))
  }

  @Test func an_exchange_with_enough_people_shows_its_results() {
    var app = App(Self.catalogue(), size: Size(width: 80, height: 40))
    app.press("j Tab j Enter")
    let line = app.line(containing: "Results      ")
    #expect(line?.contains("NPS nobody answered") == true)
    app.press("Tab Tab Tab Tab Tab Tab Tab Enter")
    #expect(app.page == "Results of blues-1")
    #expect(app.shows("6 people, mean 5"))
  }

  @Test func pages_follow_the_day_and_the_data() {
    var app = App(Self.catalogue(), size: Size(width: 80, height: 40))
    app.press("j Enter Enter")
    app.press("@ 2 0 2 1 - 0 2 - 0 2 Enter")
    #expect(app.shows("nobody answered"))
    app.press("@ ^U Enter")
    #expect(app.shows("6 people, mean 5"))
    app.load(Self.catalogue(7))
    #expect(app.shows("7 people, mean 5"))
    app.load(.made(partnerships: [Made.partnership("silk")]))
    #expect(app.shows("This record is no longer in the data. Esc goes back."))
    #expect(app.page == "blues")
  }

  @Test func texts_are_searched_like_any_page() {
    var app = App()
    app.press("2 Tab Tab Enter")
    app.press("/ j a c k e t s Enter")
    #expect(app.shows("We saw a warehouse of returned jackets"))
    app.press("/ ^U h o s t Enter")
    let first = app.state.focusedPage?.lastFound
    app.press("n")
    #expect(app.state.focusedPage?.lastFound != first)
    app.press("N")
    #expect(app.state.focusedPage?.lastFound == first)
  }

  @Test func texts_to_one_question_are_behind_the_question() {
    var app = App(size: Size(width: 80, height: 200))
    app.press("2 Enter")
    #expect(app.line(containing: "48 people")?.contains("read") == true)
    app.press("Shift-Tab Enter")
    #expect(app.page == "Texts")
    #expect(app.shows("What should be improved?"))
    #expect(!app.shows("What did the scheme add?"))
    #expect(app.shows("4 more texts are not to be published, and not searched."))
  }

  @Test func a_text_by_name_leads_to_its_feedback() {
    var app = App()
    app.press("2 Tab Tab Enter Enter")
    #expect(app.page == "Feedback extratex-9-visitor")
  }

  @Test func no_page_of_texts_has_what_its_writer_does_not_publish() {
    let catalogue = Catalogue.sample
    let context = RecordContext(catalogue: catalogue, day: Made.day("2021-06-10"))
    let scopes =
      [ResultsScope.all] + catalogue.partnerships.map { .partnership($0.id) }
      + catalogue.exchanges.map { .exchange($0.id) }
    var texts: [String] = []
    for scope in scopes {
      let page = TextsPage(context, of: scope, question: nil).page
      for case .item(_, let text) in page.blocks { texts.append(text) }
    }
    #expect(texts.count > 128)
    let withheld = catalogue.feedback.filter { $0.consent.publish == .none }
      .flatMap { [$0["addedValue"], $0["toImprove"], $0["followUp"]] }
    #expect(withheld.compactMap { $0 }.count == 9)
    for case .text(let text)? in withheld { #expect(!texts.contains(text)) }
    // A text without a name is on its exchange's page only where five could have written it, which is nowhere here.
    let nameless = catalogue.feedback.filter { $0.consent.publish == .anonymous }
    for scope in scopes {
      guard case .exchange(let id) = scope else { continue }
      let page = TextsPage(context, of: scope, question: nil).page
      for feedback in nameless where feedback.exchange == id {
        guard case .text(let text)? = feedback["addedValue"] else { continue }
        #expect(!page.blocks.contains(.item(mark: "-", text: text)))
      }
    }
  }

  @Test func by_ear_a_chart_is_words_and_numbers() {
    var app = App { $0.isAccessible = true }
    app.press("2 Enter")
    #expect(app.shows("5 very satisfied"))
    #expect(app.line(containing: "5 very satisfied")?.hasSuffix("30  41 %") == true)
    #expect(!app.shows("█"))
  }

  @Test(arguments: 1...90)
  func a_chart_fits_its_width_and_keeps_its_numbers_where_they_have_room(width: Int) {
    let bars = [
      ("not at all", 0), ("a very long name of a choice that somebody made", 1), ("x", 199),
    ]
    let chart = Page.Chart(
      bars: bars.map { Page.Chart.Bar(label: $0.0, count: $0.1) },
      whole: 200
    )
    let lines = ChartLayout(chart, width: width).lines
    #expect(lines.count == 3)
    for (line, bar) in zip(lines, bars) {
      // Two free columns, a letter, three digits and a share with two columns between take 15.
      if width >= 15 {
        #expect(line.allSatisfy { $0.x + $0.text.width <= width })
      }
      let drawn = line.filter { $0.style == .series(0) }
      #expect(drawn.count == (bar.1 > 0 && width >= 2 + 47 + 2 + 3 + 2 + 5 + 2 + 5 ? 1 : 0))
    }
  }

  @Test func a_bar_of_anybody_is_not_empty_and_a_whole_one_has_twenty_columns() {
    func bar(_ count: Int, of whole: Int) -> String? {
      let chart = Page.Chart(bars: [Page.Chart.Bar(label: "a", count: count)], whole: whole)
      return ChartLayout(chart, width: 80).lines[0].first { $0.style == .series(0) }?.text.text
    }
    #expect(bar(0, of: 10) == nil)
    #expect(bar(1, of: 100_000) == "▌")
    #expect(bar(1, of: 40) == "▌")
    #expect(bar(1, of: 20) == "█")
    #expect(bar(10, of: 10) == String(repeating: "█", count: 20))
    // More than the whole is no more than the whole.
    #expect(bar(11, of: 10) == bar(10, of: 10))
    #expect(bar(0, of: 0) == nil)
  }
}
