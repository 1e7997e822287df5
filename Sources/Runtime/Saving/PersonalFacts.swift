internal import Catalogue
internal import Interface
internal import JSON
internal import Scheme
internal import Store

/// What is stored about persons behind a record.
///
/// Read for `show --personal` and for nothing else.
struct PersonalFacts {
  private let reference: RecordReference
  private let data: LoadedData

  init(of reference: RecordReference, in data: LoadedData) {
    self.reference = reference
    self.data = data
  }

  /// The facts for the end of the record's page, or that there are none.
  func blocks() throws(CommandError) -> [Page.Block] {
    let facts: [(name: String, value: JSONValue)]
    switch reference.kind {
    case .organisation: facts = contact()
    case .feedback: facts = try respondent()
    case .partnership, .exchange, .document: facts = []
    }
    let shown = facts.map { Page.Block.fact(Page.Fact($0.name, $0.value.words)) }
    let heading = Page.Block.heading("Personal")
    return [.space, heading]
      + (shown.isEmpty ? [.paragraph("Nothing personal is stored about this record")] : shown)
  }

  private func contact() -> [(name: String, value: JSONValue)] {
    guard let bytes = data.catalogue.storedBytes(of: reference),
      // A record is JSON by the time it is in the catalogue; a text with half a character has no words to show.
      let record = try? JSONDocument(Array(bytes)),
      let contact = try? record.value(at: ["contact"])
    else { return [] }
    return contact.object.map { $0.members.map { ($0.name, $0.value) } } ?? [("contact", contact)]
  }

  private func respondent() throws(CommandError) -> [(name: String, value: JSONValue)] {
    guard let place = data.catalogue.place(of: reference), let id = data.catalogue.id(of: reference)
    else { return [] }
    do throws(DataDirectory.RespondentError) {
      let file = data.catalogue.files[place.file].path
      let members = try data.directory.respondent(of: id, feedbackFile: file)?.members ?? []
      return members.filter { $0.name != "id" }.map { ($0.name, $0.value) }
    } catch {
      throw .respondents(error)
    }
  }
}
