internal import JSON
internal import Scheme

/// Where something personal of a record may be, looked for in everything that may have it.
///
/// Unlike elsewhere, a folder that cannot be listed is an error here: nobody could say that nothing is in it.
struct PersonalSearch {
  let id: RecordID
  let directory: DataDirectory
  let parts: PersonalParts
  /// The data files that have the record.
  let files: [String]
  private let history: ForgottenHistory
  private let spelling: [UInt8]

  init(for id: RecordID, texts: Bool, in directory: DataDirectory) throws(SavingError) {
    self.id = id
    self.directory = directory
    spelling = Array("\"\(id.text)\"".utf8)
    let finder = RecordFinder(directory)
    var files: [String] = []
    var kind: RecordKind?
    var version: Int?
    for file in try PersonalFiles(in: directory).data {
      guard let bytes = try finder.contents(of: file), bytes.contains(spelling) else { continue }
      let records = try RecordFile(bytes, name: file)
      guard let index = records.index(of: id) else { continue }
      files.append(file)
      kind = kind ?? RecordKind(file: file) ?? .feedback
      version = version ?? records.members(at: index)?["questionnaire"]?.integer
    }
    self.files = files
    let past = try directory.history().entries(of: id)
    let known: RecordKind
    if let kind { known = kind } else { known = try Self.kind(of: id, past, in: directory) }
    guard known == .organisation || known == .feedback else { throw .nothingPersonal(id, known) }
    if texts, known != .feedback { throw .noTexts(id, known) }
    parts = PersonalParts(
      kind: known,
      texts: texts ? FreeTexts(try directory.questionnaire()) : nil,
      version: version ?? 1
    )
    history = ForgottenHistory(
      ids: Set(past.map(\.id.text) + past.map(\.presentID.text) + [id.text]),
      parts: parts
    )
  }

  /// The kind of a record that is in none of the files with something personal.
  private static func kind(
    of id: RecordID,
    _ past: [JournalEntry],
    in directory: DataDirectory
  ) throws(SavingError) -> RecordKind {
    let finder = RecordFinder(directory)
    let file = try finder.file(of: id, among: finder.files)
    if let kind = file.flatMap({ RecordKind(file: $0) }) { return kind }
    let lost = directory.whereabouts(of: id)
    if case .recordRenumbered = lost { throw lost }
    // Deleted by hand: the history may know of it all the same.
    guard let last = past.last else { throw lost }
    return RecordKind(file: last.file) ?? .feedback
  }

  /// Takes it out of the files, and has the history do the same.
  func forget(in files: inout LockedFiles) throws(SavingError) -> Forgetting {
    var forgetting = Forgetting(kind: parts.kind)
    for file in self.files where files[file] != nil {
      let members = try forget(in: file, &files)
      if !members.isEmpty { forgetting.places.append(.init(file: file, members: members)) }
    }
    let finder = RecordFinder(directory)
    for file in try directory.journals() {
      let count = try finder.contents(of: file).map { history.rewritten($0).lines } ?? 0
      if count > 0 { forgetting.lines[file] = count }
    }
    guard !forgetting.places.isEmpty || !forgetting.lines.isEmpty else { return forgetting }
    files.rewriteHistory { [history] in history.rewritten($0).bytes }
    if forgetting.places.isEmpty { noteHistoryAlone(&files) }
    return forgetting
  }

  /// Removes what killed processes left of the record, each file under its lock.
  func sweepLeftovers(
    _ context: SavingContext,
    into forgetting: inout Forgetting
  ) throws(SavingError) {
    for leftover in try PersonalFiles(in: directory).leftovers {
      do throws(SystemError) {
        let isJournal = leftover.file.hasSuffix(".jsonl")
        let bytes = try SystemCalls.contents(of: directory.path(of: leftover.path))
        // What a half-written journal has cannot be told apart.
        guard isJournal || bytes.contains(spelling) else { continue }
      } catch .noSuchFile {
        // Another save swept it away meanwhile.
        continue
      } catch {
        throw SavingError(.read, leftover.path, error)
      }
      try directory.sweep(leftover.path, of: leftover.file, until: LockDeadline(context.wait))
      if !forgetting.leftovers.contains(leftover.file) {
        forgetting.leftovers.append(leftover.file)
      }
    }
  }
}

