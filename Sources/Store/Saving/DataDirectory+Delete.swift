public import Scheme

/// Deleting records.
extension DataDirectory {
  /// Moves a record into the bin, `deleted/…`, from where `undo` brings it back.
  ///
  /// With a feedback goes who gave it.
  ///
  /// - Throws: `referredTo`, naming them, while other records name this one.
  public func delete(_ id: RecordID, _ context: SavingContext) throws(SavingError) {
    let moved = try filesToDelete(id)
    try update(moved.map(\.inBin) + moved, context) { files throws(SavingError) in
      try refuseWhileReferredTo(id)
      for file in moved {
        try files.moveToBin(id, from: file, LockedFiles.Cause(action: .delete))
      }
    }
  }

  /// The files from which a record goes into the bin, its own first.
  func filesToDelete(_ id: RecordID) throws(SavingError) -> [String] {
    let file = try file(of: id)
    guard RecordKind(file: file) == .feedback else { return [file] }
    let finder = RecordFinder(self)
    return [file] + (try finder.file(of: id, among: finder.respondents).map { [$0] } ?? [])
  }

  func refuseWhileReferredTo(_ id: RecordID) throws(SavingError) {
    let referring = try RecordFinder(self).records(referringTo: id)
    guard referring.isEmpty else { throw .referredTo(id, by: referring.map(\.id)) }
  }
}
