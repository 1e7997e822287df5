public import Scheme

extension Wording {
  /// An answer in the words of its question, which has its choices filled in; as it stands where none is known.
  public static func answer(_ value: AnswerValue, to question: Question?) -> String {
    switch value {
    case .number(let number):
      let text = mean(number)
      guard let question else { return text }
      switch question.kind {
      case .rating:
        let label = Int(exactly: number).flatMap { step in
          question.labels.indices.contains(step - 1) ? question.labels[step - 1] : nil
        }
        return text + (label.map { " " + $0 } ?? "")
      case .score: return "\(text) of \(question.minimum) to \(question.maximum)"
      case .choice, .choices, .text, .date, .yesNo: return text
      }
    case .text(let text): return name(of: text, in: question)
    case .choices(let ids):
      return ids.isEmpty ? "none" : ids.map { name(of: $0, in: question) }.joined(separator: ", ")
    case .yesNo(let isYes): return isYes ? "yes" : "no"
    }
  }

  private static func name(of choice: String, in question: Question?) -> String {
    question?.options.first { $0.id == choice }?.name ?? choice
  }

  /// How texts may be shown, as a choice that a person makes of themselves.
  public static func choice(_ publishing: Consent.Publishing) -> String {
    switch publishing {
    case .named: "yes, with my name"
    case .anonymous: "yes, without my name"
    case .none: "no"
    }
  }
}
