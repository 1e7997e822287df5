internal import JSON
internal import Scheme

/// Members that a person and others changed, each shown in both versions until one of them is chosen.
struct ClashChoosing: Hashable, Sendable {
  let clashes: [MemberClash]
  private(set) var chosen: [MemberPath: ClashChoice.Side] = [:]
  var selected = 0

  init(_ clashes: [MemberClash]) {
    self.clashes = clashes
  }

  /// How many are still to be chosen.
  var left: Int { clashes.count - chosen.count }

  /// Takes a side for the member under the cursor, and goes on to the next that has none.
  mutating func choose(_ side: ClashChoice.Side) {
    guard clashes.indices.contains(selected) else { return }
    chosen[clashes[selected].path] = side
    let order =
      Array(clashes.indices.dropFirst(selected + 1)) + Array(clashes.indices.prefix(selected))
    if let next = order.first(where: { chosen[clashes[$0].path] == nil }) { selected = next }
  }

  mutating func move(_ step: Int) {
    selected = min(max(0, selected + step), max(0, clashes.count - 1))
  }
}
