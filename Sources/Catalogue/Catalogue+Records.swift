public import Scheme

/// Records by their ids, and where they stand.
extension Catalogue {
  /// The record with an id, of whatever kind.
  public func reference(_ id: RecordID) -> RecordReference? { references[id] }

  /// The id of a record that this catalogue has; nil for an index outside the collection.
  public func id(of reference: RecordReference) -> RecordID? {
    let index = reference.index
    guard (0..<count(of: reference.kind)).contains(index) else { return nil }
    return switch reference.kind {
    case .partnership: partnerships[index].id
    case .exchange: exchanges[index].id
    case .feedback: feedback[index].id
    case .organisation: organisations[index].id
    case .document: documents[index].id
    }
  }

  /// How many records a collection has, of whatever day.
  public func count(of kind: RecordKind) -> Int { recordPlaces[kind.rawValue].count }

  /// The index of the record with an id in its collection, nil where it is of another kind.
  public func index(of id: RecordID, _ kind: RecordKind) -> Int? {
    guard let reference = references[id], reference.kind == kind else { return nil }
    return reference.index
  }

  public subscript(partnership id: RecordID) -> Partnership? {
    index(of: id, .partnership).map { partnerships[$0] }
  }

  public subscript(exchange id: RecordID) -> Exchange? {
    index(of: id, .exchange).map { exchanges[$0] }
  }

  public subscript(feedback id: RecordID) -> Feedback? {
    index(of: id, .feedback).map { feedback[$0] }
  }

  public subscript(organisation id: RecordID) -> Organisation? {
    index(of: id, .organisation).map { organisations[$0] }
  }

  public subscript(document id: RecordID) -> Document? {
    index(of: id, .document).map { documents[$0] }
  }

  /// Where the records of a collection stand, in step with the collection.
  public func places(of kind: RecordKind) -> [RecordPlace] { recordPlaces[kind.rawValue] }

  /// Where a record stands, nil for an index outside the collection.
  public func place(of reference: RecordReference) -> RecordPlace? {
    let places = recordPlaces[reference.kind.rawValue]
    return places.indices.contains(reference.index) ? places[reference.index] : nil
  }

  /// The bytes of a record as stored, braces included; nil where its file does not have them.
  public func storedBytes(of reference: RecordReference) -> ArraySlice<UInt8>? {
    guard let place = place(of: reference), files.indices.contains(place.file) else { return nil }
    let bytes = files[place.file].bytes
    guard !place.range.isEmpty, place.range.upperBound <= bytes.count else { return nil }
    return bytes[place.range]
  }
}
