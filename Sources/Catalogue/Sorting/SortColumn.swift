import Scheme

/// One field of the records to be sorted, ready to be compared; nil is unknown.
enum SortColumn {
  case numbers([Double?])
  case texts(keys: TextKeys, isKnown: [Bool])

  /// Keys of texts without regard to accents and case; an empty text is as good as none.
  static func texts(_ texts: some Sequence<String?>) -> SortColumn {
    var keys = TextKeys()
    var isKnown: [Bool] = []
    for text in texts {
      keys.append(text ?? "")
      isKnown.append(text.map { !$0.isEmpty } ?? false)
    }
    return .texts(keys: keys, isKnown: isKnown)
  }

  /// Keys of ids, their numbers by value.
  static func ids(_ ids: some Sequence<RecordID>) -> SortColumn {
    var keys = TextKeys()
    for id in ids { keys.append(id) }
    return .texts(keys: keys, isKnown: Array(repeating: true, count: keys.count))
  }

  /// Sorts positions in the column; equal ones keep their order, unknown ones come last in both directions.
  func sort(_ positions: inout [Int32], descending: Bool) {
    let isKnown: (Int32) -> Bool =
      switch self {
      case .numbers(let numbers): { numbers[Int($0)] != nil }
      case .texts(_, let isKnown): { isKnown[Int($0)] }
      }
    let unknown = positions.filter { !isKnown($0) }
    var entries = positions.filter(isKnown).map { (key: key(Int($0)), position: $0) }
    // The library's sort is stable; turning the comparison round keeps it so where turning the result would not.
    switch self {
    case .numbers:
      if descending { entries.sort { $0.key > $1.key } } else { entries.sort { $0.key < $1.key } }
    case .texts(let keys, _):
      entries.sort { left, right in
        let (left, right) = descending ? (right, left) : (left, right)
        guard left.key == right.key else { return left.key < right.key }
        return keys.compare(Int(left.position), Int(right.position)) < 0
      }
    }
    positions = entries.map(\.position) + unknown
  }

  /// A number that orders as the value does; of texts, as far as their first bytes do.
  private func key(_ position: Int) -> UInt64 {
    switch self {
    case .numbers(let numbers):
      // Doubles order as their bits do once the sign is taken care of. Adding zero makes −0 equal to 0.
      let bits = ((numbers[position] ?? 0) + 0).bitPattern
      return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    case .texts(let keys, _): return keys.prefix(position)
    }
  }
}
