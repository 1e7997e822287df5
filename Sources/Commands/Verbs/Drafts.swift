internal import ArgumentParser
internal import Interface
internal import JSON
internal import Scheme
internal import Screen
internal import Store

struct DraftsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "drafts",
    abstract: "What was typed, not saved.",
    usage: """
      clusterxchange drafts [<options>]
      clusterxchange drafts discard (<id> | --all) [<options>]
      """,
    discussion: """
      Your own, the last written first, of every data directory, or of that of --data. None of what was typed is \
      shown; the form itself shows it again.
      """,
    subcommands: [DiscardDrafts.self]
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: OutputOptions

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let drafts = try shared.drafts(in: surroundings).drafts
    Listing(of: drafts)
      .write(
        as: options.format,
        limit: options.limit,
        look: shared.look(in: surroundings),
        to: surroundings.output
      )
    if drafts.isEmpty, options.format == .table { surroundings.tell("No drafts") }
    return .done
  }
}

struct DiscardDrafts: Verb {
  static let configuration = CommandConfiguration(
    commandName: "discard",
    abstract: "Throws a draft away.",
    usage: "clusterxchange drafts discard (<id> | --all) [<options>]",
    discussion: "It cannot be taken back."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions

  @Flag(help: "All of them, or all of the data directory of --data.")
  var all = false

  @Argument(help: "The record, or the name of the draft as 'drafts' has it.")
  var id: String?

  func validate() throws {
    if all == (id != nil) { throw ValidationError("expected either the id of a draft or --all") }
  }

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try shared.checkWriting(day)
    let (folder, drafts) = try shared.drafts(in: surroundings)
    let meant = try id.map { id throws(CommandError) in [try draft(id, among: drafts)] } ?? drafts
    for draft in meant {
      do throws(SavingError) {
        try folder.discard(draft.key)
      } catch {
        throw .saving(error)
      }
      let words = "Discarded the draft of \(draft.form)" + (draft.subject.map { " '\($0)'" } ?? "")
      surroundings.output.write(line: shared.look(in: surroundings).text(words).text)
    }
    if meant.isEmpty { surroundings.tell("No drafts") }
    return .done
  }

  /// The one draft that an id means.
  private func draft(_ id: String, among drafts: [Draft]) throws(CommandError) -> Draft {
    let meant = drafts.filter { $0.key.record?.text == id || $0.key.name == id }
    guard let draft = meant.first else { throw .noSuchDraft(id) }
    guard meant.count == 1 else { throw .severalDrafts(id, names: meant.map(\.key.name)) }
    return draft
  }
}

extension SharedOptions {
  /// The person's drafts, those of one data directory where it is named.
  fileprivate func drafts(
    in surroundings: Surroundings
  ) throws(CommandError) -> (folder: DraftFolder, drafts: [Draft]) {
    guard let folder = DraftFolder(environment: surroundings.environment) else {
      throw .noDraftFolder
    }
    let directory = data == nil ? nil : try locate(in: surroundings)
    do throws(SavingError) {
      let drafts = try folder.all()
      return (folder, drafts.filter { directory == nil || directory.map($0.key.isOf) == true })
    } catch {
      throw .saving(error)
    }
  }
}

extension Draft {
  /// The form that was being filled in.
  fileprivate var form: String {
    if key.role != nil { return key.kind.name }
    return (base == nil ? "new " : "changed ") + key.kind.name
  }

  /// The record that it is about, with the role in which feedback is given on it.
  fileprivate var subject: String? {
    key.record.map { $0.text + (key.role.map { "' as '\($0.rawValue)" } ?? "") }
  }
}

extension Listing {
  fileprivate init(of drafts: [Draft]) {
    self.init(
      columns: [
        Column(name: "written", isWhole: true), Column(name: "form"),
        Column(name: "record", isWhole: true), Column(name: "role"), Column(name: "directory"),
        Column(name: "draft", isWhole: true),
      ],
      count: drafts.count,
      cells: { row in
        let draft = drafts[row]
        return [
          draft.written.description, draft.form, draft.key.record?.text ?? Wording.unknown,
          draft.key.role?.rawValue ?? Wording.unknown, draft.key.directory, draft.key.name,
        ]
      },
      json: { row in
        let draft = drafts[row]
        let object: JSONObject = [
          "draft": .string(draft.key.name), "form": .string(draft.form),
          "kind": .string(draft.key.kind.name), "record": .text(draft.key.record?.text),
          "role": .text(draft.key.role?.rawValue), "written": .string(draft.written.description),
          "directory": .string(draft.key.directory),
        ]
        return JSONWriter.inline(.object(object))
      }
    )
  }
}
