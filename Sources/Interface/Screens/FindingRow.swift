internal import Catalogue
internal import Scheme

/// A finding as a row of the Findings screen.
enum FindingRow {
  /// All of it as one text, for the filter.
  static func text(_ finding: Finding) -> String {
    [
      finding.severity.rawValue, Wording.place(finding), finding.record?.text ?? "",
      Wording.problem(finding.problem),
    ].joined(separator: " ")
  }
}
