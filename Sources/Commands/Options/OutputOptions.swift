internal import ArgumentParser

/// The form in which results are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned columns on a terminal; one record a line, cells parted by tabs, to a pipe.
  case table
  case json
  /// A JSON object a line.
  case jsonl
  case csv, tsv
  /// A table of Markdown.
  case md
}

/// The options of every command that lists something.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the output.")
  var format = OutputFormat.table

  @Option(parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 up, not \(limit)") }
  }
}
