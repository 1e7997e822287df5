public import Scheme

/// A question as results count its answers, whichever versions of the form put it.
public struct FormQuestion: Hashable, Sendable, Identifiable {
  public var id: String
  public var kind: QuestionKind
  /// In the words of the newest version that has it.
  public var text: String
  /// The title of its section; nil where that has none.
  public var section: String?
  /// The versions of the form that put it so, the newest first.
  public internal(set) var versions: [Int]
  /// All answers that can be counted, in the order of the form; none for texts and dates.
  public internal(set) var steps: [Step]

  /// One of the answers that a question takes.
  public struct Step: Hashable, Sendable {
    /// The number of a rating or score, the id of a choice, `yes` or `no`.
    public var key: String
    /// In words, those of the newest version that has some; empty where the number stands alone.
    public var name: String
    /// The number that means and medians rest on; nil for all but ratings and scores.
    public var number: Int?
  }
}

extension FormQuestion {
  /// A question of one version of the form; the scheme has the code lists that choices are taken from.
  init(_ question: Question, section: String?, version: Int, _ scheme: SchemeDefinition) {
    id = question.id
    versions = [version]
    kind = question.kind
    text = question.text
    self.section = section
    steps =
      switch question.kind {
      case .rating:
        (1...max(1, question.ratingSteps)).map { number in
          let labels = question.labels
          let name = labels.indices.contains(number - 1) ? labels[number - 1] : ""
          return Step(key: "\(number)", name: name, number: number)
        }
      case .score:
        (question.minimum...max(question.minimum, question.maximum)).map {
          Step(key: "\($0)", name: "", number: $0)
        }
      case .choice, .choices: Self.choices(of: question, scheme)
      case .yesNo:
        [Step(key: "yes", name: "yes", number: nil), Step(key: "no", name: "no", number: nil)]
      case .text, .date: []
      }
  }

  private static func choices(of question: Question, _ scheme: SchemeDefinition) -> [Step] {
    var seen = Set<String>()
    return (question.list.map { scheme.codes(inList: $0) } ?? question.options)
      .filter { seen.insert($0.id).inserted }
      .map { Step(key: $0.id, name: $0.name, number: nil) }
  }

  /// Whether answers to the other question mean the same, so that they can be counted together.
  ///
  /// It has to be of the same id and kind; a score of the same bounds; a rating of as many steps, none of whose
  /// words stands at another step: a scale turned round or moved is another scale, a word put better is not.
  /// Choices are told apart by their ids, so that one version may have more of them than another.
  func isSame(as other: FormQuestion) -> Bool {
    guard id == other.id, kind == other.kind else { return false }
    switch kind {
    case .score: return steps.map(\.number) == other.steps.map(\.number)
    case .rating:
      guard steps.count == other.steps.count else { return false }
      return steps.allSatisfy { step in
        step.name.isEmpty || other.steps.allSatisfy { $0.name != step.name || $0.key == step.key }
      }
    case .choice, .choices, .yesNo, .text, .date: return true
    }
  }

  /// Takes over what only an earlier version of the question has: its choices, and words where there are none.
  mutating func take(_ earlier: FormQuestion) {
    versions += earlier.versions
    for step in earlier.steps {
      if let place = steps.firstIndex(where: { $0.key == step.key }) {
        if steps[place].name.isEmpty { steps[place].name = step.name }
      } else {
        steps.append(step)
      }
    }
  }
}
