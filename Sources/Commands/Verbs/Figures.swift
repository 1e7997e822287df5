internal import ArgumentParser
internal import Catalogue
internal import Interface
internal import JSON
internal import Scheme
internal import Screen

struct FiguresCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "The key figures.",
    usage: "clusterxchange figures [<words> ...] [<options>]",
    discussion: "On any day, split by anything; query words limit the exchanges that are counted."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions

  @Option(help: "The form of the output.")
  var format = OutputFormat.table

  @Option(help: "Split the figures.")
  var by: Dimension?

  @Argument(help: ArgumentHelp("Words that the exchanges must have.", valueName: "words"))
  var query: [String] = []

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let data = try shared.load(on: day, in: surroundings)
    let query = Query(arguments: query)
    let rows = query.isEmpty ? nil : data.catalogue.matches(query, .exchange)
    let look = shared.look(in: surroundings)
    let output = surroundings.output
    if let by {
      let groups = data.catalogue.figures(by: by, on: data.day, among: rows)
      let listing =
        format == .table ? Listing(reading: groups, by: by) : Listing(counting: groups)
      listing.write(as: format, look: look, to: output)
      return .done
    }
    switch format {
    case .table:
      let page = FiguresPage(context: data.context, among: rows).page
      for line in PageText(look: look).lines(of: page) { output.write(line: line) }
    case .json:
      let figures = data.catalogue.figures(on: data.day, among: rows)
      output.write(SafeJSON.line(JSONWriter.inline(.object(figures.json)), isASCII: look.isASCII))
      output.write("\n".utf8)
    case .jsonl, .csv, .tsv, .md:
      Listing(counting: data.catalogue.figures(on: data.day, among: rows))
        .write(as: format, look: look, to: output)
    }
    return .done
  }
}

extension Listing {
  /// One row of figures.
  fileprivate init(counting figures: Figures) {
    self.init(
      columns: FigureCells.names.map { Column(name: $0, alignment: .trailing) },
      count: 1,
      cells: { _ in FigureCells.of(figures) },
      json: { _ in JSONWriter.inline(.object(figures.json)) }
    )
  }

  /// What is asked for most of each value of a dimension, for a person.
  fileprivate init(reading groups: [FiguresGroup], by dimension: Dimension) {
    let numbers = ["completed", "ongoing", "upcoming", "target", "feedback", "mean", "nps"]
    self.init(
      columns: [Column(name: dimension.rawValue)]
        + numbers.map { Column(name: $0, alignment: .trailing) },
      count: groups.count,
      cells: { row in
        let figures = groups[row].figures
        let feedback = figures.feedback
        return [
          groups[row].key == nil ? Wording.unknown : groups[row].name, "\(figures.completed)",
          "\(figures.ongoing)", "\(figures.upcoming)",
          figures.target.map { "\($0)" } ?? Wording.unknown,
          "\(feedback.received)/\(feedback.expected)",
          feedback.mean.map(Wording.mean) ?? Wording.unknown,
          feedback.nps.map(Wording.mean) ?? Wording.unknown,
        ]
      },
      json: { _ in [] }
    )
  }

  /// All figures of each value of a dimension, for a program.
  fileprivate init(counting groups: [FiguresGroup]) {
    self.init(
      columns: [Column(name: "key"), Column(name: "name")]
        + FigureCells.names.map { Column(name: $0, alignment: .trailing) },
      count: groups.count,
      cells: { row in
        let group = groups[row]
        let name = group.name.isEmpty ? Wording.unknown : group.name
        return [group.key ?? Wording.unknown, name] + FigureCells.of(group.figures)
      },
      json: { row in
        var object: JSONObject = ["key": .text(groups[row].key)]
        object.members += groups[row].figures.json.members
        return JSONWriter.inline(.object(object))
      }
    )
  }
}

/// Figures as cells for a program, not rounded.
private enum FigureCells {
  static let names = [
    "completed", "completedVirtual", "completedPhysical", "ongoing", "upcoming", "inPreparation",
    "cancelled", "partnerships", "target", "received", "expected", "mean", "nps",
  ]

  private static func exact(_ number: Double?) -> String {
    number.map { "\($0)" } ?? Wording.unknown
  }

  static func of(_ figures: Figures) -> [String] {
    [
      figures.completed, figures.completedVirtual, figures.completedPhysical, figures.ongoing,
      figures.upcoming, figures.inPreparation, figures.cancelled, figures.partnerships,
    ].map { "\($0)" } + [
      figures.target.map { "\($0)" } ?? Wording.unknown, "\(figures.feedback.received)",
      "\(figures.feedback.expected)", exact(figures.feedback.mean), exact(figures.feedback.nps),
    ]
  }
}

extension Figures {
  /// The figures as JSON output has them, not rounded.
  fileprivate var json: JSONObject {
    [
      "asOf": .string(asOf.description), "completed": .number(completed),
      "completedVirtual": .number(completedVirtual),
      "completedPhysical": .number(completedPhysical),
      "ongoing": .number(ongoing), "upcoming": .number(upcoming),
      "inPreparation": .number(inPreparation), "cancelled": .number(cancelled),
      "partnerships": .number(partnerships), "target": .number(target),
      "feedback": .object([
        "received": .number(feedback.received), "expected": .number(feedback.expected),
        "mean": .number(feedback.mean), "nps": .number(feedback.nps),
      ]),
    ]
  }
}
