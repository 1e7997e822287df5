internal import Scheme

/// The file of all changes: `journal.jsonl`, a line each, written under its own lock.
struct Journal {
  static let name = "journal.jsonl"
  /// Larger than this, the file is put aside under the date.
  static let greatestSize = 16 << 20

  private let directory: DataDirectory

  init(_ directory: DataDirectory) {
    self.directory = directory
  }

  /// Takes the lock and opens the file to append.
  ///
  /// - Parameter moment: When the present change is made, for the name under which a large journal is put aside.
  func open(
    until deadline: LockDeadline,
    at moment: Moment?
  ) throws(SavingError) -> OpenJournal {
    let target: String
    do throws(SystemError) {
      target = try Path.target(of: directory.path(of: Self.name))
    } catch {
      throw SavingError(.resolve, Self.name, error)
    }
    let lock = try FileLock(of: target, name: Self.name, until: deadline)
    do throws(SystemError) {
      try putAside(target, at: moment)
      let folder = try SystemCalls.status(of: Path.folder(of: target))
      let isNew = (try? SystemCalls.status(of: target)) == nil
      let permissions = folder.permissions & 0o666
      let file = try SystemCalls.open(target, for: .appending, permissions: permissions)
      if isNew {
        // The second person of the group has to write here too, whatever the first one's umask.
        try? SystemCalls.setOwner(nil, group: folder.group, of: file)
        try? SystemCalls.setPermissions(permissions, of: file)
      }
      return OpenJournal(lock: lock, file: file, size: try SystemCalls.status(of: file).size)
    } catch {
      throw SavingError(.open, Self.name, error)
    }
  }

  private func putAside(_ target: String, at moment: Moment?) throws(SystemError) {
    guard let status = try? SystemCalls.status(of: target), status.size > Self.greatestSize,
      let date = moment?.date
    else { return }
    let stem = Path.folder(of: target) + "/journal-" + date.description
    var number = 1
    while true {
      let path = stem + (number == 1 ? "" : "-\(number)") + ".jsonl"
      if (try? SystemCalls.status(of: path)) == nil {
        return try SystemCalls.rename(target, to: path)
      }
      number += 1
    }
  }
}

/// The journal, locked and open at its end.
struct OpenJournal: ~Copyable {
  private let lock: FileLock
  private let file: OpenFile
  private let size: Int

  init(lock: consuming FileLock, file: OpenFile, size: Int) {
    self.lock = lock
    self.file = file
    self.size = size
  }

  /// Appends the lines, one `write` each, and waits for the disk; on failure none of them stays.
  func append(_ entries: [JournalEntry]) throws(SavingError) {
    if entries.isEmpty { return }
    do throws(SystemError) {
      // A line that a kill tore stays a line of its own.
      let last = try SystemCalls.lastByte(of: file, size: size)
      var isTorn = last != nil && last != 0x0A
      for entry in entries {
        try SystemCalls.write((isTorn ? [0x0A] : []) + entry.line, to: file)
        isTorn = false
      }
      try SystemCalls.synchronise(file)
    } catch {
      try? SystemCalls.truncate(file, to: size)
      throw SavingError(.write, Journal.name, error)
    }
  }
}
