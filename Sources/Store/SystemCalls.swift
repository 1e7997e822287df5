internal import Glibc

/// The number a failed system call left behind, with the words the system has for it.
public struct SystemError: Error, Hashable, Sendable {
  public let number: Int32

  /// Wraps an `errno`.
  public init(_ number: Int32) {
    self.number = number
  }

  /// The system's words in the C locale, as "No such file or directory".
  public var words: String { String(cString: strerror(number)) }

  public static let noSuchFile = SystemError(ENOENT)
  public static let notPermitted = SystemError(EACCES)
  public static let exists = SystemError(EEXIST)
  public static let notADirectory = SystemError(ENOTDIR)
  /// Links or folders inside each other beyond what is followed.
  public static let tooDeep = SystemError(ELOOP)

  /// Whether the person may not do it, as opposed to its not being possible.
  public var isRefusal: Bool { number == EACCES || number == EPERM }
}

/// Every system call of the store, and nothing else; no other file of the module calls the C library.
enum SystemCalls {
  /// What kind of thing a path names, symbolic links followed.
  enum FileKind {
    case file, folder, other
  }

  struct FileStatus {
    var kind: FileKind
    var size: Int
    /// Device and inode: two paths to one folder have the same.
    var identity: FileIdentity
  }

  struct FileIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstatat(AT_FDCWD, path, &status, 0) == 0 else { throw SystemError(errno) }
    return FileStatus(status)
  }

  /// Whether there is anything at a path: also a link that leads nowhere, and what may not be looked at.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT
  }

  /// The names in a folder, without `.` and `..`, in no order.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw SystemError(errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        guard errno == 0 else { throw SystemError(errno) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// The whole contents of a regular file.
  ///
  /// A pipe or device of that name is refused unread: opening one could wait for ever.
  static func contents(of path: String) throws(SystemError) -> [UInt8] {
    let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
    guard FileStatus(status).kind == .file else {
      throw SystemError(FileStatus(status).kind == .folder ? EISDIR : EINVAL)
    }
    return try read(descriptor, expecting: Int(status.st_size))
  }

  /// Reads to the end; one more byte than expected is asked for, so that a file that did not grow needs two calls.
  private static func read(
    _ descriptor: Int32,
    expecting size: Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      let had = bytes.count
      let more = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < buffer.count {
          let got = retrying {
            Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          }
          if got < 0 { failure = SystemError(errno) }
          if got <= 0 { return }
          count += got
        }
      }
      if let failure { throw failure }
      if had == 0 { bytes = more } else { bytes += more }
      if more.count < capacity { return bytes }
      capacity = max(65_536, bytes.count)
    }
  }

  /// Makes a folder with a mode, of which the mask of the process takes away.
  static func makeFolder(_ path: String, mode: UInt32 = 0o777) throws(SystemError) {
    guard mkdir(path, mode) == 0 else { throw SystemError(errno) }
  }

  /// Writes a new file; one that exists already is an error and stays as it is.
  static func writeNew(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying {
          write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
      }
      guard count > 0 else { throw SystemError(errno) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw SystemError(errno) }
  }

  /// Whether this process may write at a path.
  static func mayWrite(_ path: String) -> Bool {
    access(path, W_OK) == 0
  }

  /// Repeats a call that a signal interrupted.
  private static func retrying<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}

extension SystemCalls.FileStatus {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(status.st_size)
    identity = SystemCalls.FileIdentity(
      device: UInt64(status.st_dev),
      inode: UInt64(status.st_ino)
    )
  }
}
