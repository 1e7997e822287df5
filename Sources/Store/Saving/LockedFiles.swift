public import JSON
public import Scheme

/// The files that a change has locked, as they are now and as it wants them.
///
/// Lent to the closure of `update`; nothing is written before that returns.
public struct LockedFiles: Sendable {
  /// The names in the order in which their new versions are put in place.
  let names: [String]
  let old: [String: [UInt8]]
  private var new: [String: [UInt8]]
  private(set) var entries: [JournalEntry] = []
  /// Makes of the bytes of a journal those that it is to have.
  private(set) var historyRewrite: (@Sendable ([UInt8]) -> [UInt8])?
  private let context: SavingContext
  private let batch: String

  init(names: [String], contents: [String: [UInt8]], context: SavingContext) {
    self.names = names
    old = contents
    new = contents
    self.context = context
    batch = context.makeChangeID()
  }

  /// The bytes of a locked file; nil where there is none yet.
  ///
  /// A file that was not locked has no bytes and takes none.
  public subscript(file: String) -> [UInt8]? {
    get { new[file] }
    set { if names.contains(file) { new[file] = newValue } }
  }

  /// The files whose bytes are not those that were read, in the order of `names`.
  var changed: [String] {
    names.filter { new[$0] != nil && new[$0] != old[$0] }
  }

  /// Has the whole history rewritten with the change, the journals that were put aside included.
  mutating func rewriteHistory(_ body: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    historyRewrite = body
  }

  /// Notes a change for the history; those of one update are one batch.
  public mutating func note(
    _ action: JournalEntry.Action,
    _ id: RecordID,
    in file: String,
    at index: Int?,
    before: JSONObject?,
    after: JSONObject?,
    follows: [String: String] = [:],
    undoes: String? = nil,
    reason: String? = nil
  ) {
    entries.append(
      JournalEntry(
        change: context.makeChangeID(),
        batch: batch,
        at: context.now(),
        by: context.login,
        action: action,
        file: file,
        id: id,
        index: index,
        before: before,
        after: after,
        follows: follows,
        undoes: undoes,
        reason: reason
      )
    )
  }
}
