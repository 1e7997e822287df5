internal import Catalogue
internal import Scheme
internal import Store

/// Which readings of the data directory were asked for, and what came of the last one.
struct Readings: Sendable {
  /// Why something is posted.
  enum News {
    /// Someone waits for it.
    case awaited
    /// Something changed since what was posted before; some records by this program itself.
    case ofOthers(since: Catalogue, besides: Set<RecordID>)
  }

  /// The number of the newest reading asked for.
  private var newest = 0
  /// The numbers of the oldest and the newest reading that someone still waits for.
  private var awaited: ClosedRange<Int>?
  /// What was read last, to take from it what did not change.
  private(set) var last: LoadedData?
  /// What was posted last, to tell what others changed since.
  private var posted: Catalogue?
  /// What this program changed itself, until the reading that was asked for then is done.
  private var own: (records: Set<RecordID>, until: Int) = ([], 0)

  /// Notes that a reading was asked for, and gives it a number.
  ///
  /// - Parameters:
  ///   - isAwaited: Whether someone waits for it, so that it is posted even where nothing changed.
  ///   - changed: Records that this program has just changed itself.
  mutating func ask(isAwaited: Bool, own changed: Set<RecordID> = []) -> Int {
    newest += 1
    if !changed.isEmpty { own = (own.records.union(changed), newest) }
    if isAwaited { awaited = (awaited?.lowerBound ?? newest)...newest }
    return newest
  }

  /// Whether no newer reading was asked for, which would do for this one too.
  func isNewest(_ number: Int) -> Bool { number == newest }

  /// Takes in what was read, and says why it is posted; nil where it is not.
  mutating func end(_ number: Int, with loaded: LoadedData) -> News? {
    last = loaded
    let ownRecords = own.records
    if number >= own.until { own = ([], 0) }
    if let waiting = awaited {
      // Before the one that is waited for, nothing is posted: that one comes next.
      guard number >= waiting.lowerBound else { return nil }
      awaited = number < waiting.upperBound ? waiting.upperBound...waiting.upperBound : nil
      posted = loaded.catalogue
      return .awaited
    }
    guard let before = posted, !loaded.catalogue.isSame(as: before) else { return nil }
    posted = loaded.catalogue
    return .ofOthers(since: before, besides: ownRecords)
  }
}
