import JSON
import Scheme

/// A finding whose line and column are still to be worked out.
struct FindingDraft {
  let id: RecordID
  let place: RecordPlace
  let member: String
  /// The member of the member's object, where the problem is one further in.
  let within: String?
  let problem: Problem

  init(
    _ record: (id: RecordID, place: RecordPlace),
    member: String,
    within: String? = nil,
    problem: Problem
  ) {
    id = record.id
    place = record.place
    self.member = member
    self.within = within
    self.problem = problem
  }
}

/// Gives findings their places.
///
/// The lines of a file are counted when its first finding comes.
struct FindingPlaces {
  private let files: [DataFile]
  private var lines: [Int: JSONLines] = [:]

  init(_ files: [DataFile]) { self.files = files }

  /// Findings at the members they are about, or at their records where the bytes do not show the member.
  mutating func findings(_ drafts: [FindingDraft]) -> [Finding] {
    drafts.map { draft in
      var offset = draft.place.range.lowerBound
      if files.indices.contains(draft.place.file) {
        let bytes = files[draft.place.file].bytes
        if let member = MemberPlace.value(of: draft.member, inObjectAt: offset, bytes) {
          offset = member
          if let within = draft.within,
            let inner = MemberPlace.value(of: within, inObjectAt: member, bytes)
          {
            offset = inner
          }
        }
      }
      return finding(draft.problem, draft.id, in: draft.place.file, at: offset)
    }
  }

  /// Findings at the later records, each naming the line of the one that counts.
  mutating func findings(of repeated: RepeatedIDs) -> [Finding] {
    repeated.repetitions.map { repetition in
      let line = place(in: repetition.first.file, at: repetition.first.range.lowerBound).line
      return finding(
        .repeatedID(repetition.id, file: path(repetition.first.file), line: line),
        repetition.id,
        in: repetition.place.file,
        at: repetition.place.range.lowerBound
      )
    }
  }

  private mutating func finding(
    _ problem: Problem,
    _ id: RecordID,
    in file: Int,
    at offset: Int
  ) -> Finding {
    let (line, column) = place(in: file, at: offset)
    return Finding(file: path(file), line: line, column: column, record: id, problem: problem)
  }

  private func path(_ file: Int) -> String {
    files.indices.contains(file) ? files[file].path : ""
  }

  private mutating func place(in file: Int, at offset: Int) -> (line: Int, column: Int) {
    guard files.indices.contains(file) else { return (0, 0) }
    let known = lines[file] ?? JSONLines(files[file].bytes)
    lines[file] = known
    let place = known.place(of: offset)
    return (place.line, place.column)
  }
}
