public import Catalogue
internal import JSON
public import Scheme

extension Wording {
  /// What is wrong, in one line without a full stop.
  public static func problem(_ problem: Problem) -> String {
    switch problem {
    case .syntax(let kind): "not JSON: " + syntax(kind)
    case .unreadable(let number): "cannot be read: " + systemWords(number)
    case .newerFormat(let format):
      "format \(format) is newer than this program knows (\(SchemeDefinition.knownFormat))"
    case .wrongShape(let expected, let found):
      "expected \(name(expected)), found \(name(found))"
    case .wrongValue(let member, let expected, let found):
      "\(member): expected \(expectation(expected))" + (found.map { ", found '\($0)'" } ?? "")
    case .missing(let member): "\(member) is missing"
    case .repeated(let member): "\(member) stands twice; the last one counts"
    case .repeatedID(let id, let file, let line):
      "the id '\(id)' is taken by \(file):\(line), which counts"
    case .noSuchRecord(let member, let id, let expected):
      "\(member): there is no \(expected.name) '\(id)'"
    case .noSuchCode(let member, let code, let list):
      "\(member): '\(code)' is not in the list \(list) of scheme.json"
    case .noSuchQuestion(let question, let version):
      "answers: version \(version) of the questionnaire has no question '\(question)'"
    case .answer(let question, let problem):
      "answers: \(question): " + answerProblem(problem)
    case .questionnaire(let fault): questionnaireFault(fault)
    case .completedAndCancelled: "the exchange is both completed and cancelled"
    case .clash(["id"]):
      "deleted by one side of a merge, changed by the other ('edit ID --mine' or '--theirs')"
    case .clash(let members):
      "\(list(members)): changed by both sides of a merge ('edit ID --mine' or '--theirs')"
    case .settingsClash(let members):
      "\(list(members)): changed by both sides of a merge (keep one, then take out 'clash')"
    }
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private static func questionnaireFault(_ fault: QuestionnaireFault) -> String {
    switch fault {
    case .repeatedQuestion(let id): "the question '\(id)' stands twice in one version"
    case .repeatedOption(let question, let option):
      "the question '\(question)' has the choice '\(option)' twice"
    case .noOptions(let question): "the question '\(question)' has no options and names no list"
    case .unknownList(let question, let list):
      "the question '\(question)' takes its choices from '\(list)'; scheme.json has "
        + SchemeDefinition.listNames.joined(separator: ", ")
    case .emptyList(let question, let list):
      "the question '\(question)' is not put: the list \(list) of scheme.json is empty"
    case .oneLabel(let question): "the rating '\(question)' has a single step"
    case .blank(let member): "\(member) is empty"
    case .unheeded(let question, let member):
      "\(member) means nothing in the question '\(question)', which is of another kind"
    case .repeatedVersion(let version): "two versions have the number \(version)"
    case .versionNotHigher(let version, let earlier):
      "the present version \(version) is not higher than the earlier \(earlier)"
    case .nestedEarlier: "earlier versions inside an earlier one are not read"
    }
  }

  /// The place of a finding as compilers write it, `exchanges/blues.json:1:4`.
  public static func place(_ finding: Finding) -> String {
    finding.line == 0 ? finding.file : "\(finding.file):\(finding.line):\(finding.column)"
  }

  static func name(_ kind: JSONKind) -> String {
    switch kind {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  private static func expectation(_ expectation: Expectation) -> String {
    switch expectation {
    case .text: "a text"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .trueOrFalse: "true or false"
    case .list: "a list"
    case .object: "an object"
    case .date: "a date 'YYYY-MM-DD'"
    case .moment: "a moment 'YYYY-MM-DDTHH:MM:SSZ'"
    case .recordID: "an id of lower-case letters, digits and hyphens"
    case .country: "a country code of two capitals"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    case .within(let low, let high): "a number from \(mean(low)) to \(mean(high))"
    }
  }
}
