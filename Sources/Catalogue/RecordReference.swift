public import Scheme

/// A record of a catalogue by its collection and its index there.
///
/// Good only for the catalogue that gave it: after a reload, ask again by id.
public struct RecordReference: Hashable, Sendable {
  public let kind: RecordKind
  private let storedIndex: Int32

  /// Refers to the record at an index of its collection.
  public init(_ kind: RecordKind, _ index: Int) {
    self.kind = kind
    storedIndex = Int32(clamping: index)
  }

  /// The index in the collection's order.
  public var index: Int { Int(storedIndex) }
}
