/// One change of a text: characters at a place that others took the place of.
///
/// Undone and done again exactly, scalar by scalar; a history of a large text costs what was
/// changed of it.
struct Edit: Hashable, Sendable {
  /// Characters before the changed part.
  var place: Int
  /// What stood there.
  var removed: [Character]
  /// What stands there now.
  var inserted: [Character]

  /// The part of the changed text that is new.
  var after: Range<Int> { place..<place + inserted.count }
  /// The part of the text before that is gone.
  var before: Range<Int> { place..<place + removed.count }

  /// The change that takes this one back.
  var inverse: Edit { Edit(place: place, removed: inserted, inserted: removed) }

  /// Bytes of text it keeps.
  var cost: Int {
    removed.reduce(0) { $0 + $1.utf8.count } + inserted.reduce(0) { $0 + $1.utf8.count }
  }

  /// This change and the `next` one as one; nil where they do not touch.
  func joined(with next: Edit) -> Edit? {
    let after = after
    let before = next.before
    guard before.lowerBound <= after.upperBound, before.upperBound >= after.lowerBound else {
      return nil
    }
    let left = max(0, after.lowerBound - before.lowerBound)
    let right = max(0, before.upperBound - after.upperBound)
    let kept = max(0, before.lowerBound - after.lowerBound)
    let rest = max(0, after.upperBound - before.upperBound)
    return Edit(
      place: min(place, next.place),
      removed: next.removed.prefix(left) + removed + next.removed.suffix(right),
      inserted: inserted.prefix(kept) + next.inserted + inserted.suffix(rest)
    )
  }
}
