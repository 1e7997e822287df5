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
  /// Whether the file system takes no writing from anybody.
  public var isReadOnly: Bool { number == EROFS }
  /// Whether there is no room for more, on the disk or for this person.
  public var isFull: Bool { number == ENOSPC || number == EDQUOT }
  /// Whether too many files are open, in this process or on the whole host.
  public var isOutOfFiles: Bool { number == EMFILE || number == ENFILE }
  /// Whether the device itself failed.
  public var isDefect: Bool { number == EIO }
}

/// Every system call of the store, and nothing else; no other file of the module calls the C library.
///
/// Each goes through `attempt`, where an interruption is repeated and a test can put a fault in its place.
enum SystemCalls {
  /// Makes a call that answers −1 on failure, and repeats it where a signal interrupted it.
  @discardableResult
  private static func attempt<Result: FixedWidthInteger>(
    _ call: SystemCall,
    _ body: () -> Result
  ) throws(SystemError) -> Result {
    try attempt(call, atMost: 0) { _ in body() }
  }

  /// The same for a call that answers a pointer, nil on failure.
  private static func attemptPointer<Pointee>(
    _ call: SystemCall,
    _ body: () -> Pointee?
  ) throws(SystemError) -> Pointee {
    while true {
      switch SystemFaults.current?.next(call) {
      case .fails(EINTR)?: continue
      case .fails(let number)?: throw SystemError(number)
      case .short?, nil: break
      }
      if let result = body() { return result }
      let number = errno
      if number != EINTR { throw SystemError(number) }
    }
  }

  /// The same for a call that takes so many bytes, or fewer where a test has it be short.
  private static func attempt<Result: FixedWidthInteger>(
    _ call: SystemCall,
    atMost count: Int,
    _ body: (Int) -> Result
  ) throws(SystemError) -> Result {
    while true {
      var count = count
      switch SystemFaults.current?.next(call) {
      case .fails(EINTR)?: continue
      case .fails(let number)?: throw SystemError(number)
      case .short(let most)?: count = min(count, most)
      case nil: break
      }
      let result = body(count)
      if result != -1 { return result }
      let number = errno
      if number != EINTR { throw SystemError(number) }
    }
  }
}

// MARK: - What is there

extension SystemCalls {
  /// What kind of thing a path names, symbolic links followed.
  enum FileKind: Equatable {
    case file, folder, other
  }

  struct FileStatus: Hashable {
    var kind: FileKind
    var size: Int
    /// Nanoseconds since 1970 of the last change of the contents.
    var modified: Int64
    /// The same of the last change of anything about it, which no program can set back.
    var changed: Int64
    /// Device and inode: two paths to one folder have the same.
    var identity: FileIdentity
    /// The permission bits, those for set-group and sticky included.
    var permissions: UInt32
    var owner: UInt32
    var group: UInt32
  }

