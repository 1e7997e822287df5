public import Catalogue
internal import Dispatch
internal import JSON
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
  ///
  /// - Parameter report: Called after each file, from any thread, one call at a time.
  public func load(
    reporting report: @Sendable (LoadingProgress) -> Void = { _ in }
  ) -> Catalogue {
    let listing = FileListing(self)
    let first = listing.files.first.map { FileResult($0, in: self) }
    let isNewer = first?.isOfNewerFormat ?? false
    let files = isNewer ? listing.files.prefix(1) : listing.files[...]
    let results = Mutex(FileResults(count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = index == 0 ? first : nil
      let read = result ?? FileResult(files[index], in: self)
      results.withLock {
        $0.add(read, at: index)
        report($0.progress)
      }
    }
    var contents = CatalogueContents()
    contents.isSchemeReadable = false
    for result in results.withLock({ $0.files }) {
      result?.add(to: &contents)
    }
    for failure in isNewer ? [] : listing.failures {
      let problem = Problem.unreadable(errno: failure.error.number)
      contents.findings.append(Finding(file: failure.path, problem: problem))
    }
    return Catalogue(contents)
  }
}

/// What has been read so far, by the places of the files in the listing.
private struct FileResults: Sendable {
  private(set) var files: [FileResult?]
  private(set) var progress: LoadingProgress

  init(count: Int) {
    files = Array(repeating: nil, count: count)
    progress = LoadingProgress(files: count)
  }

  mutating func add(_ result: FileResult, at index: Int) {
    files[index] = result
    progress.filesRead += 1
    progress.records += result.recordCount
  }
}

/// What one file came to.
private struct FileResult: Sendable {
  enum Contents: Sendable {
    case unreadable
    case scheme(SchemeDefinition?)
    case questionnaire(Questionnaire)
    case partnerships(FileReading<Partnership>)
    case organisations(FileReading<Organisation>)
    case documents(FileReading<Document>)
    case exchanges(FileReading<Exchange>)
    case feedback(FileReading<Feedback>)
  }

  var file: DataFile
  var contents: Contents
  let role: FileRole
  /// Whether the file was read to its end.
  var isWhole = true
  var recordCount = 0
  var findings: [Finding] = []

  init(_ listed: ListedFile, in directory: DataDirectory) {
    role = listed.role
    do throws(SystemError) {
      file = DataFile(
        path: listed.path,
        bytes: try SystemCalls.contents(of: directory.path(of: listed.path))
      )
    } catch {
      file = DataFile(path: listed.path, bytes: [])
      contents = .unreadable
      isWhole = false
      findings = [Finding(file: listed.path, problem: .unreadable(errno: error.number))]
      return
    }
    contents = .unreadable
    switch listed.role {
    case .scheme:
      let reading = SchemeDefinition.readFile(file.bytes)
      contents = .scheme(reading.definition)
      note(reading.problems.map { ($0, nil) })
    case .questionnaire:
      let reading = Questionnaire.readFile(file.bytes)
      contents = .questionnaire(reading.questionnaire)
      note(reading.problems.map { ($0, nil) })
    case .records(.partnership): contents = .partnerships(read())
    case .records(.organisation): contents = .organisations(read())
    case .records(.document): contents = .documents(read())
    case .records(.exchange): contents = .exchanges(read())
    case .records(.feedback): contents = .feedback(read())
    }
  }

  /// Whether this is a `scheme.json` that a newer program wrote.
  var isOfNewerFormat: Bool {
    findings.contains { if case .newerFormat = $0.problem { true } else { false } }
  }

  private mutating func read<Record: ReadableRecord>() -> FileReading<Record> {
    let reading = Record.readFile(file.bytes)
    recordCount = reading.records.count
    isWhole = reading.isWhole
    note(reading.problems)
    return reading
  }

  private mutating func note(_ problems: [(problem: PlacedProblem, record: RecordID?)]) {
    guard !problems.isEmpty else { return }
    let lines = JSONLines(file.bytes)
    for (placed, record) in problems {
      let place = lines.place(of: placed.offset)
      findings.append(
        Finding(
          file: file.path,
          line: place.line,
          column: place.column,
          record: record,
          problem: placed.problem
        )
      )
    }
  }

  func add(to contents: inout CatalogueContents) {
    let index = contents.files.count
    contents.files.append(file)
    contents.findings += findings
    if !isWhole, case .records(let kind) = role { contents.brokenKinds.insert(kind) }
    switch self.contents {
    case .unreadable: break
    case .scheme(let definition):
      contents.scheme = definition ?? SchemeDefinition()
      contents.isSchemeReadable = definition != nil
    case .questionnaire(let questionnaire): contents.questionnaire = questionnaire
    case .partnerships(let reading): contents.partnerships += reading.placed(in: index)
    case .organisations(let reading): contents.organisations += reading.placed(in: index)
    case .documents(let reading): contents.documents += reading.placed(in: index)
    case .exchanges(let reading): contents.exchanges += reading.placed(in: index)
    case .feedback(let reading): contents.feedback += reading.placed(in: index)
    }
  }
}

extension FileReading {
  fileprivate func placed(in file: Int) -> [Placed<Record>] {
    records.map { Placed($0.record, at: RecordPlace(file: file, range: $0.range)) }
  }
}
