public import JSON

extension FeedbackForm {
  /// The member `answers` of a record, the same bytes through every door.
  ///
  /// In the order of the form, choices in the order of their list, texts in their one spelling, whole numbers in
  /// digits alone; blank answers are left out. Ask `problems(in:)` first: what does not fit is stored as it is.
  public func answers(of entry: FeedbackEntry) -> JSONObject {
    JSONObject(
      questions.compactMap { question in
        guard let value = entry.answers[question.id], !value.isBlank,
          let json = question.stored(value).json
        else { return nil }
        return JSONObject.Member(name: question.id, value: json)
      }
    )
  }
}

extension Question {
  /// An answer in its one spelling.
  func stored(_ value: AnswerValue) -> AnswerValue {
    switch (kind, value) {
    case (.text, .text(let text)): .text(FeedbackText.normalised(text))
    case (.date, .text(let text)): .text(FeedbackText.trimmed(text))
    case (.choices, .choices(let codes)):
      .choices(
        options.map(\.id).filter(codes.contains)
          + codes.filter { code in !options.contains { $0.id == code } }
      )
    default: value
    }
  }
}