  struct FileIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try attempt(.status) { fstatat(AT_FDCWD, path, &status, 0) }
    return FileStatus(status)
  }

  /// The status of an open file, whatever its name is by now.
  static func status(of file: OpenFile) throws(SystemError) -> FileStatus {
    var status = stat()
    try attempt(.status) { fstat(file.descriptor, &status) }
    return FileStatus(status)
  }

  /// Whether there is anything at a path: also a link that leads nowhere, and what may not be looked at.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT
  }

  /// The names in a folder, without `.` and `..`, in no order.
  static func names(in path: String) throws(SystemError) -> [String] {
    let folder = try attemptPointer(.list) { opendir(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno == EINTR { continue }
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

  /// The path without symbolic links, `.` and `..`; everything on it has to exist.
  static func resolved(_ path: String) throws(SystemError) -> String {
    let resolved = try attemptPointer(.resolve) { realpath(path, nil) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a symbolic link leads, as it is written; nil where the path names something else, or nothing.
  static func destination(ofLink path: String) throws(SystemError) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    do throws(SystemError) {
      let count = try attempt(.resolve) { readlink(path, &buffer, buffer.count) }
      return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    } catch  where error.number == EINVAL || error == .noSuchFile {
      return nil
    }
  }

  /// Whether this process, as whom it acts for, may write at a path.
  static func mayWrite(_ path: String) -> Bool {
    (try? checkWriting(path)) != nil
  }

  /// Asks whether this process may write at a path; `EROFS` tells a read-only file system from a missing right.
  static func checkWriting(_ path: String) throws(SystemError) {
    try attempt(.checkAccess) { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) }
  }
}

// MARK: - Open files

/// A file descriptor, closed at the latest when the last reference goes.
final class OpenFile {
  fileprivate private(set) var descriptor: Int32

  fileprivate init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Gives the descriptor up, so that nothing closes it twice.
  fileprivate func release() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }
}

extension SystemCalls {
  /// What a file is opened for.
  enum Purpose {
    /// Reading; a pipe of that name does not make the caller wait.
    case reading
    /// Writing a file that must not exist yet.
    case new
    /// Reading and appending; made where it is missing.
    case appending
    /// Holding a lock: reading only, so that someone who may not write it can take it too. Made where missing.
    case lock
    /// Synchronising a folder.
    case folder

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY | O_NONBLOCK
      case .new: O_WRONLY | O_CREAT | O_EXCL
      case .appending: O_RDWR | O_APPEND | O_CREAT
      case .lock: O_RDONLY | O_CREAT | O_NOFOLLOW
      case .folder: O_RDONLY | O_DIRECTORY
      }
    }
  }

  static func open(
    _ path: String,
    for purpose: Purpose,
    permissions: UInt32 = 0o666
  ) throws(SystemError) -> OpenFile {
    let descriptor = try attempt(.open) {
      Glibc.open(path, purpose.flags | O_CLOEXEC, mode_t(permissions))
    }
    return OpenFile(descriptor)
  }

  /// Closes a file; late errors of writing, as of a network file system, show here.
  static func close(_ file: OpenFile) throws(SystemError) {
    let descriptor = file.release()
    guard descriptor >= 0 else { return }
    // On Linux the descriptor is gone even where `close` was interrupted: it is never repeated.
    let failed = Glibc.close(descriptor) != 0 && errno != EINTR
    if case .fails(let number)? = SystemFaults.current?.next(.close), number != EINTR {
      throw SystemError(number)
    }
    if failed { throw SystemError(errno) }
  }

  /// The whole contents of a regular file.
  ///
  /// A pipe or device of that name is refused unread: opening one could wait for ever.
  static func contents(of path: String) throws(SystemError) -> [UInt8] {
    try contentsAndStatus(of: path).contents
  }

  /// The same, with the status that the file had before its first byte was read.
  static func contentsAndStatus(
    of path: String
  ) throws(SystemError) -> (contents: [UInt8], status: FileStatus) {
    let file = try open(path, for: .reading)
    let status = try status(of: file)
    guard status.kind == .file else {
      throw SystemError(status.kind == .folder ? EISDIR : EINVAL)
    }
    return (try read(file, expecting: status.size), status)
  }

  /// Reads to the end; one more byte than expected is asked for, so that a file that did not grow needs two calls.
  private static func read(_ file: OpenFile, expecting size: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      let had = bytes.count
      let more = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        do throws(SystemError) {
          while count < buffer.count {
            let got = try attempt(.read) {
              Glibc.read(
                file.descriptor,
                buffer.baseAddress?.advanced(by: count),
                buffer.count - count
              )
            }
            if got <= 0 { return }
            count += got
          }
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if had == 0 { bytes = more } else { bytes += more }
      if more.count < capacity { return bytes }
      capacity = max(65_536, bytes.count)
    }
  }

  /// The last byte of an open file of that size; nil where it is empty.
  static func lastByte(of file: OpenFile, size: Int) throws(SystemError) -> UInt8? {
    guard size > 0 else { return nil }
    var byte: UInt8 = 0
    let got = try attempt(.read) { pread(file.descriptor, &byte, 1, size - 1) }
    return got == 1 ? byte : nil
  }

  /// Writes all bytes, in one call where the system takes them at once.
  static func write(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let took = try attempt(.write, atMost: bytes.count - written) { count in
        bytes.withUnsafeBytes {
          Glibc.write(file.descriptor, $0.baseAddress?.advanced(by: written), count)
        }
      }
      // A file that takes nothing and names no error would be asked for ever.
      guard took > 0 else { throw SystemError(EIO) }
      written += took
    }
  }

  /// Waits until the bytes, or the names of a folder, are on the disk.
  static func synchronise(_ file: OpenFile) throws(SystemError) {
    try attempt(.synchronise) { fsync(file.descriptor) }
  }

  /// Synchronises the names in a folder; a file system that cannot do so is not an error.
  static func synchroniseFolder(_ path: String) throws(SystemError) {
    let folder = try open(path, for: .folder)
    do throws(SystemError) {
      try synchronise(folder)
    } catch  where error.number == EINVAL || error.number == ENOTSUP {
      // Some network file systems have nothing to synchronise.
    }
  }

  static func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    try attempt(.truncate) { ftruncate(file.descriptor, off_t(size)) }
  }

  static func setPermissions(_ permissions: UInt32, of file: OpenFile) throws(SystemError) {
    try attempt(.setPermissions) { fchmod(file.descriptor, mode_t(permissions)) }
  }

  /// Gives a file to a group, and to an owner where one is named.
  static func setOwner(_ owner: UInt32?, group: UInt32, of file: OpenFile) throws(SystemError) {
    try attempt(.setOwner) { fchown(file.descriptor, owner ?? .max, group) }
  }
}

// MARK: - Names

