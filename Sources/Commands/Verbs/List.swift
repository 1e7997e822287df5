internal import ArgumentParser
internal import Catalogue
internal import Interface
internal import Scheme
internal import Screen

struct List: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Records of a collection.",
    usage: "clusterxchange list <collection> [<words> ...] [<options>]",
    discussion: """
      Collections: \(RecordKind.allCases.map(\.collection).joined(separator: ", ")). Query words must all be \
      there; case and accents do not matter, but a capital letter makes its word exact in case.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var options: OutputOptions

  @Option(help: ArgumentHelp("Columns to write, as 'id,title,start'.", valueName: "names"))
  var columns: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Columns to sort by, '-' for descending, as '-start,id'.",
      valueName: "names"
    )
  )
  var sort: String?

  @Argument(help: "What to list.")
  var collection: String

  @Argument(help: ArgumentHelp("Words that the records must have.", valueName: "words"))
  var query: [String] = []

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard let kind = RecordKind.allCases.first(where: { $0.collection == collection }) else {
      throw .unknownCollection(collection)
    }
    let columns = try columns(of: kind)
    if let sort { try SortOrder.check(sort, kind) }
    let data = try shared.load(on: day, in: surroundings)
    let query = Query(arguments: query)
    var records = data.catalogue.records(
      kind,
      on: data.day,
      among: data.catalogue.matches(query, kind)
    )
    if let sort { records = try SortOrder.sort(records, kind, by: sort, in: data) }
    if records.isEmpty, surroundings.output.columns != nil {
      surroundings.tell(whyEmpty(kind, query, data))
    }
    Listing(of: records, kind, columns: columns, in: data)
      .write(
        as: options.format,
        limit: options.limit,
        look: shared.look(in: surroundings),
        to: surroundings.output
      )
    return .done
  }

  private func columns(of kind: RecordKind) throws(CommandError) -> [Column] {
    guard let columns else { return Columns.usual(of: kind) }
    var named: [Column] = []
    for name in columns.split(separator: ",", omittingEmptySubsequences: false) {
      guard let column = Columns.all(of: kind).first(where: { $0.id == name }) else {
        throw .unknownColumn(String(name), kind)
      }
      named.append(column)
    }
    return named
  }

  private func whyEmpty(_ kind: RecordKind, _ query: Query, _ data: LoadedData) -> String {
    let all = data.catalogue.count(of: kind)
    guard all > 0 else { return "The data has no \(kind.collection)" }
    let then = data.catalogue.records(kind, on: data.day).count
    guard then > 0 else { return "On \(data.day) there were no \(kind.collection) yet" }
    let words = query.words.map(\.text).joined(separator: " ")
    return "None of the \(Wording.count(then, kind.name, kind.collection)) has '\(words)'"
  }
}

extension Listing {
  /// Records of a collection in the order given.
  init(of records: [Int32], _ kind: RecordKind, columns: [Interface.Column], in data: LoadedData) {
    let context = data.context
    let json = RecordJSON(data)
    self.init(
      columns: columns.map {
        Listing.Column(name: $0.id, alignment: $0.spec.alignment, isWhole: $0.id == "id")
      },
      count: records.count,
      cells: { row in columns.map { $0.text(context, Int(records[row])) } },
      json: { row in json.object(RecordReference(kind, Int(records[row]))) }
    )
  }
}
