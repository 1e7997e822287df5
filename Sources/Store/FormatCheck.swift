internal import Scheme

extension DataDirectory {
  /// The format of `scheme.json` where it is newer than this program knows; nil for all others, readable or not.
  ///
  /// Reads that one file: such a directory is to be left alone before anything else of it is read.
  public var newerFormat: Int? {
    guard let bytes = try? SystemCalls.contents(of: path(of: "scheme.json")) else {
      // What cannot be read is found and named when the directory is loaded.
      return nil
    }
    for placed in SchemeDefinition.readFile(bytes).problems {
      if case .newerFormat(let format) = placed.problem { return format }
    }
    return nil
  }
}
