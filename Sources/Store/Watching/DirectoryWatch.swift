/// Tells when files of a data directory change by other hands: an editor, `git pull`, another run of the program.
///
/// Where the kernel tells of changes, watching costs nothing while nothing happens; on file systems shared between
/// hosts it does not, and `isChanged()` has to be asked every two seconds (DESIGN.md, *Decisions*). Belongs to the
/// thread of the loop and is not `Sendable`.
public final class DirectoryWatch {
  /// Readable when something may have changed; nil where the kernel cannot tell, which can come to be so later too.
  public private(set) var descriptor: Int32?
  private let directory: DataDirectory
  private var folders: WatchedFolders?
  /// The files when they were last looked at, nil where they never were.
  private var signature: FilesSignature?
  private var isToBeReadAgain = false

  /// How often `isChanged()` is asked where the kernel does not tell, in milliseconds.
  public static let pollingInterval = 2_000

  /// Watches a directory from now on.
  ///
  /// Never fails: what the kernel does not watch has to be asked for.
  public convenience init(_ directory: DataDirectory) {
    self.init(directory, mounts: .current)
  }

  init(_ directory: DataDirectory, mounts: MountTable) {
    self.directory = directory
    let isShared = ([""] + FileListing.folders.map { "/" + $0.name }).contains { folder in
      let device = (try? SystemCalls.status(of: directory.path + folder))?.identity.device
      return device.map(mounts.isShared) ?? false
    }
    if !isShared, let descriptor = try? SystemCalls.startWatching() {
      self.descriptor = descriptor
      folders = WatchedFolders(of: directory, on: descriptor)
    }
    if descriptor == nil || folders?.failure != nil { stopWatching() }
  }

  deinit {
    if let descriptor { SystemCalls.stopWatching(descriptor) }
  }

  /// Takes what the kernel told, and says whether it concerns data.
  public func takeChanges() -> Bool {
    guard let descriptor else { return false }
    var concernsData = false
    while true {
      let meanings = SystemCalls.changes(on: descriptor).compactMap { folders?.meaning(of: $0) }
      concernsData = concernsData || meanings.contains { $0 != .nothing }
      guard meanings.contains(.folders) else { return concernsData }
      // What happens in a folder before it is watched comes to nobody's notice, but the files are read after this.
      folders?.lookAgain()
      guard folders?.failure == nil else {
        stopWatching()
        return true
      }
    }
  }

  /// Looks at all files, and says whether any may have changed since they were last looked at.
  ///
  /// What changed is said twice: within a tick of the clock of its file system a file can change once more and look
  /// the same.
  public func isChanged() -> Bool {
    let now = FilesSignature(of: directory)
    defer { signature = now }
    let differs = now != signature
    defer { isToBeReadAgain = differs }
    return differs || isToBeReadAgain
  }

  /// Relies on the kernel no longer; from now on files have to be looked at.
  private func stopWatching() {
    if let descriptor { SystemCalls.stopWatching(descriptor) }
    descriptor = nil
    folders = nil
    signature = FilesSignature(of: directory)
  }
}
