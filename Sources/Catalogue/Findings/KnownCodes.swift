import Scheme

/// The code lists of a scheme, made ready to ask whether they have a code.
struct KnownCodes {
  /// One list with the name it has in `scheme.json`.
  struct List {
    let name: String
    private let codes: Set<String>

    init(name: String, _ codes: some Sequence<String>) {
      self.name = name
      self.codes = Set(codes)
    }

    /// Whether the list has a code.
    ///
    /// A list without entries is one that is not kept, and has them all.
    func has(_ code: String) -> Bool { codes.isEmpty || codes.contains(code) }
  }

  let countries: List
  let ecosystems: List
  let formats: List
  let organisationTypes: List
  let outcomes: List

  init(_ scheme: SchemeDefinition) {
    countries = List(name: "countries", scheme.countries.lazy.map(\.code.description))
    ecosystems = List(name: "ecosystems", scheme.ecosystems.lazy.map(\.id))
    formats = List(name: "formats", scheme.formats.lazy.map(\.id))
    organisationTypes = List(name: "organisationTypes", scheme.organisationTypes.lazy.map(\.id))
    outcomes = List(name: "outcomes", scheme.outcomes.lazy.map(\.id))
  }

  /// The list that a question of the form names, nil where the scheme has none of that name.
  func list(named name: String) -> List? {
    [countries, ecosystems, formats, organisationTypes, outcomes].first { $0.name == name }
  }
}