// MARK: - One file

extension PersonalSearch {
  private func forget(
    in file: String,
    _ files: inout LockedFiles
  ) throws(SavingError) -> [MemberPath] {
    var removed: [MemberPath] = []
    var place = 0
    while true {
      let records = try RecordFile(files[file], name: file)
      let rest = records.elements.indices.dropFirst(place)
      guard let index = rest.first(where: { records.elements[$0].id == id.text }) else {
        return removed
      }
      let record = try records.usableMembers(at: index, id: id, file: file)
      let members: [MemberPath]
      let bytes: [UInt8]
      do throws(JSONError) {
        if file.isPersonal {
          members = record.members.filter { $0.name != "id" }.map { MemberPath($0.name) }
          bytes = try records.removing(at: index)
          place = index
          removed += members.isEmpty ? [MemberPath("id")] : members
        } else {
          members = parts.paths(in: record)
          bytes = try records.applying(parts.changes(in: record), at: index, kind: parts.kind)
          place = index + 1
          removed += members
          if members.isEmpty { continue }
        }
      } catch {
        throw .unusableRecord(id, file: file, [.syntax(error.kind)])
      }
      files[file] = bytes
      note(members, isGone: file.isPersonal, in: file, at: index, &files)
    }
  }

  /// Notes which members went, without a value.
  private func note(
    _ members: [MemberPath],
    isGone: Bool,
    in file: String,
    at index: Int?,
    _ files: inout LockedFiles
  ) {
    var before = JSONObject()
    for path in members {
      var inner = before[path.first]?.object ?? JSONObject()
      if path.names.count > 1 { inner[path.names[1]] = .null }
      before[path.first] = path.names.count > 1 ? .object(inner) : .null
    }
    files.note(.forget, id, in: file, at: index, before: before, after: isGone ? nil : [:])
  }

  /// Notes that the history alone had something.
  private func noteHistoryAlone(_ files: inout LockedFiles) {
    let file = self.files.first { RecordKind(file: $0) == parts.kind && !$0.hasPrefix("deleted/") }
    let members = PersonalMembers.names(of: parts.kind) + (parts.texts == nil ? [] : ["answers"])
    note(
      members.map { MemberPath($0) },
      isGone: false,
      in: file ?? (parts.kind == .organisation ? "organisations.json" : "feedback"),
      at: nil,
      &files
    )
  }
}

extension DataDirectory {
  /// The questionnaire, by which free texts are told from choices.
  fileprivate func questionnaire() throws(SavingError) -> Questionnaire {
    let file = "questionnaire.json"
    guard let bytes = try RecordFinder(self).contents(of: file) else { return Questionnaire() }
    do throws(JSONError) {
      _ = try JSONDocument(bytes)
    } catch {
      throw .brokenFile(file, PlacedProblem(error))
    }
    return Questionnaire.readFile(bytes).questionnaire
  }

  /// Removes what a killed process left of a file, under the lock of the file.
  fileprivate func sweep(
    _ leftover: String,
    of file: String,
    until deadline: LockDeadline
  ) throws(SavingError) {
    let target: String
    do throws(SystemError) {
      target = try Path.target(of: path(of: file))
    } catch {
      throw SavingError(.resolve, file, error)
    }
    // The journals that were put aside are changed under the lock of the present one.
    let locked = file.hasSuffix(".jsonl") ? Path.folder(of: target) + "/" + Journal.name : target
    let lock = try FileLock(of: locked, name: file, until: deadline)
    defer { withExtendedLifetime(lock) {} }
    do throws(SystemError) {
      try SystemCalls.unlink(path(of: leftover))
    } catch .noSuchFile {
      // Whoever held the lock before has done it.
    } catch {
      throw SavingError(.unlink, leftover, error)
    }
  }
}
