public import Scheme
internal import JSON

/// Whether a change could be saved at all, asked before a person types it.
extension DataDirectory {
  /// Throws where a file, which need not be there yet, and the history cannot be written; changes nothing.
  ///
  /// - Throws: `notPermitted`, or `failed` with the system's reason, as a file system that is mounted for reading.
  public func checkWriting(_ file: String) throws(SavingError) {
    for file in [file, Journal.name] {
      if let folder = missingFolder(of: file) {
        _ = try writableTarget(of: folder)
      } else {
        _ = try writableTarget(of: file, isReplaced: file != Journal.name)
      }
    }
  }

  /// Throws where no file can be written that a new record of a kind may go into; changes nothing.
  public func checkWriting(_ kind: RecordKind) throws(SavingError) {
    let listed = FileListing(self).files.filter { $0.role == .records(kind) }.map(\.path)
    let own =
      switch kind {
      case .partnership, .organisation, .document: kind.collection + ".json"
      // Of a partnership that has none yet.
      case .exchange, .feedback: kind.collection + "/new.json"
      }
    var refusal: SavingError?
    for file in listed + (listed.contains(own) ? [] : [own]) {
      do throws(SavingError) {
        return try checkWriting(file)
      } catch {
        refusal = refusal ?? error
      }
    }
    if let refusal { throw refusal }
  }

  /// The outermost folder on the way to a file that is not there; nil where all are.
  private func missingFolder(of file: String) -> String? {
    let folder = Path.folder(of: file)
    guard folder != ".", (try? SystemCalls.status(of: path(of: folder))) == nil else { return nil }
    return missingFolder(of: folder) ?? folder
  }

  /// The file behind a name, after a look whether it may be written.
  ///
  /// - Parameter isReplaced: Whether its folder has to take the new version, as it does but for the journal's.
  func writableTarget(of file: String, isReplaced: Bool = true) throws(SavingError) -> String {
    var call = SystemCall.resolve
    do throws(SystemError) {
      let target = try Path.target(of: path(of: file))
      call = .checkAccess
      var isThere = true
      do throws(SystemError) {
        try SystemCalls.checkWriting(target)
      } catch .noSuchFile {
        // Only the folder decides on a first version.
        isThere = false
      }
      if isReplaced || !isThere { try SystemCalls.checkWriting(Path.folder(of: target)) }
      return target
    } catch {
      throw SavingError(call, file, error)
    }
  }
}

/// Whether a form could be saved, found out before anything is typed.
extension DataDirectory {
  /// Looks whether a record could be changed now; nothing is locked, made or written.
  public func checkChanging(_ id: RecordID) throws(SavingError) {
    try refuseUnlessSchemeIsReadable()
    try checkWriting(try file(of: id))
  }

  /// Looks whether a record of a kind could be added now.
  public func checkAdding(to kind: RecordKind) throws(SavingError) {
    try refuseUnlessSchemeIsReadable()
    try checkWriting(kind)
  }

  /// Looks whether feedback on an exchange could be stored now.
  public func checkFeedback(on exchange: RecordID) throws(SavingError) {
    try refuseUnlessSchemeIsReadable()
    let record = try stored(exchange)
    let partnership = record.members["visitorPartnership"]?.string ?? "new"
    try checkWriting("feedback/" + partnership + ".json")
  }
}
