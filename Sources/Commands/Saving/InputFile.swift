internal import Glibc
internal import JSON
internal import Store

/// A file that the person names on the command line, outside the data directory.
enum InputFile {
  /// The bytes of a file to its end, or of standard input for `-`; pipes are read as well.
  static func contents(of path: String) throws(SystemError) -> [UInt8] {
    if path == "-" { return try contents(of: STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    return try contents(of: descriptor)
  }

  private static func contents(of descriptor: Int32) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw SystemError(errno)
      }
    }
  }
}

extension Surroundings {
  /// The record in a file that the person names: one JSON object.
  func object(in file: String) throws(CommandError) -> JSONObject {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try read(file)
    } catch {
      throw .input(file: file, error)
    }
    guard let value = try? JSONDocument(bytes).value(), let object = value.object else {
      throw .inputMalformed(file: file)
    }
    return object
  }
}
