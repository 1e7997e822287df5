import Scheme

extension CatalogueContents {
  /// Adds the records of files that are still what they were when an earlier catalogue was made.
  ///
  /// Linear in the records of the earlier catalogue. Records that a repeated id left out of it are not in it.
  ///
  /// - Parameter movingFiles: For each of these contents' files its index in the earlier catalogue; nil for one whose
  ///   records are not taken from there.
  public mutating func addRecords(of earlier: Catalogue, movingFiles: [Int?]) {
    var moved = [Int32](repeating: -1, count: earlier.files.count)
    for (new, old) in movingFiles.enumerated() {
      if let old { moved[old] = Int32(new) }
    }
    func add<Record>(_ records: [Record], _ kind: RecordKind, to placed: inout [Placed<Record>]) {
      let places = earlier.places(of: kind)
      placed.reserveCapacity(placed.count + places.count)
      for index in records.indices where places[index].file < moved.count {
        let file = moved[places[index].file]
        guard file >= 0 else { continue }
        let place = RecordPlace(file: Int(file), range: places[index].range)
        placed.append(Placed(records[index], at: place))
      }
    }
    add(earlier.partnerships, .partnership, to: &partnerships)
    add(earlier.organisations, .organisation, to: &organisations)
    add(earlier.exchanges, .exchange, to: &exchanges)
    add(earlier.feedback, .feedback, to: &feedback)
    add(earlier.documents, .document, to: &documents)
  }
}

extension Catalogue {
  /// How many records of each file are in the catalogue.
  public func recordCountsOfFiles() -> [Int] {
    var counts = [Int](repeating: 0, count: files.count)
    for places in recordPlaces {
      for place in places where counts.indices.contains(place.file) { counts[place.file] += 1 }
    }
    return counts
  }
}
