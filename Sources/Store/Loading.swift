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
  /// are read on all processors.
  ///
  /// - Parameter report: Called after each file, from any thread, one call at a time.
  public func load(
    reporting report: @Sendable (LoadingProgress) -> Void = { _ in }
  ) -> Catalogue {
    let listing = FileListing(self)
    let results = Mutex<(files: [FileResult?], progress: LoadingProgress)>(
      (
        Array(repeating: nil, count: listing.files.count),
        LoadingProgress(files: listing.files.count)
      )
    )
    DispatchQueue.concurrentPerform(iterations: listing.files.count) { index in
      let result = FileResult(listing.files[index], in: self)
      results.withLock {
        $0.files[index] = result
        $0.progress.filesRead += 1
        $0.progress.records += result.recordCount
        report($0.progress)
      }
    }
    var contents = CatalogueContents()
    contents.isSchemeReadable = false
    for result in results.withLock({ $0.files }) {
      result?.add(to: &contents)
    }
    for failure in listing.failures {
      contents.findings.append(
        Finding(
          file: failure.path,
          line: 0,
          column: 0,
          record: nil,
          problem: .unreadable(errno: failure.error.number)
        )
      )
    }
    return Catalogue(contents)
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
  var recordCount = 0
  var findings: [Finding] = []

  init(_ listed: ListedFile, in directory: DataDirectory) {
    do throws(SystemError) {
      file = DataFile(
        path: listed.path,
        bytes: try SystemCalls.contents(of: directory.path(of: listed.path))
      )
    } catch {
      file = DataFile(path: listed.path, bytes: [])
      contents = .unreadable
      findings = [
        Finding(
          file: listed.path,
          line: 0,
          column: 0,
          record: nil,
          problem: .unreadable(errno: error.number)
        )
      ]
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

  private mutating func read<Record: ReadableRecord>() -> FileReading<Record> {
    let reading = Record.readFile(file.bytes)
    recordCount = reading.records.count
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
