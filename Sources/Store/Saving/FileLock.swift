/// The exclusive lock of a file: an advisory lock on `.NAME.lock` beside it.
///
/// The data file itself is replaced at each save, and a lock on it would be lost with it. The lock file is
/// opened for reading only, so that whoever can read it can take it, and is made with the folder's group and
/// permissions, whatever the umask. The kernel frees the lock of a process that dies.
struct FileLock: ~Copyable {
  private let file: OpenFile

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - target: The path of the file, symbolic links resolved.
  ///   - name: What errors call it.
  init(of target: String, name: String, until deadline: LockDeadline) throws(SavingError) {
    let path = Self.path(of: target)
    var attempt = 0
    while true {
      do throws(SystemError) {
        let file = try Self.open(path, in: Path.folder(of: target))
        if try SystemCalls.tryLock(file) {
          // Someone may have removed the file between opening and locking: then this lock guards nothing.
          let identity = try SystemCalls.status(of: file).identity
          if (try? SystemCalls.status(of: path))?.identity == identity {
            self.file = file
            return
          }
        }
      } catch {
        throw SavingError(.lock, name, error)
      }
      if try !deadline.pause(before: attempt) {
        throw .lockedTooLong(file: name, holder: LockHolder.login(ofLock: path))
      }
      attempt += 1
    }
  }

  static func path(of target: String) -> String {
    Path.folder(of: target) + "/." + Path.name(of: target) + ".lock"
  }

  private static func open(_ path: String, in folder: String) throws(SystemError) -> OpenFile {
    if (try? SystemCalls.status(of: path)) != nil {
      return try SystemCalls.open(path, for: .lock)
    }
    let folder = try SystemCalls.status(of: folder)
    let permissions = folder.permissions & 0o666
    let file = try SystemCalls.open(path, for: .lock, permissions: permissions)
    // The umask took some of them; where another process made it first, only its owner can change it, and has.
    try? SystemCalls.setOwner(nil, group: folder.group, of: file)
    try? SystemCalls.setPermissions(permissions, of: file)
    return file
  }
}

extension SavingError {
  /// A failed call as a refusal where it was for want of a right to write.
  init(_ call: SystemCall, _ file: String, _ error: SystemError) {
    let isLooking = [.read, .list, .status, .resolve].contains(call)
    self =
      error.isRefusal && !isLooking
      ? .notPermitted(file: file) : .failed(call, file: file, error)
  }
}

/// Who holds a lock, as far as the system tells.
enum LockHolder {
  /// The login of the process that holds the lock, from the kernel's own list: nothing that could be stale.
  static func login(ofLock path: String) -> String? {
    guard let inode = (try? SystemCalls.status(of: path))?.identity.inode,
      let list = try? SystemCalls.contents(of: "/proc/locks")
    else { return nil }
    let suffix = ":" + String(inode)
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      // `1: FLOCK ADVISORY WRITE 4711 08:01:123456 0 EOF`; waiting ones have an arrow before the kind.
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count > 5, fields[1] == "FLOCK", fields[5].hasSuffix(suffix),
        let process = Int(fields[4]), process > 0,
        let owner = (try? SystemCalls.status(of: "/proc/\(process)"))?.owner
      else { continue }
      return SystemCalls.login(ofUser: owner)
    }
    return nil
  }
}
