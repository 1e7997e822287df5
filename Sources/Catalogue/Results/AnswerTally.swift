import Scheme

/// Counts the answers of many people, question by question.
struct AnswerTally: Sendable {
  /// How many people there are, whatever they answered.
  private(set) var people = 0
  /// How many answered each question.
  private(set) var answered: [Int]
  /// How often each step of each question was given, one question behind the other.
  private var counts: [Int]
  /// Where the steps of each question begin, and the end of the last.
  private let starts: [Int]

  /// Nobody yet.
  init(_ form: MergedForm) {
    answered = Array(repeating: 0, count: form.questions.count)
    starts = form.questions.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.steps.count) }
    counts = Array(repeating: 0, count: starts.last ?? 0)
  }

  /// Counts one person, whose answers are read with the questions of their version.
  ///
  /// Those of a version that is not known cannot be read; the person counts all the same. Linear in the answers.
  mutating func count(_ feedback: Feedback, _ form: MergedForm) {
    countPerson()
    guard let version = form[feedback.questionnaire] else { return }
    var next = 0
    for answer in feedback.answers {
      guard let question = version.question(answer.question, next: &next) else { continue }
      let first = starts[question.merged]
      switch question.reader.read(answer.value) {
      case .none: continue
      case .given: break
      case .step(let step): counts[first + step] += 1
      case .steps(let steps): for step in steps { counts[first + step] += 1 }
      }
      answered[question.merged] += 1
    }
  }

  /// Counts one person and reads no answer.
  mutating func countPerson() { people += 1 }

  /// How often each step of a question was given.
  func counts(of question: Int) -> ArraySlice<Int> {
    counts[starts[question]..<starts[question + 1]]
  }

  /// Adds the people of another tally of the same form.
  static func += (left: inout AnswerTally, right: AnswerTally) {
    left.people += right.people
    for question in left.answered.indices { left.answered[question] += right.answered[question] }
    for step in left.counts.indices { left.counts[step] += right.counts[step] }
  }
}
