public import Catalogue
internal import Scheme

/// How results are said, on pages and in tables alike.
extension Wording {
  /// How much of what was asked for came: `44.9 %: 70 of 156 expected`.
  public static func response(_ response: FeedbackResponse) -> String {
    guard let rate = response.rate else { return "nothing is expected yet" }
    return
      "\(percent(rate)): \(response.expected - response.missing) of \(response.expected) expected"
  }

  /// A net promoter score with how sure it is: `51.35, 95 % interval 36.32 to 63.73, 74 people`.
  public static func score(_ score: NetPromoterScore?) -> String {
    guard let score else { return hidden }
    guard let value = score.value, let interval = score.interval else { return "nobody answered" }
    return "\(mean(value)), 95 % interval \(mean(interval.lowerBound)) to "
      + "\(mean(interval.upperBound)), \(people(score.count))"
  }

  /// How many answered a question and what their middle is: `74 people, mean 4.26, median 4`.
  public static func answers(_ answers: AnswerCounts?) -> String {
    guard let answers else { return hidden }
    guard answers.people > 0 else { return "nobody answered" }
    let numbers = [("mean", answers.mean), ("median", answers.median)].compactMap { name, number in
      number.map { "\(name) \(mean($0))" }
    }
    return ([people(answers.people)] + numbers).joined(separator: ", ")
  }

  /// A number of persons.
  public static func people(_ number: Int) -> String { count(number, "person", "people") }

  /// What stands where too few people answered.
  public static let hidden = "hidden"

  /// What is hidden, and why.
  public static let whyHidden =
    "Hidden is what fewer than five people answered, and what would give that away"

  /// An answer that can be counted: its number, its words, or both.
  public static func step(_ step: FormQuestion.Step) -> String {
    guard step.number != nil else { return step.name.isEmpty ? step.key : step.name }
    return step.name.isEmpty ? step.key : "\(step.key) \(step.name)"
  }

  /// Whose results they are, `Results of EXTRATEX`; the word alone for those of the whole scheme.
  static func title(_ word: String, of scope: ResultsScope, _ catalogue: Catalogue) -> String {
    switch scope {
    case .all: word
    case .partnership(let id): "\(word) of \(catalogue[partnership: id]?.acronym ?? id.text)"
    case .exchange(let id): "\(word) of \(id)"
    }
  }
}
