internal import Catalogue
internal import ArgumentParser
internal import Interface
internal import JSON
internal import Scheme
internal import Store

struct HistoryCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Who changed what when.",
    usage: "clusterxchange history [<id>] [<options>]",
    discussion: """
      The latest first; with an id, also what was changed outside the program. 'undo' takes the name in the last column. Personal \
      members are named without their values.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var options: OutputOptions

  @Argument(help: "The id of a record, now or once.")
  var id: String?

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let directory = try shared.locate(in: surroundings)
    let events: [RecordEvent]
    let history: History
    do throws(SavingError) {
      history = try directory.history()
      events =
        try id.flatMap { RecordID($0) }.map { id throws(SavingError) in
          try directory.history(of: id)
        } ?? history.events
    } catch {
      throw .saving(error)
    }
    if let id, RecordID(id) == nil { throw .noSuchRecord(id, in: surroundings.load(directory)) }
    if let id, events.isEmpty {
      let catalogue = surroundings.load(directory)
      guard let record = RecordID(id), catalogue.reference(record) != nil else {
        throw .noSuchRecord(id, in: catalogue)
      }
    }
    let shown = (day.asOf.map { day in events.filter { $0.isNotAfter(day) } } ?? events)
    Listing(of: shown.reversed())
      .write(
        as: options.format,
        limit: options.limit,
        look: shared.look(in: surroundings),
        to: surroundings.output
      )
    for place in history.unreadable {
      surroundings.tell("Warning: \(place.file):\(place.line) is no line of a history")
    }
    if shown.isEmpty, options.format == .table { surroundings.tell("No changes") }
    return .done
  }
}

extension History {
  /// All changes, and what was cut short, in the order of their moments.
  fileprivate var events: [RecordEvent] {
    let changes = entries.map { (at: $0.at, event: RecordEvent.change($0)) }
    let broken = cutShort.map { (at: $0.at, event: RecordEvent.cutShort($0)) }
    guard !broken.isEmpty else { return changes.map(\.event) }
    return (changes + broken).enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element.event)
  }
}

extension RecordEvent {
  /// Whether it was done by the end of a day; what was done outside has no day of its own.
  fileprivate func isNotAfter(_ day: CivilDate) -> Bool {
    switch self {
    case .change(let entry): entry.at.date.map { $0 <= day } ?? false
    case .cutShort(let batch): batch.at.date.map { $0 <= day } ?? false
    case .outside: false
    }
  }
}

extension Listing {
  fileprivate init(of events: [RecordEvent]) {
    self.init(
      columns: [
        Column(name: "at", isWhole: true), Column(name: "by"), Column(name: "action"),
        Column(name: "id", isWhole: true), Column(name: "members"),
        Column(name: "change", isWhole: true),
      ],
      count: events.count,
      cells: { events[$0].cells },
      json: { JSONWriter.inline(.object(events[$0].object)) }
    )
  }
}

extension RecordEvent {
  fileprivate var cells: [String] {
    switch self {
    case .change(let entry):
      [
        entry.at.description, entry.by, entry.action.rawValue, entry.id.text,
        entry.before == nil || entry.after == nil ? "" : entry.members.joined(separator: ", "),
        entry.change,
      ]
    case .outside(let members):
      ["", "", "changed outside", "", members.joined(separator: ", "), ""]
    case .cutShort(let batch):
      [
        batch.at.description, batch.by, "\(batch.action.rawValue), cut short",
        batch.ids.map(\.text).joined(separator: ", "), batch.files.joined(separator: ", "), "",
      ]
    }
  }

  /// The event as JSON output has it: of a change outside only which members it was.
  fileprivate var object: JSONObject {
    switch self {
    case .change(let entry):
      [
        "change": .string(entry.change), "batch": .string(entry.batch),
        "at": .string(entry.at.description), "by": .string(entry.by),
        "action": .string(entry.action.rawValue), "id": .string(entry.id.text),
        "members": .array(entry.members.map { .string($0) }),
        "before": entry.shown(entry.before), "after": entry.shown(entry.after),
        "undoes": .text(entry.undoes),
      ]
    case .outside(let members):
      ["action": "outside", "members": .array(members.map { .string($0) })]
    case .cutShort(let batch):
      [
        "batch": .string(batch.batch), "at": .string(batch.at.description),
        "by": .string(batch.by), "action": "cut-short", "begun": .string(batch.action.rawValue),
        "ids": .array(batch.ids.map { .string($0.text) }),
        "files": .array(batch.files.map { .string($0) }),
      ]
    }
  }
}

extension JournalEntry {
  /// The members of a side of the change that anyone may see; null where the record was not there.
  fileprivate func shown(_ side: JSONObject?) -> JSONValue {
    side.map { side in .object(JSONObject(side.members.filter { !isPersonal($0.name) })) } ?? .null
  }
}
