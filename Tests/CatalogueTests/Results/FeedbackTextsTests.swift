import Scheme
import Testing

@testable import Catalogue

@Suite struct FeedbackTextsTests {
  private static let day = Made.day("2021-06-10")

  private static func said(
    _ text: String,
    on exchange: String = "wool-1",
    as role: FeedbackRole = .visitor,
    _ publish: Consent.Publishing = .anonymous,
    to question: String = "t"
  ) -> Feedback {
    Made.answers(
      "\(exchange)-\(text.filter { $0.isLetter && $0.isASCII }.lowercased())",
      on: exchange,
      as: role,
      publish: publish,
      [(question, .text(text))]
    )
  }

  private static func catalogue(_ feedback: [Feedback]) -> Catalogue {
    Catalogue(
      .made(
        partnerships: [Made.partnership("wool"), Made.partnership("silk")],
        exchanges: [
          Made.held("wool-1", of: "wool") { $0.title = "Dyeing wool" },
          Made.held("wool-2", of: "wool") { $0.topics = ["golf"] }, Made.held("silk-1", of: "silk"),
        ],
        feedback: feedback,
        scheme: Made.scheme,
        questionnaire: Made.form([
          Made.rating("q"), Made.question("t", .text), Made.question("u", .text),
        ])
      )
    )
  }

  /// Six people without a name on wool-1, two on wool-2, six on silk-1.
  private static let many = catalogue(
    ["Delta", "alpha", "Échelle", "beta", "Charlie", "fine sound"].map { said($0) }
      + ["golf", "hotel sound"].map { said($0, on: "wool-2") }
      + ["India", "juliett", "kilo", "lima", "mike", "november"].map { said($0, on: "silk-1") }
  )

  private func texts(_ catalogue: Catalogue, _ query: String = "", small: Bool = false) -> [String]
  {
    catalogue.texts(
      on: Self.day,
      matching: Query(parsing: query),
      question: "t",
      showingSmall: small
    ).flatMap { $0.texts.map(\.text) }
  }

  @Test func texts_stand_by_question_in_the_order_of_the_form() {
    let catalogue = Self.catalogue(
      ["one", "two"].map { Self.said($0, as: .host, .named, to: "u") }
        + ["three", "four", "five"].map { Self.said($0, as: .host, .named) }
    )
    let questions = catalogue.texts(on: Self.day)
    #expect(questions.map(\.question.id) == ["t", "u"])
    #expect(questions.map(\.texts.count) == [3, 2])
    #expect(catalogue.texts(on: Self.day, question: "u").map(\.question.id) == ["u"])
    #expect(catalogue.texts(on: Self.day, question: "q") == [])
  }

  @Test func a_text_of_somebody_who_chose_none_is_counted_and_never_shown() {
    let catalogue = Self.catalogue(
      ["a", "b", "c", "d", "e"].map { Self.said("public \($0)") }
        + [Self.said("secret plan", .none), Self.said("secret plot", on: "silk-1", .none)]
    )
    for query in ["", "secret", "plan", "wool", "silk"] {
      for small in [false, true] {
        let found = catalogue.texts(
          on: Self.day,
          matching: Query(parsing: query),
          showingSmall: small
        )
        #expect(!found.contains { $0.texts.contains { $0.text.contains("secret") } })
        // The same number whatever is looked for: else looking would find words in them.
        #expect(found[0].withheld == 2)
      }
    }
  }

  @Test func a_text_by_name_comes_with_its_exchange_and_role_and_the_newest_first() throws {
    let catalogue = Self.catalogue([
      Made.answers("old", on: "wool-1", publish: .named, [("t", .text("old"))]),
      Made.feedback("new", on: "silk-1", as: .host, submitted: "2021-05-01T00:00:00Z") {
        $0.consent.publish = .named
        $0.answers = [Answer(question: "t", value: .text("new"))]
      },
    ])
    let texts = try #require(catalogue.texts(on: Self.day, question: "t").first).texts
    #expect(texts.map(\.text) == ["new", "old"])
    #expect(texts[0].source?.feedback == Made.id("new"))
    #expect(texts[0].source?.exchange == Made.id("silk-1"))
    #expect(texts[0].source?.role == .host)
  }

  @Test func texts_without_a_name_come_alone_and_by_the_alphabet() throws {
    let found = try #require(Self.many.texts(on: Self.day, question: "t").first)
    #expect(found.texts.allSatisfy { $0.source == nil })
    #expect(
      found.texts.map(\.text) == [
        "Charlie", "Delta", "Échelle", "India", "alpha", "beta", "fine sound", "golf",
        "hotel sound", "juliett", "kilo", "lima", "mike", "november",
      ]
    )
    #expect(!found.hidesSmall)
  }

  @Test func fewer_than_five_people_without_a_name_are_not_shown() {
    let four = ["a", "b", "c", "d"].map { Self.said("text \($0)") }
    let named = ["x", "y", "z"].map { Self.said("by \($0)", as: .host, .named) }
    #expect(texts(Self.catalogue(four + named)).allSatisfy { $0.hasPrefix("by ") })
    #expect(texts(Self.catalogue(four + named), small: true).count == 7)
    // Somebody who publishes nothing may have written each of them as well.
    let fifth = [Self.said("not this", .none)]
    #expect(texts(Self.catalogue(four + named + fifth)).count == 7)
    #expect(Self.catalogue(four).texts(on: Self.day, question: "t").map(\.hidesSmall) == [true])
  }

  @Test(arguments: [
    ("sound", ["fine sound", "hotel sound"]), ("DELTA", []), ("echelle", ["Échelle"]),
    // Words of the exchange: six people are on the one with wool in its title, eight on those of the partnership.
    ("dyeing", ["Charlie", "Delta", "Échelle", "alpha", "beta", "fine sound"]),
    ("dyeing sound", ["fine sound"]),
    // Two people are on wool-2. That a word is in a text says nothing of its exchange, though that has it too.
    ("wool-2", []), ("wool-2 sound", []), ("nonesuch", []), ("golf", ["golf"]),
  ])
  func a_text_fits_if_each_word_is_in_it_or_in_its_exchange(query: String, expected: [String]) {
    #expect(texts(Self.many, query) == expected)
  }

  @Test func that_something_is_hidden_is_told_by_the_exchanges_and_not_by_the_texts() {
    for word in ["sound", "nonesuch"] {
      let found = Self.many.texts(
        on: Self.day,
        matching: Query(parsing: "wool-2 \(word)"),
        question: "t"
      )
      #expect(found.map(\.hidesSmall) == [true])
      #expect(found.map(\.texts) == [[]])
    }
    #expect(texts(Self.many, "wool-2 sound", small: true) == ["hotel sound"])
  }

  @Test func what_was_not_there_on_the_day_is_not_read() {
    let early = Self.many.texts(on: Made.day("2021-03-11"), question: "t")
    #expect(early.map(\.texts) == [[]])
  }
}
