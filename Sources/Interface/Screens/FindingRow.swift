public import Catalogue
internal import Scheme

/// A finding as a row of the Findings screen.
public enum FindingRow {
  /// Whether the finding has all the words, case ignored: it is no record, so the catalogue has no text of it.
  public static func matches(_ finding: Finding, words: String) -> Bool {
    let text = text(finding).lowercased()
    return words.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }

  private static func text(_ finding: Finding) -> String {
    [
      finding.severity.rawValue, Wording.place(finding), finding.record?.text ?? "",
      Wording.problem(finding.problem),
    ].joined(separator: " ")
  }
}
