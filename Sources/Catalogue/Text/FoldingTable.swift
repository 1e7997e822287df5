/// What each scalar is searched as, looked up by its number.
///
/// One array serves the scalars that European text consists of, a dictionary the few signs beyond them.
///
/// A class, since a value with two arrays would be counted twice for each letter that is looked up.
final class FoldingTable: Sendable {
  /// What stands in folded text for one scalar: at most three bytes, in one word.
  struct Entry: Sendable, Hashable {
    private let packed: UInt32

    /// The scalar stands as it is.
    static let same = Entry(packed: 0)
    /// Nothing stands for the scalar.
    static let nothing = Entry(packed: 1 << 30)
    /// A space stands for it, and for those beside it.
    static let space = Entry(packed: 1 << 29)

    private init(packed: UInt32) { self.packed = packed }

    init(_ text: String, isCapital: Bool = false) {
      var packed: UInt32 = 1 << 30 | (isCapital ? 1 << 31 : 0)
      for (place, byte) in text.utf8.prefix(3).enumerated() {
        packed |= UInt32(byte) << (8 * UInt32(place))
      }
      self.packed = packed | UInt32(min(text.utf8.count, 3)) << 24
    }

    var isSame: Bool { packed == 0 }
    var isSpace: Bool { packed & 1 << 29 != 0 }
    /// Whether the scalar is a capital whose case the bytes do not show.
    var isCapital: Bool { packed & 1 << 31 != 0 }
    var count: Int { Int(packed >> 24 & 3) }
    subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * UInt32(place))) }
  }

  private let common: [Entry]
  private let others: [UInt32: Entry]

  /// Made once, at the first look at a letter beyond ASCII.
  static let shared = FoldingTable()

  private init() {
    var draft = Draft()
    draft.addLists()
    draft.addCapitals()
    common = draft.common
    others = draft.others
  }

  /// What stands for a scalar in folded text.
  subscript(scalar: UInt32) -> Entry {
    scalar < UInt32(common.count) ? common[Int(scalar)] : others[scalar] ?? .same
  }
}

extension FoldingTable {
  /// The table while it is made.
  private struct Draft {
    var common = [Entry](repeating: .same, count: 0x2000)
    var others: [UInt32: Entry] = [:]

    subscript(scalar: UInt32) -> Entry {
      get { scalar < UInt32(common.count) ? common[Int(scalar)] : others[scalar] ?? .same }
      set {
        if scalar < UInt32(common.count) {
          common[Int(scalar)] = newValue
        } else {
          others[scalar] = newValue
        }
      }
    }

    mutating func addLists() {
      for range in FoldingLetters.spaces { for scalar in range { self[scalar] = .space } }
      for range in FoldingLetters.dropped { for scalar in range { self[scalar] = .nothing } }
      for row in FoldingLetters.rows {
        for letter in row.letters.unicodeScalars { self[letter.value] = Entry(row.plain) }
      }
      // The ohm sign is a capital omega; full-width forms are ASCII.
      self[0x2126] = Entry("ω", isCapital: true)
      for scalar in UInt32(0xFF01)...0xFF5E {
        self[scalar] = Entry(String(UnicodeScalar(UInt8(scalar - 0xFF01 + 0x21))))
      }
    }

    /// Adds the capitals of all letters that have one, by Unicode's case mapping.
    mutating func addCapitals() {
      let plain = Dictionary(
        FoldingLetters.rows.flatMap { row in row.letters.unicodeScalars.map { ($0, row.plain) } },
        uniquingKeysWith: { first, _ in first }
      )
      for number in FoldingLetters.blocksWithCase.joined() where self[number].isSame {
        guard let scalar = Unicode.Scalar(number) else { continue }
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        guard small.count == 1, let letter = small.first, letter != scalar else { continue }
        let folded = plain[letter] ?? String(letter)
        // Two letters of Saanich would grow; they are left as they are.
        guard folded.utf8.count <= String(scalar).utf8.count else { continue }
        // A Latin letter keeps its case in its bytes; of others the case is kept beside the text.
        self[number] =
          folded.utf8.allSatisfy { $0 < 0x80 }
          ? Entry(folded.prefix(1).uppercased() + folded.dropFirst())
          : Entry(folded, isCapital: true)
      }
    }
  }
}
