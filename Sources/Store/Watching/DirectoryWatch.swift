/// Tells when files of a data directory change by other hands: an editor, `git pull`, another run of the program.
///
/// Where the kernel tells of changes, watching costs nothing while nothing happens; on file systems shared between
/// hosts it does not, and `isChanged()` has to be asked every two seconds (DESIGN.md, *Decisions*). Belongs to the
/// thread of the loop and is not `Sendable`.
public final class DirectoryWatch {
  /// Readable when something may have changed; nil where the kernel cannot tell.
  public let descriptor: Int32?
  private let directory: DataDirectory
  /// The watched folders, relative to the directory, by the numbers of their watches.
  private var folders: [Int32: String] = [:]
  private var signature: Signature

  /// How often `isChanged()` is asked where the kernel does not tell, in milliseconds.
  public static let pollingInterval = 2_000

  /// Watches a directory from now on.
  ///
  /// Never fails: what the kernel does not watch has to be asked for.
  public init(_ directory: DataDirectory) {
    self.directory = directory
    signature = Signature(of: directory)
    let device = (try? SystemCalls.status(of: directory.path))?.identity.device
    let isShared = device.map { MountTable.current.isShared(device: $0) } ?? false
    descriptor = isShared ? nil : try? SystemCalls.startWatching()
    add("")
    for folder in ["exchanges", "feedback"] { addTree(folder) }
  }

  deinit {
    if let descriptor { SystemCalls.stopWatching(descriptor) }
  }

  /// Takes what the kernel told, and says whether it concerns data.
  public func takeChanges() -> Bool {
    guard let descriptor else { return false }
    var concernsData = false
    for change in SystemCalls.changes(on: descriptor) {
      guard let folder = folders[change.watch] else {
        concernsData = concernsData || change.watch < 0
        continue
      }
      guard FileListing.isData(change.name) else { continue }
      if change.isFolder {
        let path = folder.isEmpty ? change.name : folder + "/" + change.name
        guard path.hasPrefix("exchanges") || path.hasPrefix("feedback") else { continue }
        addTree(path)
        concernsData = true
      } else if change.name.hasSuffix(".json") {
        concernsData = true
      }
    }
    return concernsData
  }

  /// Looks at all files, and says whether any has another size, time or identity than when last looked at.
  public func isChanged() -> Bool {
    let now = Signature(of: directory)
    defer { signature = now }
    return now != signature
  }

  private func add(_ folder: String) {
    guard let descriptor,
      let number = try? SystemCalls.watch(
        folder.isEmpty ? directory.path : directory.path(of: folder),
        on: descriptor
      )
    else { return }
    folders[number] = folder
  }

  private func addTree(_ folder: String) {
    add(folder)
    guard let names = try? SystemCalls.names(in: directory.path(of: folder)) else { return }
    for name in names where FileListing.isData(name) && !name.hasSuffix(".json") {
      let inside = folder + "/" + name
      guard folder.utf8.count < 1_000,
        (try? SystemCalls.status(of: directory.path(of: inside)))?.kind == .folder
      else { continue }
      addTree(inside)
    }
  }
}

/// Size, time and identity of every file that is data.
private struct Signature: Equatable {
  var files: [String: SystemCalls.FileStatus] = [:]

  init(of directory: DataDirectory) {
    for file in FileListing(directory).files {
      files[file.path] = try? SystemCalls.status(of: directory.path(of: file.path))
    }
  }
}
