/// A file of the data directory as it was read.
///
/// The bytes are kept because JSON output shows a stored record byte for byte, and because the line of a
/// finding is worked out only when somebody asks.
public struct DataFile: Sendable, Hashable {
  /// Relative to the data directory, parts separated by `/`.
  public let path: String
  public let bytes: [UInt8]

  /// Keeps the bytes of the file at a relative path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Where a record stands: a file of the catalogue and the bytes of the record's object in it.
///
/// Twelve bytes, because there is one for each of several hundred thousand records.
public struct RecordPlace: Sendable, Hashable {
  private let storedFile: Int32
  private let start: UInt32
  private let end: UInt32

  /// Puts a record at a place; offsets beyond 4 GiB are drawn back to 4 GiB.
  public init(file: Int, range: Range<Int>) {
    storedFile = Int32(clamping: file)
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  /// The index of the file among `Catalogue.files`.
  public var file: Int { Int(storedFile) }

  /// The bytes of the object in the file, braces included.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

extension RecordPlace: Comparable {
  /// Earlier in the order of reading: by file, then by offset.
  public static func < (left: RecordPlace, right: RecordPlace) -> Bool {
    (left.storedFile, left.start) < (right.storedFile, right.start)
  }
}

/// A record as read, with its place.
public struct Placed<Record: Sendable>: Sendable {
  public let record: Record
  public let place: RecordPlace

  /// Puts a record at its place.
  ///
  /// Inlinable, so that a loader moves the record instead of copying it by its type's tables.
  @inlinable
  public init(_ record: consuming Record, at place: RecordPlace) {
    self.record = record
    self.place = place
  }

  /// Both parts, moved out.
  consuming func parts() -> (record: Record, place: RecordPlace) { (record, place) }
}
