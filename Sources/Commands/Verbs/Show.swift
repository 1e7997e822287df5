internal import ArgumentParser
internal import Catalogue
internal import Interface
internal import JSON
internal import Runtime
internal import Scheme
internal import Store

struct Show: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One record with its links.",
    usage: "clusterxchange show <id> [<options>]",
    discussion: "With its findings."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions

  @Option(help: "The form of the output: table, json or jsonl.")
  var format = OutputFormat.table

  @Flag(help: "Also the contact of an organisation, or who gave a feedback.")
  var personal = false

  @Argument(help: "The id of the record.")
  var id: String

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard [.table, .json, .jsonl].contains(format) else {
      throw .formatNotOffered(format, offered: [.table, .json, .jsonl])
    }
    if personal, format != .table { throw .personalInData }
    let data = try shared.load(on: day, in: surroundings)
    let catalogue = data.catalogue
    guard let id = RecordID(id), let reference = catalogue.reference(id) else {
      if let id = RecordID(id), let finding = catalogue.findings(of: id).first {
        throw .unusableRecord(id, finding)
      }
      let likely = catalogue.suggestions(near: id)
      throw .noSuchRecord(
        id,
        near: likely.isEmpty ? catalogue.nearestIDs(to: id) : likely,
        isLikely: !likely.isEmpty
      )
    }
    let look = shared.look(in: surroundings)
    guard format == .table else {
      surroundings.output.write(json(of: reference, data, look))
      return .done
    }
    guard var page = RecordPage(catalogue: catalogue, on: data.day).page(of: id) else {
      throw .noSuchRecord(id.text, near: [], isLikely: false)
    }
    if personal { page.blocks += try personalBlocks(of: reference, id, data) }
    for line in PageText(look: look).lines(of: page) { surroundings.output.write(line: line) }
    return .done
  }

  /// The persons behind the record for the end of its page, or that there are none.
  private func personalBlocks(
    of reference: RecordReference,
    _ id: RecordID,
    _ data: LoadedData
  ) throws(CommandError) -> [Page.Block] {
    // A text with half a character is no JSON to go on with, and has no words to show.
    let members = data.catalogue.storedBytes(of: reference)
      .flatMap { try? JSONDocument(Array($0)).value().object }
    let file = data.catalogue.place(of: reference).map { data.catalogue.files[$0.file].path }
    do throws(DataDirectory.RespondentError) {
      let persons = try data.directory.personsBehind(
        id,
        reference.kind,
        members ?? JSONObject(),
        in: file ?? ""
      )
      return [.space, .heading("Personal")] + PersonalFact.blocks(persons.map(PersonalFact.init))
    } catch {
      throw .respondents(error)
    }
  }

  /// The record with each member on a line of its own, or all of it on one line.
  private func json(of reference: RecordReference, _ data: LoadedData, _ look: Look) -> [UInt8] {
    let members = RecordJSON(data).members(of: reference, withFindings: true).map { member in
      var bytes: [UInt8] = []
      JSONWriter.appendString(member.name, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      return SafeJSON.line(bytes + member.value, isASCII: look.isASCII)
    }
    let (open, separator, close) =
      format == .json ? ("{\n  ", ",\n  ", "\n}\n") : ("{", ", ", "}\n")
    return Array(open.utf8) + members.joined(separator: Array(separator.utf8)) + Array(close.utf8)
  }
}
