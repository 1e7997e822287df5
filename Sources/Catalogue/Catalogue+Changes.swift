public import Scheme

extension Catalogue {
  /// The records that are not in `earlier` as they stand here, or are no longer here: by their stored bytes.
  ///
  /// Linear in the records, and in the bytes of files that are not the same in both.
  public func changes(since earlier: Catalogue) -> Set<RecordID> {
    var changed = Set<RecordID>()
    let same = sameFiles(as: earlier)
    compare(with: earlier, apart: Set(same.keys), &changed)
    // A record of a changed file may have hidden one of the same id in a file that is the same.
    earlier.compare(with: self, apart: Set(same.values), &changed)
    return changed
  }

  /// Whether both were made of the same bytes, with the same findings.
  ///
  /// At once where one is a copy of the other, else linear in the bytes.
  public func isSame(as other: Catalogue) -> Bool {
    identity == other.identity || (files == other.files && findings == other.findings)
  }

  /// Adds the records that `other` does not have with the same bytes, those of some files left out.
  private func compare(
    with other: Catalogue,
    apart files: Set<Int>,
    _ changed: inout Set<RecordID>
  ) {
    for kind in RecordKind.allCases {
      for (index, place) in places(of: kind).enumerated() where !files.contains(place.file) {
        let reference = RecordReference(kind, index)
        guard let id = id(of: reference) else { continue }
        guard let found = other.reference(id), found.kind == kind,
          let mine = storedBytes(of: reference), let others = other.storedBytes(of: found),
          mine.elementsEqual(others)
        else {
          changed.insert(id)
          continue
        }
      }
    }
  }

  /// The files that have the same bytes in both, by index here and there.
  private func sameFiles(as other: Catalogue) -> [Int: Int] {
    let indexes = Dictionary(
      other.files.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var same: [Int: Int] = [:]
    for (index, file) in files.enumerated() {
      guard let found = indexes[file.path], other.files[found].bytes == file.bytes else { continue }
      same[index] = found
    }
    return same
  }
}
