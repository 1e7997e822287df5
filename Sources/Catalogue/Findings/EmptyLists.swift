import JSON
import Scheme

/// Questions that take their choices from a list without entries, so that nobody is ever asked them.
///
/// Only the scheme and the questionnaire together show it.
enum EmptyLists {
  static func findings(in contents: CatalogueContents) -> [Finding] {
    let versions = [contents.questionnaire] + contents.questionnaire.earlier
    let lists = Set(versions.flatMap(\.questions).compactMap(\.list)).filter {
      SchemeDefinition.listNames.contains($0) && contents.scheme.codes(inList: $0).isEmpty
    }
    // Mostly there is none, and the file need not be read again for the places.
    guard contents.isSchemeReadable, !lists.isEmpty,
      let file = contents.files.first(where: { $0.path == "questionnaire.json" }),
      let document = try? JSONDocument(file.bytes), let form = try? document.value()
    else { return [] }
    var paths = questions(of: form, at: [])
    for (index, version) in (form.object?["earlier"]?.array ?? []).enumerated() {
      paths += questions(of: version, at: [.member("earlier"), .element(index)])
    }
    return paths.compactMap { path, question in
      guard let list = question["list"]?.string, lists.contains(list),
        let id = question["id"]?.string,
        ["choice", "choices"].contains(question["kind"]?.string),
        let place = document.place(of: path.appending(.member("list")))
      else { return nil }
      return Finding(
        file: file.path,
        line: place.line,
        column: place.column,
        problem: .questionnaire(.emptyList(question: id, list: list))
      )
    }
  }

  private static func questions(
    of form: JSONValue,
    at path: JSONPath
  ) -> [(path: JSONPath, question: JSONObject)] {
    var found: [(path: JSONPath, question: JSONObject)] = []
    for (index, section) in (form.object?["sections"]?.array ?? []).enumerated() {
      let path = path.appending(.member("sections")).appending(.element(index))
      for (index, question) in (section.object?["questions"]?.array ?? []).enumerated() {
        guard let question = question.object else { continue }
        let path = path.appending(.member("questions")).appending(.element(index))
        found.append((path, question))
      }
    }
    return found
  }
}
