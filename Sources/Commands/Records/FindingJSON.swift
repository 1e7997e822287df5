internal import Catalogue
internal import Interface
internal import Scheme
internal import JSON

/// A finding as JSON output has it.
enum FindingJSON {
  /// Line and column are null where the finding is about a file as a whole.
  static func object(_ finding: Finding) -> JSONObject {
    [
      "file": .string(finding.file),
      "line": .number(finding.line > 0 ? finding.line : nil),
      "column": .number(finding.line > 0 ? finding.column : nil),
      "record": .text(finding.record?.text),
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
      "text": .string(Wording.problem(finding.problem)),
    ]
  }
}
