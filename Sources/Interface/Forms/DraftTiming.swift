/// When a form's draft is due on disk, and whether it got there.
struct DraftTiming: Hashable, Sendable {
  /// When the first key came that no draft has yet, in milliseconds; nil where all is kept.
  private(set) var changedAt: Int?
  /// Drafts that are on their way to the disk; a slow one may be overtaken by a key and the draft with it.
  private var underWay = 0
  /// Whether a draft with all that was typed is on disk.
  private(set) var isKept = false
  /// Why drafts cannot be kept; nil while they can.
  var problem: String?

  /// How long a key may be on the screen alone, in milliseconds (DESIGN.md, *Form to file*).
  static let rest = 1_000

  /// Whether a draft is on its way, of which it is not known yet whether it arrives.
  var isUnderWay: Bool { underWay > 0 }

  /// When the draft is to be written; nil where there is nothing to write.
  var due: Int? { changedAt.map { $0 + Self.rest } }

  /// Notes that something was typed.
  mutating func change(at now: Int) {
    if changedAt == nil { changedAt = now }
    isKept = false
  }

  /// Notes that the draft is on its way to the disk.
  mutating func send() {
    changedAt = nil
    underWay += 1
  }

  /// Notes that a draft arrived, or why it did not; what was typed meanwhile is in the next one.
  mutating func arrive(_ reason: String? = nil) {
    underWay = max(0, underWay - 1)
    problem = reason
    isKept = reason == nil && changedAt == nil && underWay == 0
  }
}
