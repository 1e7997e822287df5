internal import ArgumentParser
internal import Catalogue
internal import Interface
internal import JSON
internal import Scheme

struct Check: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What does not fit.",
    usage: "clusterxchange check [<words> ...] [<options>]",
    discussion: "Also what cannot be read. Exits 1 if there are findings of error."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var options: OutputOptions

  @Argument(help: ArgumentHelp("Words that the findings must have.", valueName: "words"))
  var query: [String] = []

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let words = query.joined(separator: " ")
    let findings = try shared.loadQuietly(on: day, in: surroundings).catalogue.findings.filter {
      FindingRow.matches($0, words: words)
    }
    let listing =
      options.format == .table ? Listing(reading: findings) : Listing(counting: findings)
    listing.write(
      as: options.format,
      limit: options.limit,
      look: shared.look(in: surroundings),
      to: surroundings.output
    )
    if findings.isEmpty, options.format == .table { surroundings.tell("No findings") }
    return findings.contains { $0.severity == .error } ? .negative : .done
  }
}

extension Listing {
  /// Findings as compilers write them, for a person or an editor to follow.
  fileprivate init(reading findings: [Finding]) {
    self.init(
      columns: [
        Column(name: "place", isWhole: true), Column(name: "severity"), Column(name: "text"),
      ],
      count: findings.count,
      cells: { row in
        let finding = findings[row]
        return [
          Wording.place(finding), finding.severity.rawValue, Wording.problem(finding.problem),
        ]
      },
      json: { _ in [] }
    )
  }

  /// Findings with all their members, for a program.
  fileprivate init(counting findings: [Finding]) {
    self.init(
      columns: ["file", "line", "column", "record", "rule", "severity", "text"].map {
        Column(name: $0)
      },
      count: findings.count,
      cells: { row in
        FindingJSON.object(findings[row]).members.map { member in
          member.value.string ?? member.value.integer.map { "\($0)" } ?? Wording.unknown
        }
      },
      json: { JSONWriter.inline(.object(FindingJSON.object(findings[$0]))) }
    )
  }
}
