public import Catalogue

/// A data directory as it was read, from which the next reading takes what did not change since.
///
/// Costs little more than its catalogue: records and bytes are the catalogue's.
public struct LoadedData: Sendable {
  /// All that was read.
  public let catalogue: Catalogue
  /// How many of the files were read for this; the others were as an earlier reading had found them.
  public let filesRead: Int
  /// The files in the order of the catalogue's, without their records.
  let files: [FileResult]
  /// What could not be listed.
  let failures: [Finding]
  /// The places of the files that need not be read again while they are what they were, by path.
  private let known: [String: Int]

  /// Keeps what became of files, in the order of the catalogue's.
  ///
  /// - Parameter isSettled: Whether a status can be relied on to change with the file's next change.
  init(
    _ catalogue: Catalogue,
    files: [FileResult],
    failures: [Finding],
    filesRead: Int,
    isSettled: (SystemCalls.FileStatus) -> Bool
  ) {
    self.catalogue = catalogue
    self.files = files
    self.failures = failures
    self.filesRead = filesRead
    let counts = catalogue.recordCountsOfFiles()
    var known: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      // Of a record that a repeated id left out nothing is in the catalogue.
      guard let status = file.status, isSettled(status), file.recordCount == counts[index] else {
        continue
      }
      known[file.path] = index
    }
    self.known = known
  }

  /// The place of a listed file that is still what it was; nil where it has to be read.
  func place(of file: ListedFile) -> Int? {
    guard let place = known[file.path], files[place].status == file.status else { return nil }
    return place
  }
}
