import Scheme

/// Where records are by their ids: a hash table made for many short ids that are asked for often.
///
/// `Dictionary` takes a third of the time of making a large catalogue for this. The hash is of words of eight bytes, with a
/// seed of the process, so that no file can be written that makes it slow.
struct IDIndex: Sendable {
  private var entries: [(id: RecordID, reference: RecordReference)] = []
  /// By the lowest bits of the hash, the next free place after them: the hash's upper half, and in the lower half the
  /// number of the entry, from 1; 0 where there is none.
  private var slots: [UInt64]

  private static let seed = UInt64.random(in: .min ... .max)

  /// An empty index, with room for so many ids.
  init(capacity: Int = 0) {
    var room = 16
    while room < capacity * 2 { room *= 2 }
    slots = Array(repeating: 0, count: room)
    entries.reserveCapacity(capacity)
  }

  /// All ids, in the order in which they came.
  var keys: some Collection<RecordID> { entries.lazy.map(\.id) }

  /// The record with an id.
  subscript(id: RecordID) -> RecordReference? {
    let slot = slots[place(of: id, Self.hash(id))]
    return slot == 0 ? nil : entries[Self.number(slot)].reference
  }

  /// Adds a record, unless there is one with the id: that is returned and stays.
  mutating func insert(_ reference: RecordReference, for id: RecordID) -> RecordReference? {
    let hash = Self.hash(id)
    var place = place(of: id, hash)
    if slots[place] != 0 { return entries[Self.number(slots[place])].reference }
    entries.append((id, reference))
    if entries.count * 2 > slots.count {
      grow()
      place = free(hash)
    }
    slots[place] = hash & ~0xFFFF_FFFF | UInt64(entries.count)
    return nil
  }

  /// Puts another record in the place of the one with an id.
  mutating func update(_ reference: RecordReference, for id: RecordID) {
    let slot = slots[place(of: id, Self.hash(id))]
    if slot != 0 { entries[Self.number(slot)].reference = reference }
  }

  /// Changes all references.
  mutating func renumber(_ change: (RecordReference) -> RecordReference) {
    for index in entries.indices { entries[index].reference = change(entries[index].reference) }
  }

  private static func number(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  /// The place of an id, or the free one where it would stand.
  private func place(of id: RecordID, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let isLikely = (slots[place] ^ hash) & ~0xFFFF_FFFF == 0
      if isLikely, entries[Self.number(slots[place])].id == id { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func free(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    return place
  }

  /// Makes room for twice as many, and puts all but the last entry into it.
  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.dropLast().enumerated() {
      let hash = Self.hash(entry.id)
      slots[free(hash)] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
    }
  }

  private static func hash(_ id: RecordID) -> UInt64 {
    var text = id.text
    return text.withUTF8 { bytes in
      var hash = seed ^ UInt64(bytes.count)
      var at = 0
      while at < bytes.count {
        var word: UInt64 = 0
        for byte in bytes[at..<min(at + 8, bytes.count)] { word = word << 8 | UInt64(byte) }
        let (high, low) = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = high ^ low
        at += 8
      }
      return hash
    }
  }
}
