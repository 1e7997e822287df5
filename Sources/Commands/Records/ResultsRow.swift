internal import Catalogue
internal import Interface
internal import Scheme
internal import Screen

/// A line of results for a spreadsheet: one answer to one question of one group, with how often it was given.
///
/// The same columns for everything, so that one filter or pivot table gets at each number: the response is a question
/// `response` with the answers `received` and `expected`, and the net promoter score one `nps` with `promoters`,
/// `passives` and `detractors`, whose mean is the score. Numbers are not rounded; what is hidden has only a `yes` in
/// the last column.
struct ResultsRow {
  var key: String?
  var name = ""
  var question: String?
  var kind: String?
  var people: Int?
  var mean: Double?
  var median: Double?
  var low: Double?
  var high: Double?
  var answer: String?
  var label: String?
  var count: Int?
  var isHidden = false

  static let names = [
    "question", "kind", "n", "mean", "median", "low", "high", "answer", "label", "count", "hidden",
  ]

  /// In step with `names`.
  var cells: [String] {
    func text(_ number: Double?) -> String? { number.map { "\($0)" } }
    let cells = [
      question, kind, people.map { "\($0)" }, text(mean), text(median), text(low), text(high),
      answer, label, count.map { "\($0)" }, isHidden ? "yes" : nil,
    ]
    return cells.map { $0 ?? Wording.unknown }
  }

  /// The rows of results, nil where they are hidden; of one question only where its id is given.
  static func rows(of results: Results?, question: String?) -> [ResultsRow] {
    guard let results else { return [ResultsRow(isHidden: true)] }
    let questions = results.questions.filter { question == nil || $0.id == question }
    return (question == nil ? response(results.response) + score(results.nps) : [])
      + questions.flatMap(rows)
  }

  /// The rows of a group.
  static func rows(of group: ResultsGroup, question: String?) -> [ResultsRow] {
    rows(of: group.results, question: question).map { row in
      var row = row
      row.key = group.key
      row.name = group.name
      return row
    }
  }

  private static func response(_ response: FeedbackResponse) -> [ResultsRow] {
    [("received", response.received), ("expected", response.expected)].map { name, count in
      ResultsRow(
        question: "response",
        kind: "response",
        people: response.people,
        answer: name,
        count: count
      )
    }
  }

  private static func score(_ score: NetPromoterScore?) -> [ResultsRow] {
    let row = ResultsRow(question: "nps", kind: "nps")
    guard let score else { return [row.hidden] }
    return [
      ("promoters", score.promoters), ("passives", score.passives),
      ("detractors", score.detractors),
    ].map { name, count in
      var row = row
      row.people = score.count
      row.mean = score.value
      row.low = score.interval?.lowerBound
      row.high = score.interval?.upperBound
      row.answer = name
      row.count = count
      return row
    }
  }

  private static func rows(of one: QuestionResults) -> [ResultsRow] {
    var row = ResultsRow(question: one.question.id, kind: one.question.kind.rawValue)
    guard let answers = one.answers else { return [row.hidden] }
    row.people = answers.people
    row.mean = answers.mean
    row.median = answers.median
    guard !one.question.steps.isEmpty else { return [row] }
    return zip(one.question.steps, answers.counts).map { step, count in
      var row = row
      row.answer = step.key
      row.label = step.name.isEmpty ? nil : step.name
      row.count = count
      return row
    }
  }

  private var hidden: ResultsRow {
    var row = self
    row.isHidden = true
    return row
  }
}

extension Listing {
  /// Rows of results, with the group in front where they are of several.
  init(counting rows: [ResultsRow], isGrouped: Bool) {
    let numbers = ["n", "mean", "median", "low", "high", "count"]
    let columns = ResultsRow.names.map {
      Column(name: $0, alignment: numbers.contains($0) ? .trailing : .leading)
    }
    self.init(
      columns: (isGrouped ? [Column(name: "key"), Column(name: "name")] : []) + columns,
      count: rows.count,
      cells: { place in
        let row = rows[place]
        let name = row.name.isEmpty ? Wording.unknown : row.name
        return (isGrouped ? [row.key ?? Wording.unknown, name] : []) + row.cells
      },
      json: { _ in [] }
    )
  }
}
