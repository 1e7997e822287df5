import Glibc

/// Whole files as text, without Foundation.
enum TextFile {
  /// The file's text; nil where there is none.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer: [UInt8] = Array(repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Writes the file anew, with the folders on its way.
  static func write(_ text: String, to path: String) throws(SupportError) {
    makeFolder(of: path)
    guard let file = fopen(path, "we") else { throw SupportError(call: "fopen", errno: errno) }
    let bytes = Array(text.utf8)
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else { throw SupportError(call: "fwrite", errno: errno) }
  }

  private static func makeFolder(of path: String) {
    for index in path.indices.dropFirst() where path[index] == "/" {
      mkdir(String(path[..<index]), 0o777)
    }
  }
}
