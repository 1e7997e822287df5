/// What is wrong with a questionnaire beyond the form of its members.
public enum QuestionnaireFault: Hashable, Sendable {
  /// Two questions of one version have one id, so that their answers cannot be told apart.
  case repeatedQuestion(String)
  /// Two choices of a question have one id.
  case repeatedOption(question: String, option: String)
  /// A question of choices has none, and names no list that has.
  case noOptions(question: String)
  /// A question takes its choices from a list that no scheme has.
  case unknownList(question: String, list: String)
  /// A question takes its choices from a list that has no entries in this scheme.
  case emptyList(question: String, list: String)
  /// A rating has a single step.
  case oneLabel(question: String)
  /// A question's id or text is there and says nothing.
  case blank(member: String)
  /// A member is there that questions of this kind do not heed.
  case unheeded(question: String, member: String)
  /// Two versions have one number, so that nobody knows which of them an answer was given under.
  case repeatedVersion(Int)
  /// The present version has no higher number than an earlier one.
  case versionNotHigher(Int, than: Int)
  /// An earlier version has earlier versions of its own, which are not looked into.
  case nestedEarlier

  /// How much it matters: a warning where every answer can still be told for what it is.
  var severity: Severity {
    switch self {
    case .unheeded, .versionNotHigher, .nestedEarlier: .warning
    case .repeatedQuestion, .repeatedOption, .noOptions, .unknownList, .emptyList, .oneLabel,
      .blank, .repeatedVersion:
      .error
    }
  }
}
