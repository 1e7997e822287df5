internal import Catalogue
internal import JSON
internal import Scheme

/// What one file came to.
struct FileResult: Sendable {
  enum Contents: Sendable {
    case unreadable
    case scheme(SchemeDefinition?)
    case questionnaire(Questionnaire)
    case partnerships(FileReading<Partnership>)
    case organisations(FileReading<Organisation>)
    case documents(FileReading<Document>)
    case exchanges(FileReading<Exchange>)
    case feedback(FileReading<Feedback>)
    /// Records that are to be had from the catalogue they went into.
    case inCatalogue
  }

  private var file: DataFile
  private var contents: Contents
  private let role: FileRole
  /// What the file was before its first byte was read; nil where it could not be read.
  private(set) var status: SystemCalls.FileStatus?
  /// Whether the file was read to its end.
  private var isWhole = true
  private(set) var recordCount = 0
  private var findings: [Finding] = []

  /// Reads a file.
  ///
  /// Never fails: what does not fit is in the result.
  init(_ listed: ListedFile, in directory: DataDirectory) {
    role = listed.role
    do throws(SystemError) {
      let read = try SystemCalls.contentsAndStatus(of: directory.path(of: listed.path))
      file = DataFile(path: listed.path, bytes: read.contents)
      status = read.status
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

  /// Relative to the data directory.
  var path: String { file.path }

  /// Whether both came to the same: the same bytes, or the same reason why there are none.
  func isSame(as other: FileResult) -> Bool {
    file == other.file && findings == other.findings && (status == nil) == (other.status == nil)
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

  /// Gives the file, by its place, and what was in it; records in a catalogue are added elsewhere.
  ///
  /// The records are moved: with a copy of each, and a count for each of its texts, there would be two of everything for
  /// a while.
  mutating func give(to contents: inout CatalogueContents, at index: Int) {
    contents.files[index] = file
    contents.findings += findings
    if !isWhole, case .records(let kind) = role { contents.brokenKinds.insert(kind) }
    let given = self.contents
    if case .records = role, status != nil { self.contents = .inCatalogue }
    switch consume given {
    case .unreadable, .inCatalogue: break
    case .scheme(let definition):
      contents.scheme = definition ?? SchemeDefinition()
      contents.isSchemeReadable = definition != nil
    case .questionnaire(let questionnaire): contents.questionnaire = questionnaire
    case .partnerships(var reading): reading.give(to: &contents.partnerships, in: index)
    case .organisations(var reading): reading.give(to: &contents.organisations, in: index)
    case .documents(var reading): reading.give(to: &contents.documents, in: index)
    case .exchanges(var reading): reading.give(to: &contents.exchanges, in: index)
    case .feedback(var reading): reading.give(to: &contents.feedback, in: index)
    }
  }
}

extension FileReading {
  /// In which order they come is of no account.
  fileprivate mutating func give(to contents: inout [Placed<Record>], in file: Int) {
    for _ in 0..<records.count {
      let (record, range) = records.removeLast()
      contents.append(Placed(consume record, at: RecordPlace(file: file, range: range)))
    }
  }
}
