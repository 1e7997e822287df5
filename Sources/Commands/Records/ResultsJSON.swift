internal import Catalogue
internal import Interface
internal import JSON
internal import Scheme

/// Results in JSON output (INTERFACE.md, `results`), no number rounded; what is hidden says so and nothing else.
enum ResultsJSON {
  /// What is hidden, behind the members that say what it is.
  private static func hidden(_ members: JSONObject = [:]) -> JSONObject {
    JSONObject(members.members + [JSONObject.Member(name: "hidden", value: .boolean(true))])
  }

  /// The results of a day, nil where they are hidden; of one question only where its id is given.
  static func object(_ results: Results?, on day: CivilDate, question: String?) -> JSONObject {
    guard let results else { return hidden(["asOf": .string(day.description)]) }
    return [
      "asOf": .string(results.asOf.description),
      "received": .number(results.response.received),
      "expected": .number(results.response.expected),
      "people": .number(results.response.people),
      "nps": .object(results.nps.map(score) ?? hidden()),
      "questions": .array(
        results.questions.filter { question == nil || $0.id == question }.map {
          .object(object($0))
        }
      ),
    ]
  }

  /// The results of a group.
  static func object(_ group: ResultsGroup, question: String?) -> JSONObject {
    let key: JSONObject = ["key": .text(group.key)]
    guard let results = group.results else { return hidden(key) }
    let members = object(results, on: results.asOf, question: question).members
    return JSONObject(key.members + members)
  }

  private static func score(_ score: NetPromoterScore) -> JSONObject {
    [
      "value": .number(score.value), "low": .number(score.interval?.lowerBound),
      "high": .number(score.interval?.upperBound), "n": .number(score.count),
    ]
  }

  private static func object(_ one: QuestionResults) -> JSONObject {
    let question: JSONObject = [
      "id": .string(one.question.id), "kind": .string(one.question.kind.rawValue),
    ]
    guard let answers = one.answers else { return hidden(question) }
    let counts = zip(one.question.steps, answers.counts).map { step, count in
      JSONObject.Member(name: step.key, value: .number(count))
    }
    let numbers: JSONObject = [
      "n": .number(answers.people), "mean": .number(answers.mean),
      "median": .number(answers.median), "counts": .object(JSONObject(counts)),
    ]
    return JSONObject(question.members + numbers.members)
  }

  /// The texts to one question.
  static func object(_ texts: QuestionTexts) -> JSONObject {
    [
      "id": .string(texts.question.id), "question": .string(texts.question.text),
      "texts": .array(texts.texts.map { .object(object($0)) }),
      "withheld": .number(texts.withheld), "hidesSmall": .boolean(texts.hidesSmall),
    ]
  }

  private static func object(_ text: PublishedText) -> JSONObject {
    [
      "text": .string(text.text), "exchange": .text(text.source?.exchange.text),
      "role": .text(text.source?.role.rawValue),
    ]
  }

  /// One of the texts to a question, by itself.
  static func object(_ text: PublishedText, of question: FormQuestion) -> JSONObject {
    JSONObject(
      [JSONObject.Member(name: "question", value: .string(question.id))] + object(text).members
    )
  }

  /// A missing form.
  static func object(_ missing: MissingFeedback, in catalogue: Catalogue) -> JSONObject {
    let exchange = catalogue.exchanges[missing.exchange]
    return [
      "exchange": .string(exchange.id.text), "role": .string(missing.role.rawValue),
      "completed": .text(exchange.milestones[.completed]?.description),
    ]
  }
}
