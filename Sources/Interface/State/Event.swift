public import Catalogue
public import Scheme
public import Screen

/// What happened, from whatever source.
///
/// The interface changes by events and by nothing else.
public enum Event: Sendable {
  /// Something typed, at a time in milliseconds of a clock that only runs forward.
  case input(InputEvent, at: Int)
  /// The terminal has this size now.
  case resized(Size)
  /// Loading goes on.
  case loading(LoadingCount)
  /// All files are read.
  case loaded(Catalogue)
  /// Files changed by other hands; these records will be different in the data that follows.
  case changedByOthers(Set<RecordID>)
  /// The time that `State.wakeUp` asked for has come.
  case woken(at: Int)
  /// The host's day changed; it matters where the data set does not pin today.
  case dayChanged(CivilDate)
  /// The editor that was asked for could not be run; why, in words.
  case editorFailed(String)
  /// The data directory did what it was asked, or did not.
  case store(StoreAnswer)
  /// Suspending is not possible here.
  case suspendRefused
}

/// How many files and records have been read.
public struct LoadingCount: Hashable, Sendable {
  public var filesRead: Int
  public var files: Int
  public var records: Int

  /// Makes a count.
  public init(filesRead: Int, files: Int, records: Int) {
    self.filesRead = filesRead
    self.files = files
    self.records = records
  }
}

/// What the interface wants done outside of itself.
public enum Effect: Hashable, Sendable {
  /// Leave with exit status 0.
  case quit
  /// Give the terminal back to the shell until it continues the program.
  case suspend
  /// Put text on the clipboard of the person's terminal.
  case copy(String)
  /// Draw the whole screen anew: something else wrote on it.
  case redraw
  /// Read the data directory again.
  case reload
  /// Ask something of the data directory or of drafts; a `StoreAnswer` comes back.
  case store(StoreRequest)
  /// Stop waiting for a file that someone else is changing.
  case cancelSaving
  /// Open a file of the data directory in the person's editor, and read the directory again after it.
  case edit(file: String, line: Int, column: Int)
}
