import Scheme

/// Names that stand in the text of many records, folded once.
struct SearchNames {
  private let organisations: [FoldedBytes]
  private let organisationsWithPlace: [FoldedBytes]
  private let partnerships: [FoldedBytes]
  private let countries: [CountryCode: FoldedBytes]
  private let ecosystems: [String: FoldedBytes]
  private let formats: [String: FoldedBytes]
  private let references: IDIndex

  init(_ source: SearchSource) {
    let scheme = source.scheme
    let records = source.records
    references = source.references
    func folded(_ list: [NamedCode]) -> [String: FoldedBytes] {
      Dictionary(
        list.map { ($0.id, FoldedBytes($0.name)) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    ecosystems = folded(scheme.ecosystems)
    formats = folded(scheme.formats)
    countries = Dictionary(
      scheme.countries.map { ($0.code, FoldedBytes($0.name)) },
      uniquingKeysWith: { first, _ in first }
    )
    organisations = records.organisations.map { FoldedBytes($0.name) }
    partnerships = records.partnerships.map { FoldedBytes($0.acronym) }
    organisationsWithPlace = zip(records.organisations, organisations).map {
      [countries] organisation, name in
      var text = name
      text.add(organisation.city)
      if let country = organisation.country {
        text.add(countries[country])
        text.add(country.description)
      }
      return text
    }
  }

  func addName(of organisation: RecordID, to text: inout FoldedBytes) {
    guard let reference = references[organisation], reference.kind == .organisation else { return }
    text.add(organisations[reference.index])
  }

  func addOrganisation(_ index: Int32, to text: inout FoldedBytes) {
    if index >= 0 { text.add(organisationsWithPlace[Int(index)]) }
  }

  func addPartnership(_ index: Int32, to text: inout FoldedBytes) {
    if index >= 0 { text.add(partnerships[Int(index)]) }
  }

  func addCountry(_ country: CountryCode?, to text: inout FoldedBytes) {
    guard let country else { return }
    text.add(countries[country])
    text.add(country.description)
  }

  func addEcosystem(_ code: String, to text: inout FoldedBytes) {
    if let name = ecosystems[code] { text.add(name) } else { text.add(code) }
  }

  func addFormat(_ code: String, to text: inout FoldedBytes) {
    if let name = formats[code] { text.add(name) } else { text.add(code) }
  }
}
