/// The folder of a person's drafts, which nobody else can look into.
public struct DraftFolder: Hashable, Sendable {
  /// The folder's path; it is made when the first draft is written.
  public let path: String

  /// A folder at a path.
  public init(path: String) {
    self.path = path
  }

  /// `clusterxchange/drafts` in `XDG_STATE_HOME`, else in `~/.local/state`; nil where the person has no home.
  ///
  /// A relative `XDG_STATE_HOME` is no place, as its own standard has it.
  public init?(environment: [String: String]) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/clusterxchange/drafts"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/clusterxchange/drafts"
    } else {
      return nil
    }
  }

  /// Makes the folder if it is missing and says whether drafts can be kept in it, before anything is typed.
  public func prepare() throws(SavingError) {
    do throws(SystemError) {
      try make(path)
      try SystemCalls.checkWriting(path)
    } catch {
      throw SavingError(.makeFolder, path, error)
    }
  }

  /// Keeps a draft in the place of the one it follows, whole or not at all.
  public func write(_ draft: Draft) throws(SavingError) {
    try prepare()
    let target = path + "/" + draft.key.fileName
    // Two windows of one person may write at once: each has a temporary file of its own.
    let temporary = path + "/." + SavingContext.randomChangeID() + ".tmp"
    do throws(SystemError) {
      let file = try SystemCalls.open(temporary, for: .new, permissions: 0o600)
      try SystemCalls.write(draft.bytes, to: file)
      try SystemCalls.synchronise(file)
      try SystemCalls.close(file)
      try SystemCalls.rename(temporary, to: target)
      try SystemCalls.synchroniseFolder(path)
    } catch {
      try? SystemCalls.unlink(temporary)
      throw SavingError(.write, target, error)
    }
  }

  /// The draft of a form; nil where there is none.
  public func draft(_ key: Draft.Key) throws(SavingError) -> Draft? {
    guard let bytes = try contents(of: key.fileName), let draft = Draft(bytes),
      draft.key == key
    else { return nil }
    return draft
  }

  /// All drafts, the last written first; a file that is no draft is left alone.
  public func all() throws(SavingError) -> [Draft] {
    try stored().map(\.draft).sorted { $0.written > $1.written }
  }

  /// All drafts with the names of their files, in the order of those.
  func stored() throws(SavingError) -> [(name: String, draft: Draft)] {
    let names: [String]
    do throws(SystemError) {
      names = try SystemCalls.names(in: path)
    } catch .noSuchFile {
      return []
    } catch {
      throw SavingError(.list, path, error)
    }
    var drafts: [(name: String, draft: Draft)] = []
    for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
      if let draft = try contents(of: name).flatMap({ Draft($0) }) { drafts.append((name, draft)) }
    }
    return drafts
  }

  /// Throws a draft away, under whatever name a person may have kept it too; false where there was none.
  @discardableResult
  public func discard(_ key: Draft.Key) throws(SavingError) -> Bool {
    let others = try stored().filter { $0.draft.key == key }.map(\.name)
    var isThere = false
    for name in [key.fileName] + others.filter({ $0 != key.fileName }) {
      if try discard(name) { isThere = true }
    }
    return isThere
  }

  /// Removes a file of the folder; false where there was none.
  func discard(_ name: String) throws(SavingError) -> Bool {
    let target = path + "/" + name
    do throws(SystemError) {
      try SystemCalls.unlink(target)
      return true
    } catch .noSuchFile {
      return false
    } catch {
      throw SavingError(.unlink, target, error)
    }
  }

  private func contents(of name: String) throws(SavingError) -> [UInt8]? {
    do throws(SystemError) {
      return try SystemCalls.contents(of: path + "/" + name)
    } catch .noSuchFile {
      return nil
    } catch {
      throw SavingError(.read, path + "/" + name, error)
    }
  }

  /// Makes a folder and those on its way, each for this person alone.
  private func make(_ path: String) throws(SystemError) {
    if (try? SystemCalls.status(of: path))?.kind == .folder { return }
    if path != "/" { try make(Path.folder(of: path)) }
    do throws(SystemError) {
      try SystemCalls.makePrivateFolder(path)
    } catch .exists {
      // Another window of the same person made it.
    }
  }
}
