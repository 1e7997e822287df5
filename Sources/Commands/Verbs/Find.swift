internal import ArgumentParser
internal import Catalogue
internal import Interface
internal import JSON
internal import Scheme

struct Find: Verb {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Words in all collections.",
    usage: "clusterxchange find <word> ... [<options>]",
    discussion: """
      A line for each record, the best first: its kind, its id, its name and what tells it from others of that name. JSON has the \
      same as kind, id, title and hint. Exits 1 where nothing is found.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var options: OutputOptions

  @Argument(help: "Words that must all be there.")
  var word: [String]

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let data = try shared.load(on: day, in: surroundings)
    let query = Query(arguments: word)
    let found = data.catalogue.find(query, on: data.day)
    Listing(of: found, in: data)
      .write(
        as: options.format,
        limit: options.limit,
        look: shared.look(in: surroundings),
        to: surroundings.output
      )
    guard found.isEmpty else { return .done }
    surroundings.tell("Nothing has '\(word.joined(separator: " "))' on \(data.day)")
    return .negative
  }
}

extension Listing {
  /// What was found, in the order given.
  fileprivate init(of found: [RecordReference], in data: LoadedData) {
    let hits = FoundRecords(data)
    self.init(
      columns: [
        Column(name: "kind"), Column(name: "id", isWhole: true), Column(name: "title"),
        Column(name: "hint"),
      ],
      count: found.count,
      cells: { row in
        let reference = found[row]
        return [
          reference.kind.name, hits.id(reference), hits.title(reference),
          hits.hint(reference) ?? Wording.unknown,
        ]
      },
      json: { row in
        let reference = found[row]
        return JSONWriter.inline([
          "kind": .string(reference.kind.name), "id": .string(hits.id(reference)),
          "title": .string(hits.title(reference)), "hint": .text(hits.hint(reference)),
        ])
      }
    )
  }
}

/// What a line says of a record of any kind.
private struct FoundRecords {
  let catalogue: Catalogue
  let day: CivilDate

  init(_ data: LoadedData) {
    catalogue = data.catalogue
    day = data.day
  }

  func id(_ reference: RecordReference) -> String { catalogue.id(of: reference)?.text ?? "" }

  func title(_ reference: RecordReference) -> String {
    let index = reference.index
    switch reference.kind {
    case .partnership: return catalogue.partnerships[index].acronym
    case .exchange:
      let exchange = catalogue.exchanges[index]
      return exchange.title ?? exchange.id.text
    case .feedback:
      let feedback = catalogue.feedback[index]
      return "\(Wording.role(feedback.role)) on \(feedback.exchange)"
    case .organisation: return catalogue.organisations[index].name
    case .document: return catalogue.documents[index].title
    }
  }

  /// Where or when it is at home: nil where the record does not say.
  func hint(_ reference: RecordReference) -> String? {
    let index = reference.index
    var facts: [String?]
    switch reference.kind {
    case .partnership:
      let partnership = catalogue.partnerships[index]
      facts = [partnership.sector ?? partnership.title]
    case .exchange:
      let exchange = catalogue.exchanges[index]
      let host = catalogue.host(ofExchange: index).flatMap { catalogue.organisations[$0].country }
      facts = [
        exchange.state(on: day).map { Wording.state($0) },
        host.map { "in " + catalogue.scheme.name(of: $0) }, exchange.start?.description,
      ]
    case .feedback:
      let feedback = catalogue.feedback[index]
      facts = [
        feedback.overall.map { "overall " + Wording.mean($0) },
        feedback.submitted.date?.description,
      ]
    case .organisation:
      let organisation = catalogue.organisations[index]
      facts = [organisation.city, organisation.country.map { catalogue.scheme.name(of: $0) }]
    case .document:
      let document = catalogue.documents[index]
      facts = [Wording.documentKind(document.kind), document.date?.description]
    }
    let known = facts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}
