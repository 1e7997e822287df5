import Glibc

/// A folder of a test's own, removed with all its contents when the last reference goes.
public final class TemporaryDirectory: Sendable {
  /// The folder's absolute path, without a slash at the end.
  public let path: String

  /// Makes a new, empty folder in `TMPDIR` or `/tmp`.
  public init() throws(SupportError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/clusterxchange-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SupportError(call: "mkdtemp", errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryDirectory.remove(path) }

  /// The path of something in the folder.
  public subscript(name: String) -> String { path + "/" + name }

  /// Writes a file into the folder, with the folders on its way, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws(SupportError) -> String {
    let path = self[name]
    try TextFile.write(text, to: path)
    return path
  }

  /// The text of a file in the folder; nil where there is none.
  public func text(_ name: String) -> String? { TextFile.read(self[name]) }

  /// Links are removed, not followed; what cannot be removed is left.
  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        if entry.pointee.d_type == UInt8(DT_DIR) {
          remove(path + "/" + name)
        } else {
          unlink(path + "/" + name)
        }
      }
    }
    rmdir(path)
  }
}

/// Runs `body` with the path of a new folder that is removed afterwards.
public func withTemporaryDirectory<Result>(
  _ body: (String) throws -> Result
) throws -> Result {
  let directory = try TemporaryDirectory()
  return try withExtendedLifetime(directory) { try body(directory.path) }
}

/// A call that failed while a test was being prepared.
public struct SupportError: Error, CustomStringConvertible {
  /// The call.
  public let call: String
  /// What it left in `errno`.
  public let errno: Int32

  /// The call and the system's words for the error.
  public var description: String { "\(call): \(String(cString: strerror(errno)))" }
}
