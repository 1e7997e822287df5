/// The parts of a path.
enum Path {
  /// Everything before the last slash; `.` where there is none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What follows the last slash.
  static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// The file that a path leads to through symbolic links, also where that file is still to be made.
  static func target(of path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0..<40 {
      guard let destination = try SystemCalls.destination(ofLink: path) else {
        let folder = try SystemCalls.resolved(folder(of: path))
        return (folder == "/" ? "" : folder) + "/" + name(of: path)
      }
      path = destination.hasPrefix("/") ? destination : folder(of: path) + "/" + destination
    }
    throw .tooDeep
  }
}
