import JSON

/// The sample with its texts replaced by what a terminal must never get from a file.
enum HostileData {
  /// Which members are filled.
  enum Reach: CaseIterable, Sendable {
    /// What people write: titles, names, answers, remarks.
    case texts
    /// Every string but ids and what is needed to be read at all, so that little of it can be.
    case everything
  }

  /// Erases the screen, sets the clipboard, colours by C1, turns the direction of writing, breaks
  /// lines, rings, ends strings, hides letters, and stacks marks.
  static func text(marks: Int) -> String {
    "\u{1B}[2J\u{1B}]52;c;ZXZpbA==\u{7}\u{9B}31m\u{90}q\u{9C}\u{202E}txt.exe\u{2066}\u{200F}"
      + "evil\r\nline\u{85}\u{2028}\ttab\u{8}\u{C}\u{7F}\u{0}\u{E}\u{200B}\u{FEFF}\u{AD}宽\u{1F469}\u{200D}\u{1F4BB}"
      + "z" + String(String.UnicodeScalarView(repeatElement("\u{301}", count: marks)))
  }

  /// A copy of the sample, filled.
  static func copy(_ reach: Reach) throws -> DataCopy {
    let copy = try DataCopy()
    let partnerships = ["blues", "extratex", "celis"]
    var files = ["partnerships.json", "organisations.json", "documents.json", "scheme.json"]
    files += partnerships.flatMap { ["exchanges/\($0).json", "feedback/\($0).json"] }
    if reach == .everything { files.removeAll { $0 == "scheme.json" } }
    for file in files {
      let document = try JSONDocument(Array(copy.read(file).utf8))
      var isFirst = true
      let filled = fill(try document.value(), as: "", reach, &isFirst)
      try copy.write(String(decoding: JSONWriter.compact(filled), as: UTF8.self), to: file)
    }
    return copy
  }

  private static let written: Set<String> = [
    "title", "name", "acronym", "summary", "sector", "body", "agenda", "reason", "forceMajeure",
    "objectives", "topics", "addedValue", "followUp", "toImprove", "city", "motivation", "offers",
    "seeks", "website", "sources", "tags", "note", "wave", "group", "rule",
  ]
  private static let kept: Set<String> = ["id", "exchange", "visitorPartnership", "kind", "role"]

  private static func fill(
    _ value: JSONValue,
    as member: String,
    _ reach: Reach,
    _ isFirst: inout Bool
  ) -> JSONValue {
    switch value {
    case .string:
      guard reach == .texts ? written.contains(member) : !kept.contains(member) else {
        return value
      }
      // Ten thousand once a file: many of them would be a test of patience.
      defer { isFirst = false }
      return .string(text(marks: isFirst ? 10_000 : 20))
    case .array(let elements): return .array(elements.map { fill($0, as: member, reach, &isFirst) })
    case .object(var object):
      for index in object.members.indices {
        let inner = object.members[index]
        object.members[index].value = fill(inner.value, as: inner.name, reach, &isFirst)
      }
      return .object(object)
    default: return value
    }
  }
}
