import Scheme

/// The two answers on which all figures rest, picked out of each feedback once.
///
/// A feedback has some twenty answers, found by name; figures over 200 000 of them are asked for again at
/// every change of the day.
struct FeedbackScores: Sendable {
  // NaN where the question was not answered: JSON has no such number, so none can be meant.
  private let overallNumbers: [Double]
  private let recommendNumbers: [Double]

  init(_ feedback: [Feedback]) {
    overallNumbers = feedback.map { $0.overall ?? .nan }
    recommendNumbers = feedback.map { $0.recommend ?? .nan }
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
