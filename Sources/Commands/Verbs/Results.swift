internal import ArgumentParser
internal import Catalogue
internal import Scheme

struct ResultsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: "What participants answered.",
    usage: "clusterxchange results [<words> ...] [<options>]",
    discussion: """
      Query words limit the exchanges; with --texts, those words that are not in the exchange have to be in the \
      text. What fewer than five people answered is hidden, and with it what would give that away within one table; \
      --small shows it. Texts are shown as their writers allow.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions

  @Option(help: "The form of the output.")
  var format = OutputFormat.table

  @Option(help: "Split the results.")
  var by: Dimension?

  @Flag(help: "Also what fewer than five people answered.")
  var small = false

  @Flag(help: "What people wrote, by question.")
  var texts = false

  @Flag(help: "The forms that are expected and not there, by exchange and role.")
  var missing = false

  @Option(help: ArgumentHelp("Only this question.", valueName: "id"))
  var question: String?

  @Argument(help: ArgumentHelp("Words that the exchanges must have.", valueName: "words"))
  var query: [String] = []

  func validate() throws {
    let ways = [("--by", by != nil), ("--texts", texts), ("--missing", missing)].filter(\.1)
    if ways.count > 1 {
      throw ValidationError("\(ways[0].0) and \(ways[1].0) are two ways to look at the feedback")
    }
    if missing, question != nil || small {
      throw ValidationError("--missing is about whole forms; leave out --question and --small")
    }
  }

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let data = try shared.load(on: day, in: surroundings)
    try check(question, of: data.catalogue)
    let query = Query(arguments: query)
    let output = ResultsOutput(
      data: data,
      format: format,
      question: question,
      look: shared.look(in: surroundings),
      surroundings: surroundings
    )
    if texts {
      output.write(
        data.catalogue.texts(
          on: data.day,
          matching: query,
          question: question,
          showingSmall: small
        )
      )
      return .done
    }
    let rows = query.isEmpty ? nil : data.catalogue.matches(query, .exchange)
    if missing {
      output.writeMissing(among: rows)
    } else if let by {
      let groups = data.catalogue.results(by: by, on: data.day, among: rows, showingSmall: small)
      output.write(groups, by: by)
    } else {
      let results = data.catalogue.results(on: data.day, among: rows, showingSmall: small)
      output.write(results, among: rows)
    }
    return .done
  }

  private func check(_ question: String?, of catalogue: Catalogue) throws(CommandError) {
    guard let question else { return }
    let known = catalogue.questionIDs
    guard known.contains(question) else { throw .unknownQuestion(question, known: known) }
    guard texts, !catalogue.textQuestionIDs.contains(question) else { return }
    throw .unknownQuestion(question, known: catalogue.textQuestionIDs)
  }
}
