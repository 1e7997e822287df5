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
        let target = try Path.target(of: path(of: name))
        do throws(SystemError) {
          try SystemCalls.checkWriting(target)
        } catch .noSuchFile {
          // Only the folder decides on a first version.
        }
        try checkFolder(Path.folder(of: target))
      } catch {
        throw SavingError(.checkAccess, name, error)
      }
    }
  }

  /// Looks whether files can be made in a folder, or the folder itself.
  private func checkFolder(_ folder: String) throws(SystemError) {
    do throws(SystemError) {
      try SystemCalls.checkWriting(folder)
    } catch .noSuchFile where folder != path {
      try checkFolder(Path.folder(of: folder))
    }
  }
}
