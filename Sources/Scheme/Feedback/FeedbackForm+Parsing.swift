internal import JSON

extension FeedbackForm {
  /// The one reading of typed text, for the plain door and for fields that are typed into; nil for no answer.
  ///
  /// - A rating: its number, or its word.
  /// - A choice: its number in the list, its name or its id; several parted by commas or spaces, once each
  ///   however often they are named. Three letters of the beginning of a name are enough where no other
  ///   begins so.
  /// - Yes or no: `y`, `n` or the words.
  /// - A date: `YYYY-MM-DD`, or `t` for `today`.
  ///
  /// Capitals are the same as small letters.
  public func answer(
    parsing text: String,
    to question: Question,
    today: CivilDate
  ) throws(AnswerProblem) -> AnswerValue? {
    let typed = FeedbackText.trimmed(text)
    guard !typed.isEmpty else { return nil }
    let value: AnswerValue =
      switch question.kind {
      case .rating: try question.rating(typed)
      case .score: try question.score(typed)
      case .choice: .text(try question.option(typed).id)
      case .choices: .choices(try question.choices(typed))
      case .yesNo: try Question.yesNo(typed)
      case .date: .text(["t", "today"].contains(typed.lowercased()) ? today.description : typed)
      case .text: .text(FeedbackText.normalised(text))
      }
    if let problem = question.problem(with: value) { throw problem }
    return question.stored(value)
  }
}

extension Question {
  fileprivate func rating(_ typed: String) throws(AnswerProblem) -> AnswerValue {
    if let step = Self.whole(typed) { return .number(Double(step)) }
    let matches = Self.matches(typed, among: labels)
    guard matches.count == 1 else { throw .notAStep(steps: ratingSteps) }
    return .number(Double(matches[0] + 1))
  }

  fileprivate func score(_ typed: String) throws(AnswerProblem) -> AnswerValue {
    guard let score = Self.whole(typed) else {
      throw .outOfRange(minimum: minimum, maximum: maximum)
    }
    return .number(Double(score))
  }

  fileprivate static func yesNo(_ typed: String) throws(AnswerProblem) -> AnswerValue {
    switch typed.lowercased() {
    case "y", "yes": .yesNo(true)
    case "n", "no": .yesNo(false)
    default: throw .notYesNo
    }
  }

  /// A whole number within a million, in whatever spelling JSON has for it, and with leading zeros.
  private static func whole(_ typed: String) -> Int? {
    let number = Int(typed) ?? JSONNumber(typed)?.integer
    return number.flatMap { (-1_000_000...1_000_000).contains($0) ? $0 : nil }
  }

  fileprivate func option(_ typed: String) throws(AnswerProblem) -> NamedCode {
    // The numbers are what the person sees, so they come first.
    if let number = Self.whole(typed), options.indices.contains(number - 1) {
      return options[number - 1]
    }
    if let option = options.first(where: { $0.id == typed }) { return option }
    let matches = Self.matches(typed, among: options.map(\.name))
    if matches.count == 1 { return options[matches[0]] }
    guard matches.isEmpty else {
      throw .noSuchOption(typed, nearest: matches.map { options[$0].name })
    }
    if case .noSuchOption(_, let nearest) = noSuchOption(typed) {
      throw .noSuchOption(typed, nearest: nearest)
    }
    throw .noSuchOption(typed, nearest: [])
  }

  fileprivate func choices(_ typed: String) throws(AnswerProblem) -> [String] {
    // A name may have spaces and commas in it: what is a choice as a whole is not taken apart.
    if let whole = try? option(typed) { return [whole.id] }
    var codes: [String] = []
    for part in typed.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
      let part = FeedbackText.trimmed(String(part))
      guard !part.isEmpty else { continue }
      if let option = try? option(part) {
        codes.append(option.id)
        continue
      }
      let words = part.split(whereSeparator: \.isWhitespace)
      for word in words.count > 1 && isListOfOptions(words) ? words : [part[...]] {
        codes.append(try option(String(word)).id)
      }
    }
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// Whether words look like choices one by one rather than like one name: the first of them is one.
  private func isListOfOptions(_ words: [Substring]) -> Bool {
    words.first.map { (try? option(String($0))) != nil } ?? false
  }

  /// The places of the names that are meant by what was typed: the one that it is, else all that begin so.
  ///
  /// A beginning has three letters: `n`, typed for no or next, is not to become *not met*.
  private static func matches(_ typed: String, among names: [String]) -> [Int] {
    let typed = typed.lowercased()
    let small = names.map { $0.lowercased() }
    if let whole = small.firstIndex(of: typed) { return [whole] }
    return typed.count < 3 ? [] : small.indices.filter { small[$0].hasPrefix(typed) }
  }
}
