public import Scheme

extension Catalogue {
  /// The records that are not in `earlier` as they stand here, or are no longer here: by their stored bytes.
  ///
  /// Linear in the bytes of both.
  public func changes(since earlier: Catalogue) -> Set<RecordID> {
    var changed = Set<RecordID>()
    for kind in RecordKind.allCases {
      for index in 0..<count(of: kind) {
        let reference = RecordReference(kind, index)
        guard let id = id(of: reference) else { continue }
        guard let before = earlier.reference(id), before.kind == kind,
          let old = earlier.storedBytes(of: before), let new = storedBytes(of: reference),
          old.elementsEqual(new)
        else {
          changed.insert(id)
          continue
        }
      }
      for index in 0..<earlier.count(of: kind) {
        guard let id = earlier.id(of: RecordReference(kind, index)) else { continue }
        if reference(id) == nil { changed.insert(id) }
      }
    }
    return changed
  }
}
