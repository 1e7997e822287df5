internal import Scheme

/// All changes that the program made, as the journal tells them.
public struct History: Hashable, Sendable {
  /// In the order of their moments; those of one second in the order of the file.
  public var entries: [JournalEntry] = []
  /// What was begun on several files and never finished: a process was killed between two of them.
  public var cutShort: [JournalBatch] = []
  /// Lines that could not be read, with their file and number from 1: torn by a kill, or not the program's.
  public var unreadable: [Place] = []

  /// A line of a journal.
  public struct Place: Hashable, Sendable {
    public var file: String
    public var line: Int
  }

  /// Reads the bytes of journals, older files first.
  ///
  /// git may have joined two histories: a line that stands twice counts once, and the order is that of the moments.
  init(_ files: [(name: String, bytes: [UInt8])]) {
    var seen: Set<String> = []
    var begun: [JournalBatch] = []
    for (name, bytes) in files {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        if let entry = JournalEntry(line: line) {
          if seen.insert(entry.change).inserted { entries.append(entry) }
        } else if let batch = JournalBatch(line: line) {
          begun.append(batch)
        } else {
          unreadable.append(Place(file: name, line: index + 1))
        }
      }
    }
    // A stable sort: what was done within a second stays in its order.
    entries = entries.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    var finished = Set(entries.map(\.batch))
    for batch in begun where finished.insert(batch.batch).inserted { cutShort.append(batch) }
  }
}

extension DataDirectory {
  /// Reads the whole history, the journals that were put aside included; linear in their bytes.
  public func history() throws(SavingError) -> History {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in try journals() {
      if let bytes = try RecordFinder(self).contents(of: name) { files.append((name, bytes)) }
    }
    return History(files)
  }

  /// The names of the journals, those put aside first; the present one also where it is not there yet.
  func journals() throws(SavingError) -> [String] {
    do throws(SystemError) {
      return try SystemCalls.names(in: path)
        .filter { $0.hasPrefix("journal-") && $0.hasSuffix(".jsonl") }
        .sorted { NaturalOrder.precedes($0.dropLast(6).utf8, $1.dropLast(6).utf8) } + [Journal.name]
    } catch {
      throw SavingError(.list, "", error)
    }
  }
}
