/// The folders that the kernel watches for a data directory, and what their changes mean.
///
/// Besides the folders of the data themselves: the one that the data directory stands in, since another may be put in
/// its place; and those that symbolic links lead to.
struct WatchedFolders {
  /// Why the kernel cannot be relied on: a folder that is there is not watched.
  private(set) var failure: SystemError?

  private let directory: DataDirectory
  private let descriptor: Int32
  private var watched: [Int32: Watched] = [:]
  /// The symbolic links among the data, relative to the directory.
  private var links: Set<String> = []

  private struct Watched {
    /// Relative to the data directory; nil for a folder outside.
    var folder: String?
    /// Names in it that something outside the folder depends on.
    var names: Set<String> = []
  }

  /// What a change means.
  enum Meaning {
    case nothing
    /// Files may be other ones.
    case data
    /// So may folders: all are looked for again.
    case folders
  }

  /// Watches the folders that are there now.
  init(of directory: DataDirectory, on descriptor: Int32) {
    self.directory = directory
    self.descriptor = descriptor
    lookAgain()
  }

  /// What a change means; nothing where it is none of the data's.
  func meaning(of change: SystemCalls.FolderChange) -> Meaning {
    // Changes were lost: nothing is known.
    guard change.watch >= 0 else { return .folders }
    guard let watched = watched[change.watch] else { return .nothing }
    if change.isGone || watched.names.contains(change.name) { return .folders }
    guard let folder = watched.folder, FileListing.isData(change.name) else { return .nothing }
    if folder.isEmpty {
      if FileListing.folders.contains(where: { $0.name == change.name }) { return .folders }
      guard FileListing.singleFiles.contains(where: { $0.name == change.name }) else {
        return .nothing
      }
    }
    let path = folder.isEmpty ? change.name : folder + "/" + change.name
    if change.isFolder || links.contains(path) || isLink(path) { return .folders }
    return change.name.hasSuffix(".json") ? .data : .nothing
  }

  /// Looks for all folders again; those that stay are watched without a gap.
  mutating func lookAgain() {
    let before = watched.keys
    watched = [:]
    links = []
    failure = nil
    watchAbove(directory.path)
    watch(directory.path, as: "")
    for (name, _) in FileListing.singleFiles { watchTarget(ofLink: name) }
    for (name, _) in FileListing.folders { watchTree(name, depth: 0) }
    for number in before where watched[number] == nil {
      SystemCalls.endWatch(number, on: descriptor)
    }
  }

  /// Watches the name of something in its folder; where that is missing too, the next name above it.
  private mutating func watchAbove(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if [".", ".."].contains(Path.name(of: path)) {
      guard let resolved = try? SystemCalls.resolved(path) else { return }
      path = resolved
    }
    if isLink(whole: path), let target = try? Path.target(of: path) { watchName(of: target) }
    watchName(of: path)
    // A link on the way may be led elsewhere, as from one release to the next.
    var above = Path.folder(of: path)
    while above != "/", above != "." {
      if isLink(whole: above) { watchName(of: above) }
      above = Path.folder(of: above)
    }
  }

  private mutating func watchName(of path: String) {
    var missing = path
    // Each turn ends nearer to the root, or a folder came into being meanwhile: then it is tried again.
    for _ in 0..<2 * FileListing.depthLimit where missing != "/" && missing != "." {
      let folder = Path.folder(of: missing)
      if watch(folder, for: .ofNames, name: Path.name(of: missing)) {
        guard missing != path, SystemCalls.isThere(missing) else { return }
        missing = path
      } else {
        missing = folder
      }
    }
  }

  /// Watches a folder of the data with the folders in it.
  private mutating func watchTree(_ folder: String, depth: Int) {
    watchTarget(ofLink: folder)
    guard depth < FileListing.depthLimit, watch(directory.path(of: folder), as: folder),
      let names = try? SystemCalls.names(in: directory.path(of: folder))
    else { return }
    for name in names where FileListing.isData(name) {
      let inside = folder + "/" + name
      watchTarget(ofLink: inside)
      // A folder may be called like a file.
      if (try? SystemCalls.status(of: directory.path(of: inside)))?.kind == .folder {
        watchTree(inside, depth: depth + 1)
      }
    }
  }

  /// Watches what a path leads to where it is a symbolic link, also what is not there yet.
  private mutating func watchTarget(ofLink path: String) {
    guard isLink(path), links.insert(path).inserted,
      let target = try? Path.target(of: directory.path(of: path))
    else { return }
    let isWatched = watch(Path.folder(of: target), for: .ofFiles, name: Path.name(of: target))
    if !isWatched { watchName(of: target) }
  }

  /// Watches a folder of the data; false where it is not there or is watched already.
  @discardableResult
  private mutating func watch(_ path: String, as folder: String) -> Bool {
    guard let number = number(of: path, for: .ofFiles) else { return false }
    guard watched[number]?.folder == nil else { return false }
    watched[number, default: Watched()].folder = folder
    return true
  }

  /// Watches a name in a folder, of the data or outside; false where the folder is not there.
  private mutating func watch(
    _ path: String,
    for changes: SystemCalls.WatchedChanges,
    name: String
  ) -> Bool {
    guard let number = number(of: path, for: changes) else { return false }
    watched[number, default: Watched()].names.insert(name)
    return true
  }

  private mutating func number(of path: String, for changes: SystemCalls.WatchedChanges) -> Int32? {
    do throws(SystemError) {
      return try SystemCalls.watch(path, for: changes, on: descriptor)
    } catch .noSuchFile, .notADirectory, .notPermitted, .tooDeep {
      // Told by a change of the folder above.
      return nil
    } catch {
      failure = error
      return nil
    }
  }

  private func isLink(_ path: String) -> Bool { isLink(whole: directory.path(of: path)) }

  private func isLink(whole path: String) -> Bool {
    (try? SystemCalls.destination(ofLink: path)) != nil
  }
}
