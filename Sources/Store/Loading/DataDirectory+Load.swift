public import Catalogue
internal import Dispatch
internal import Scheme
internal import Synchronization

/// How far loading is.
public struct LoadingProgress: Hashable, Sendable {
  public var filesRead = 0
  public var files = 0
  public var records = 0
}

extension DataDirectory {
  /// Reads the whole directory into a catalogue.
  ///
  /// Never fails: a file or record that cannot be used is a finding of the catalogue, and the rest is there. Files
  /// are read on all processors. Where `scheme.json` is of a newer format than this program knows, nothing else
  /// is read, since it could mean something else.
  public func load() -> Catalogue { load(reusing: nil).catalogue }

  /// Reads the directory, taking from an earlier reading the files whose size, dates, identity and rights are what
  /// they were.
  ///
  /// The catalogue is the one that reading everything would give.
  ///
  /// - Parameter report: Called after each file that is read, from any thread, one call at a time.
  public func load(
    reusing earlier: LoadedData? = nil,
    reporting report: @Sendable (LoadingProgress) -> Void = { _ in }
  ) -> LoadedData {
    load(reusing: earlier, settling: Settling(), reporting: report)
  }

  func load(
    reusing earlier: LoadedData?,
    settling: Settling,
    reporting report: @Sendable (LoadingProgress) -> Void = { _ in }
  ) -> LoadedData {
    let listing = FileListing(self)
    // The first is the scheme, which says whether this program may read the rest.
    let first = listing.files.first.map { file in
      earlier?.file(file) ?? FileResult(file, in: self)
    }
    let isNewer = first?.isOfNewerFormat ?? false
    let files = isNewer ? listing.files.prefix(1) : listing.files[...]
    let places = files.map { earlier?.place(of: $0) }
    let results = Mutex(FileResults(files.map { earlier?.file($0) }))
    let unread = places.indices.filter { places[$0] == nil }
    DispatchQueue.concurrentPerform(iterations: unread.count) { step in
      let index = unread[step]
      let result = index == 0 ? first : nil
      let read = result ?? FileResult(files[index], in: self)
      results.withLock {
        $0.add(read, at: index)
        report($0.progress)
      }
    }
    var (read, contents) = results.withLock { $0.taken() }
    let failures = isNewer ? [] : listing.failures.map(Finding.init)
    let catalogue: Catalogue
    if let same = earlier?.catalogue(ifOf: read, failures) {
      catalogue = same
    } else {
      if let earlier { contents.addRecords(of: earlier.catalogue, movingFiles: places) }
      contents.findings += failures
      catalogue = Catalogue(consume contents)
    }
    return LoadedData(
      catalogue,
      files: consume read,
      failures: failures,
      filesRead: unread.count,
      isSettled: settling.isSettled
    )
  }
}

extension Finding {
  fileprivate init(_ failure: (path: String, error: SystemError)) {
    self.init(file: failure.path, problem: .unreadable(errno: failure.error.number))
  }
}

extension LoadedData {
  /// What became of a listed file that is still what it was.
  fileprivate func file(_ file: ListedFile) -> FileResult? { place(of: file).map { files[$0] } }

  /// The catalogue, where files read later came to the same: a file that was only touched changes nothing.
  fileprivate func catalogue(ifOf files: [FileResult], _ failures: [Finding]) -> Catalogue? {
    let isSame =
      failures == self.failures && files.count == self.files.count
      && zip(files, self.files).allSatisfy { $0.isSame(as: $1) }
    return isSame ? catalogue : nil
  }
}

/// What has been read so far.
private struct FileResults: Sendable {
  /// By the places of the files in the listing.
  private var files: [FileResult?]
  private var contents = CatalogueContents()
  private(set) var progress: LoadingProgress

  init(_ known: [FileResult?]) {
    files = known
    progress = LoadingProgress(files: known.count)
    contents.isSchemeReadable = false
    contents.files = Array(repeating: DataFile(path: "", bytes: []), count: known.count)
    for (index, file) in known.enumerated() {
      if let file { add(file, at: index) }
    }
  }

  /// Takes the records of a file out of its result at once: what held them is then free for the next file.
  mutating func add(_ result: consuming FileResult, at index: Int) {
    result.give(to: &contents, at: index)
    progress.filesRead += 1
    progress.records += result.recordCount
    files[index] = result
  }

  /// All results and what was in the files, which are then no longer here.
  mutating func taken() -> (files: [FileResult], contents: CatalogueContents) {
    let taken = (files.compactMap(\.self), contents)
    files = []
    contents = CatalogueContents()
    return taken
  }
}
