internal import Scheme

/// Which changes stand and which were taken back.
extension History {
  /// The names of the changes that were taken back, by an undo that was not itself taken back.
  var takenBack: Set<String> {
    var takenBack: Set<String> = []
    // A later line can take back only an earlier one, so from the end each line's own fate is known.
    for entry in entries.reversed() where !takenBack.contains(entry.change) {
      if let undone = entry.undoes { takenBack.insert(undone) }
    }
    return takenBack
  }

  /// What a person would take back next: their last change that stands, with all of its batch.
  func lastToUndo(by login: String) -> [JournalEntry] {
    let takenBack = takenBack
    return batch(
      of: entries.last {
        $0.by == login && !$0.isTakingBack && !takenBack.contains($0.change)
      }
    )
  }

  /// What a person would do again next: their last undo that stands, with all of its batch.
  func lastToRedo(by login: String) -> [JournalEntry] {
    let takenBack = takenBack
    return batch(
      of: entries.last {
        $0.by == login && $0.action == .undo && !takenBack.contains($0.change)
      }
    )
  }

  /// All that was done as one with a change, in its order.
  func batch(of entry: JournalEntry?) -> [JournalEntry] {
    guard let entry else { return [] }
    return entries.filter { $0.batch == entry.batch }
  }
}

extension JournalEntry {
  /// Whether the change is an undo or a redo.
  var isTakingBack: Bool { action == .undo || action == .redo }
}
