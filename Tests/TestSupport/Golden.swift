import Glibc
public import Testing

/// Expects a text to equal the one kept in `Tests/Snapshots/FOLDER OF THE TEST/NAME.txt`.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written anew, and the expectation fails
/// all the same, so that a run that renews cannot pass for one that compares. The files lie outside
/// the targets, so that the package need not list them.
public func expectGolden(
  _ text: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = snapshotPath(of: name, testFile: filePath)
  let kept = TextFile.read(path)
  if getenv("RECORD_SNAPSHOTS").map({ String(cString: $0) }) == "1" {
    do {
      if kept != text { try TextFile.write(text, to: path) }
      Issue.record(
        "recorded \(kept == text ? "unchanged" : "anew"): \(path)",
        sourceLocation: sourceLocation
      )
    } catch {
      Issue.record(error, "cannot record \(path)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let kept else {
    Issue.record(
      "no snapshot \(path); run with RECORD_SNAPSHOTS=1 to record it:\n\(text)",
      sourceLocation: sourceLocation
    )
    return
  }
  guard kept != text else { return }
  Issue.record("\(name) differs:\n\(difference(kept, text))", sourceLocation: sourceLocation)
}

private func snapshotPath(of name: String, testFile: String) -> String {
  var folders = testFile.split(separator: "/").dropLast()
  let inTests = folders.lastIndex(of: "Tests").map { folders[($0 + 1)...] } ?? []
  folders.removeLast(inTests.count)
  return "/" + (folders + ["Snapshots"] + inTests).joined(separator: "/") + "/\(name).txt"
}

/// The lines that differ, `-` as kept and `+` as found, each with its number.
private func difference(_ kept: String, _ found: String) -> String {
  let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(old.count, new.count)).flatMap { line -> [String] in
    let before = line < old.count ? old[line] : nil
    let after = line < new.count ? new[line] : nil
    guard before != after else { return [] }
    return [before.map { "-\(line + 1) \($0)" }, after.map { "+\(line + 1) \($0)" }].compactMap {
      $0
    }
  }
  .joined(separator: "\n")
}
