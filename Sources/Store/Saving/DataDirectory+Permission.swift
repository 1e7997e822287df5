internal import JSON
public import Scheme

/// Whether a change could be saved, found out before anything is typed.
extension DataDirectory {
  /// Looks whether a record could be changed now; nothing is locked, made or written.
  ///
  /// - Throws: The error that saving would end with, as far as it can be foreseen.
  public func checkChanging(_ id: RecordID) throws(SavingError) {
    try checkWriting(try file(of: id))
  }

  /// Looks whether a record of a kind could be added now.
  public func checkAdding(to kind: RecordKind) throws(SavingError) {
    switch kind {
    case .partnership, .organisation, .document: try checkWriting(kind.collection + ".json")
    // Which file it will be is typed later; that none can be made is known now.
    case .exchange, .feedback: try checkWriting(kind.collection + "/new.json")
    }
  }

  /// Looks whether feedback on an exchange could be stored now.
  public func checkFeedback(on exchange: RecordID) throws(SavingError) {
    let record = try stored(exchange)
    let partnership = record.members["visitorPartnership"]?.string ?? "new"
    try checkWriting("feedback/" + partnership + ".json")
  }

  private func checkWriting(_ file: String) throws(SavingError) {
    try refuseUnlessSchemeIsReadable()
    for name in [file, Journal.name] {
      do throws(SystemError) {
        // A folder that is missing is made: the one that it will be in decides.
        var folder = path(of: Path.folder(of: name))
        while folder != path, !SystemCalls.isThere(folder) { folder = Path.folder(of: folder) }
        guard SystemCalls.isThere(path(of: name)) else {
          try SystemCalls.checkWriting(folder)
          continue
        }
        let target = try Path.target(of: path(of: name))
        try SystemCalls.checkWriting(target)
        try SystemCalls.checkWriting(Path.folder(of: target))
      } catch {
        throw SavingError(.checkAccess, name, error)
      }
    }
  }
}
