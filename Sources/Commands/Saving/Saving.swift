internal import Screen
internal import ArgumentParser
internal import Catalogue
internal import JSON
internal import Scheme
internal import Store

/// The options of every command that changes records.
struct SavingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long to wait for others; 30 where not said.", valueName: "seconds")
  )
  var wait: Int?

  func validate() throws {
    // A day is longer than anyone waits, and short enough to count in milliseconds.
    if let wait, !(0...86_400).contains(wait) {
      throw ValidationError("--wait is a number of seconds from 0 to 86400, not \(wait)")
    }
  }
}

/// The data directory as a command changes it.
struct Saving {
  let directory: DataDirectory
  private let context: SavingContext
  private let shared: SharedOptions
  private let surroundings: Surroundings

  /// Finds the data directory.
  init(
    _ shared: SharedOptions,
    _ options: SavingOptions,
    in surroundings: Surroundings
  ) throws(CommandError) {
    directory = try shared.locate(in: surroundings)
    let wait = options.wait.map { LockWait(milliseconds: $0 * 1000) } ?? .commandLine
    context = SavingContext(login: surroundings.login, wait: wait, now: surroundings.now)
    self.shared = shared
    self.surroundings = surroundings
  }

  /// Makes a change; a record that is not there is an error with those that may have been meant.
  func save<Result>(
    _ body: (DataDirectory, SavingContext) throws(SavingError) -> Result
  ) throws(CommandError) -> Result {
    do throws(SavingError) {
      return try body(directory, context)
    } catch .noSuchRecord(let id) {
      throw .noSuchRecord(id.text, in: surroundings.load(directory))
    } catch {
      throw .saving(error)
    }
  }

  /// The id that a text is.
  func id(_ text: String) throws(CommandError) -> RecordID {
    guard let id = RecordID(text) else {
      throw .noSuchRecord(text, in: surroundings.load(directory))
    }
    return id
  }

  /// Refuses members that name a record which is not there; what else they hold is up to the reader.
  func checkReferences(of members: JSONObject, _ kind: RecordKind) throws(CommandError) {
    var ids: [RecordID] = []
    for name in ReferenceMembers.names(of: kind) {
      let values = members[name].map { $0.array ?? [$0] } ?? []
      ids += values.compactMap { $0.string.flatMap { RecordID($0) } }
    }
    // Most changes name no record, and need nothing loaded.
    guard !ids.isEmpty else { return }
    let catalogue = surroundings.load(directory)
    for id in ids where catalogue.reference(id) == nil {
      throw .noSuchRecord(id.text, in: catalogue)
    }
  }

  /// Writes what was done, in one line.
  func report(_ text: String) {
    surroundings.output.write(line: shared.look(in: surroundings).text(text).text)
  }
}

extension CommandError {
  /// That there is no such record, with the ids that come near.
  static func noSuchRecord(_ text: String, in catalogue: Catalogue) -> CommandError {
    let likely = catalogue.suggestions(near: text)
    return .noSuchRecord(
      text,
      near: likely.isEmpty ? catalogue.nearestIDs(to: text) : likely,
      isLikely: !likely.isEmpty
    )
  }
}
