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
      let old = try? SystemCalls.status(of: target)
      try putAside(target, size: old?.size ?? 0, at: moment)
      let isNew = (try? SystemCalls.status(of: target)) == nil
      // The second person of the group has to write here too, whatever the first one's umask.
      let model: SystemCalls.FileStatus
      if let old {
        model = old
      } else {
        model = try SystemCalls.status(of: Path.folder(of: target))
      }
      let permissions = model.permissions & 0o666
      let file = try SystemCalls.open(target, for: .appending, permissions: permissions)
      if isNew {
        try? SystemCalls.setOwner(nil, group: model.group, of: file)
        try? SystemCalls.setPermissions(permissions, of: file)
      }
      return OpenJournal(lock: lock, file: file, size: try SystemCalls.status(of: file).size)
    } catch {
      throw SavingError(.open, Self.name, error)
    }
  }

  /// All journals as they are to be, the present one with further lines; for who has it open.
  func replacements(
    _ rewrite: ([UInt8]) -> [UInt8],
    adding entries: [JournalEntry]
  ) throws(SavingError) -> [FileReplacement] {
    var replacements: [FileReplacement] = []
    for name in try directory.journals() {
      let target: String
      let old: [UInt8]
      do throws(SystemError) {
        target = try Path.target(of: directory.path(of: name))
        old = try SystemCalls.contents(of: target)
      } catch {
        throw SavingError(.read, name, error)
      }
      var new = rewrite(old)
      if name == Self.name {
        if let last = new.last, last != 0x0A { new.append(0x0A) }
        for entry in entries { new += entry.line }
      }
      guard new != old else { continue }
      replacements.append(FileReplacement(name: name, target: target, old: old, new: new))
    }
    return replacements
  }

  private func putAside(
    _ target: String,
    size: Int,
    at moment: Moment?
  ) throws(SystemError) {
    guard size > Self.greatestSize, let date = moment?.date else { return }
    // Who may write the journal and nothing beside it leaves this to somebody who may.
    guard SystemCalls.mayWrite(Path.folder(of: target)) else { return }
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
  /// The size before this change.
  private let size: Int
  /// The size with the lines that are whole.
  private var end: Int
  /// Whether the last line has no end: a kill tore it, and it is to stay a line of its own.
  private var isTorn: Bool?

  init(lock: consuming FileLock, file: OpenFile, size: Int) {
    self.lock = lock
    self.file = file
    self.size = size
    end = size
  }

  /// Says that several files are about to be changed as one, so that a kill between two of them can be told.
  mutating func begin(_ batch: JournalBatch) throws(SavingError) {
    try append([batch.line])
  }

  /// Appends the changes, and waits for the disk; on failure none of them stays.
  mutating func append(_ entries: [JournalEntry]) throws(SavingError) {
    try append(entries.map(\.line))
  }

  /// Takes back what was appended, that something was begun included.
  func rollBack() {
    try? SystemCalls.truncate(file, to: size)
  }

  /// Appends lines, one `write` each; all or none.
  private mutating func append(_ lines: [[UInt8]]) throws(SavingError) {
    if lines.isEmpty { return }
    do throws(SystemError) {
      if isTorn == nil {
        let last = try SystemCalls.lastByte(of: file, size: size)
        isTorn = last != nil && last != 0x0A
      }
      var written = 0
      for line in lines {
        let line = (isTorn == true ? [0x0A] : []) + line
        try SystemCalls.write(line, to: file)
        written += line.count
        isTorn = false
      }
      try SystemCalls.synchronise(file)
      end += written
    } catch {
      try? SystemCalls.truncate(file, to: end)
      throw SavingError(.write, Journal.name, error)
    }
  }
}
