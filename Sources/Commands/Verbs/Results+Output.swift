internal import Catalogue
internal import Interface
internal import JSON
internal import Scheme
internal import Screen

/// Writes results in each of their forms.
struct ResultsOutput {
  let data: LoadedData
  let format: OutputFormat
  let question: String?
  let look: Look
  let surroundings: Surroundings

  private var output: OutputStream { surroundings.output }

  /// Results of some exchanges, of all for nil.
  func write(_ results: Results?, among rows: [Int32]?) {
    switch format {
    case .table:
      let response = data.catalogue.figures(on: data.day, among: rows).feedback.response
      write(ResultsPage(data.context, results, response: response, question: question).page)
      if results == nil { tellOfHiding() }
    case .json:
      let object = ResultsJSON.object(results, on: data.day, question: question)
      output.write(SafeJSON.line(JSONWriter.inline(.object(object)), isASCII: look.isASCII))
      output.write("\n".utf8)
    case .jsonl:
      let object = ResultsJSON.object(results, on: data.day, question: question)
      write(
        Listing(columns: [], count: 1, cells: { _ in [] }) { _ in
          JSONWriter.inline(.object(object))
        }
      )
    case .csv, .tsv, .md:
      write(Listing(counting: ResultsRow.rows(of: results, question: question), isGrouped: false))
      if results == nil { tellOfHiding() }
    }
  }

  /// Results of groups.
  func write(_ groups: [ResultsGroup], by dimension: Dimension) {
    switch format {
    case .table: write(Listing(reading: groups, by: dimension, question: question))
    case .json, .jsonl:
      write(
        Listing(columns: [], count: groups.count, cells: { _ in [] }) { row in
          JSONWriter.inline(.object(ResultsJSON.object(groups[row], question: question)))
        }
      )
    case .csv, .tsv, .md:
      let rows = groups.flatMap { ResultsRow.rows(of: $0, question: question) }
      write(Listing(counting: rows, isGrouped: true))
    }
    if groups.contains(where: { $0.results == nil }) { tellOfHiding() }
  }

  func write(_ texts: [QuestionTexts]) {
    guard format == .table else { return write(Listing(of: texts, isObjects: format == .json)) }
    write(TextsPage(data.context, texts).page)
  }

  func writeMissing(among rows: [Int32]?) {
    guard format == .table else {
      let missing = data.catalogue.missingFeedback(on: data.day, among: rows)
      return write(Listing(of: missing, in: data.catalogue))
    }
    write(MissingPage(data.context, among: rows).page)
  }

  private func write(_ page: Page) {
    for line in PageText(look: look).lines(of: page) { output.write(line: line) }
  }

  private func write(_ listing: Listing) { listing.write(as: format, look: look, to: output) }

  /// Whoever sees what is hidden on a terminal is told how to see it; a program is told in its data.
  private func tellOfHiding() {
    guard output.columns != nil else { return }
    surroundings.tell("\(Wording.whyHidden); --small shows it")
  }
}

extension Listing {
  /// What is asked for most of each value of a dimension, for a person; or all about one question.
  fileprivate init(reading groups: [ResultsGroup], by dimension: Dimension, question: String?) {
    let shown = groups.compactMap(\.results)
    let names =
      question.map { id in
        ["n", "mean", "median"] + (shown.first?.first(id)?.question.steps.map(\.key) ?? [])
      } ?? ["overall", "nps", "low", "high"]
    let columns = ["people", "received", "response"] + names
    self.init(
      columns: [Column(name: dimension.rawValue)]
        + columns.map { Column(name: $0, alignment: .trailing) },
      count: groups.count,
      cells: { row in
        let name = groups[row].key == nil ? Wording.unknown : groups[row].name
        guard let results = groups[row].results else {
          return [name, Wording.hidden] + columns.dropFirst().map { _ in "" }
        }
        let response = results.response
        return [
          name, "\(response.people)", "\(response.received)/\(response.expected)",
          response.rate.map { Wording.percent($0) } ?? Wording.unknown,
        ] + (question.map { Self.cells(of: results.first($0)) } ?? Self.cells(of: results))
      },
      json: { _ in [] }
    )
  }

  private static func text(_ number: Double?) -> String {
    number.map(Wording.mean) ?? Wording.unknown
  }

  private static func cells(of results: Results) -> [String] {
    let overall = results.first("overall").map { one in
      one.answers.map { text($0.mean) } ?? Wording.hidden
    }
    guard let nps = results.nps else {
      return [overall ?? Wording.unknown, Wording.hidden, "", ""]
    }
    return [overall ?? Wording.unknown, text(nps.value)]
      + [nps.interval?.lowerBound, nps.interval?.upperBound].map(text)
  }

  private static func cells(of one: QuestionResults?) -> [String] {
    guard let one else { return ["", "", ""] }
    guard let answers = one.answers else {
      return [Wording.hidden, "", ""] + one.question.steps.map { _ in "" }
    }
    return ["\(answers.people)", text(answers.mean), text(answers.median)]
      + answers.counts.map { "\($0)" }
  }
}

extension Results {
  /// The question of an id, on its newest scale.
  fileprivate func first(_ id: String) -> QuestionResults? { questions.first { $0.id == id } }
}

extension Listing {
  /// Texts with where they come from; for JSON as an array with an object for each question, not for each text.
  fileprivate init(of questions: [QuestionTexts], isObjects: Bool) {
    let texts = questions.flatMap { one in one.texts.map { (question: one.question, text: $0) } }
    self.init(
      columns: ["question", "exchange", "role", "text"].map { Column(name: $0) },
      count: isObjects ? questions.count : texts.count,
      cells: { row in
        let (question, text) = texts[row]
        return [
          question.id, text.source?.exchange.text ?? Wording.unknown,
          text.source?.role.rawValue ?? Wording.unknown, text.text,
        ]
      },
      json: { row in
        isObjects
          ? JSONWriter.inline(.object(ResultsJSON.object(questions[row])))
          : JSONWriter.inline(.object(ResultsJSON.object(texts[row].text, of: texts[row].question)))
      }
    )
  }

  fileprivate init(of missing: [MissingFeedback], in catalogue: Catalogue) {
    self.init(
      columns: ["exchange", "role", "completed", "title"].map { Column(name: $0) },
      count: missing.count,
      cells: { row in
        let exchange = catalogue.exchanges[missing[row].exchange]
        return [
          exchange.id.text, missing[row].role.rawValue,
          exchange.milestones[.completed]?.description ?? Wording.unknown,
          exchange.title ?? Wording.unknown,
        ]
      },
      json: { JSONWriter.inline(.object(ResultsJSON.object(missing[$0], in: catalogue))) }
    )
  }
}
