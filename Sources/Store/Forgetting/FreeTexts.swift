internal import JSON
internal import Scheme

/// Which answers of a feedback are a person's own words, and not a choice among those the form gives.
struct FreeTexts: Sendable {
  private let questionnaire: Questionnaire

  /// By the questionnaires there are; without any, every text is a person's own.
  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// Whether an answer given under a version of the questionnaire is free text.
  ///
  /// What stands under a question that the version does not put, or is not of the kind that it asks for, is the
  /// person's own too: nobody else can have put a text there.
  func contains(_ question: String, _ value: JSONValue, version: Int) -> Bool {
    if value.isNull { return false }
    guard let asked = questionnaire.of(version: version)?.question(question) else {
      return !value.texts.isEmpty
    }
    return switch asked.kind {
    case .text: true
    case .rating, .score, .yesNo: !value.texts.isEmpty
    case .date: value.texts.contains { CivilDate($0) == nil }
    case .choice, .choices:
      value.texts.contains { text in
        RecordID(text) == nil && !asked.options.contains { $0.id == text }
      }
    }
  }

  /// The answers of an object that are free text, each name once; of a name that stands twice, where either is.
  func questions(in answers: JSONObject, version: Int) -> [String] {
    var names: [String] = []
    for answer in answers.members
    where !names.contains(answer.name) && contains(answer.name, answer.value, version: version) {
      names.append(answer.name)
    }
    return names
  }
}

extension JSONValue {
  /// All texts in the value, the names of members left out.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let object): object.members.flatMap(\.value.texts)
    case .null, .boolean, .number: []
    }
  }
}