extension SystemCalls {
  /// Makes a folder with a mode, of which the mask of the process takes away.
  static func makeFolder(_ path: String, mode: UInt32 = 0o777) throws(SystemError) {
    try attempt(.makeFolder) { mkdir(path, mode_t(mode)) }
  }

  /// Makes a folder that this user alone can enter.
  static func makePrivateFolder(_ path: String) throws(SystemError) {
    try attempt(.makeFolder) { mkdir(path, 0o700) }
  }

  /// Writes a new file; one that exists already is an error and stays as it is.
  static func writeNew(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try open(path, for: .new)
    try write(bytes, to: file)
    try synchronise(file)
    try close(file)
  }

  static func rename(_ path: String, to new: String) throws(SystemError) {
    try attempt(.rename) { Glibc.rename(path, new) }
  }

  /// Gives a file a second name.
  static func link(_ path: String, as new: String) throws(SystemError) {
    try attempt(.link) { Glibc.link(path, new) }
  }

  static func unlink(_ path: String) throws(SystemError) {
    try attempt(.unlink) { Glibc.unlink(path) }
  }
}

// MARK: - Locks, users and time

extension SystemCalls {
  /// Takes the exclusive lock of an open file if it is free, and says whether it was.
  ///
  /// The lock belongs to the open file: it goes with the last descriptor, so with a process that dies.
  static func tryLock(_ file: OpenFile) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try attempt(.lock) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.number == EWOULDBLOCK {
      return false
    }
  }

  /// The user as whom this process acts.
  static var effectiveUser: UInt32 { geteuid() }

  /// The login of a user; nil where the system knows none.
  static func login(ofUser user: UInt32) -> String? {
    var buffer = [CChar](repeating: 0, count: 16_384)
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(user, &entry, start, buffer.count, &found) == 0,
        let name = found?.pointee.pw_name
      else { return nil }
      return String(cString: name)
    }
  }

  /// Milliseconds of a clock that only runs forward, from an arbitrary beginning.
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// Nanoseconds since 1970 by the clock that also dates files.
  static var nanosecondsSinceEpoch: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.nanoseconds
  }

  /// Lets a moment pass before a lock is tried again; a signal ends it early.
  static func pause(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
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
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
    identity = SystemCalls.FileIdentity(
      device: UInt64(status.st_dev),
      inode: UInt64(status.st_ino)
    )
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}

// MARK: - Watching

extension SystemCalls {
  /// What is told of a watched folder.
  enum WatchedChanges {
    /// Names that come and go, rights that change, and files that were closed after writing.
    case ofFiles
    /// Names that come and go.
    case ofNames

    fileprivate var mask: UInt32 {
      // Added to what is told of the folder already: one folder can be watched for two reasons.
      let names = IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM
      let flags = UInt32(names) | UInt32(IN_ONLYDIR) | UInt32(IN_MASK_ADD)
      return self == .ofFiles ? flags | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) : flags
    }
  }

  /// A descriptor that becomes readable when a watched folder changes.
  static func startWatching() throws(SystemError) -> Int32 {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw SystemError(errno) }
    return descriptor
  }

  /// Adds a folder to what is watched, and returns the number its changes come under: the same for the same folder,
  /// by whatever path.
  static func watch(
    _ folder: String,
    for changes: WatchedChanges,
    on descriptor: Int32
  ) throws(SystemError) -> Int32 {
    if case .fails(let number)? = SystemFaults.current?.next(.watch) { throw SystemError(number) }
    let number = inotify_add_watch(descriptor, folder, changes.mask)
    guard number >= 0 else { throw SystemError(errno) }
    return number
  }

  /// Ends a watch; one that is gone already is no error.
  static func endWatch(_ number: Int32, on descriptor: Int32) {
    _ = inotify_rm_watch(descriptor, number)
  }

  static func stopWatching(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  /// Something that happened in a watched folder.
  struct FolderChange {
    /// The number of the watch; −1 where changes were lost because too many came at once.
    var watch: Int32
    var name: String
    var isFolder: Bool
    /// Whether the watched folder itself is gone, and its watch with it.
    var isGone: Bool
  }

  /// The changes that came since the last call, without waiting.
  static func changes(on descriptor: Int32) -> [FolderChange] {
    var changes: [FolderChange] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return changes }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        let size = MemoryLayout<inotify_event>.size
        while offset + size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let name = bytes[(offset + size)..<min(count, offset + size + Int(event.len))]
          changes.append(
            FolderChange(
              watch: event.mask & UInt32(IN_Q_OVERFLOW) == 0 ? event.wd : -1,
              name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self),
              isFolder: event.mask & UInt32(IN_ISDIR) != 0,
              isGone: event.mask & UInt32(IN_IGNORED) != 0
            )
          )
          offset += size + Int(event.len)
        }
      }
    }
  }
}
