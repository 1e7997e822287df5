import Scheme

/// The two answers on which all figures rest, picked out of each feedback once.
///
/// A feedback has some twenty answers, found by name; figures over 200 000 of them are asked for again at
/// every change of the day.
struct FeedbackScores: Sendable {
  // NaN where the question was not answered: JSON has no such number, so none can be meant.
  private let overallNumbers: [Double]
  private let recommendNumbers: [Double]

  /// Picks out the answers that results count too: on the newest scale, of the version they were given under.
  ///
  /// Without any form at hand no answer can be called wrong, and the numbers count as they are.
  init(_ feedback: [Feedback], _ form: MergedForm) {
    func numbers(_ id: String, _ question: Int?, _ answer: (Feedback) -> Double?) -> [Double] {
      feedback.map { feedback in
        guard let number = answer(feedback) else { return .nan }
        if form.isEmpty { return number }
        var next = 0
        guard let question, let version = form[feedback.questionnaire],
          let asked = version.question(id, next: &next), asked.merged == question,
          asked.reader.read(.number(number)) != .none
        else { return .nan }
        return number
      }
    }
    overallNumbers = numbers("overall", form.overall, \.overall)
    recommendNumbers = numbers("recommend", form.recommend, \.recommend)
  }

  /// The answer to `overall`, nil where there is none.
  func overall(of feedback: Int) -> Double? {
    let number = overallNumbers[feedback]
    return number.isNaN ? nil : number
  }

  /// The answer to `recommend`, 0 to 10, nil where there is none.
  func recommend(of feedback: Int) -> Double? {
    let number = recommendNumbers[feedback]
    return number.isNaN ? nil : number
  }
}
