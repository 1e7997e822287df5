import Scheme

/// All versions of the questionnaire as one list of questions, and how the answers of each version are read.
///
/// Answers are read with the questions of the version they were given under (DATA.md, *questionnaire.json*).
/// A question that several versions put alike is one question here; one whose scale changed is as many as there
/// were scales.
struct MergedForm: Sendable {
  /// The present form's questions in its order, each followed by its namesakes of other kind or scale; then what
  /// only earlier versions have, the newest first.
  let questions: [FormQuestion]
  /// The question of the overall rating, on its newest scale; nil where no version has one.
  let overall: Int?
  /// The question of the score from 0 to 10 on which the net promoter score rests; nil where no version has one.
  let recommend: Int?
  private let versions: [Int: Version]

  /// The questions of one version.
  struct Version: Sendable {
    /// In the order of its form.
    fileprivate var questions: [(id: String, merged: Int, reader: AnswerReader)] = []
    fileprivate var places: [String: Int] = [:]

    /// The question of an answer with how it is read, nil where the version does not have it.
    ///
    /// `next` is the place to look at first, and is moved on: answers mostly stand in the form's order.
    func question(
      _ id: String,
      next: inout Int
    ) -> (merged: Int, reader: AnswerReader)? {
      if !questions.indices.contains(next) || questions[next].id != id {
        guard let place = places[id] else { return nil }
        next = place
      }
      let question = questions[next]
      next += 1
      return (question.merged, question.reader)
    }
  }

  init(_ questionnaire: Questionnaire, _ scheme: SchemeDefinition) {
    let former = questionnaire.earlier.enumerated()
      .sorted { ($1.element.version, $0.offset) < ($0.element.version, $1.offset) }
      .map(\.element)
    var met = Set<Int>()
    // Of two with one number the first counts, as in `Questionnaire.of(version:)`.
    let forms = ([questionnaire] + former).filter { met.insert($0.version).inserted }
    let asked = forms.map { Self.questions(of: $0, scheme) }
    let (merged, places) = Self.merged(asked)
    questions = merged
    var versions: [Int: Version] = [:]
    for (index, form) in forms.enumerated() where !asked[index].isEmpty {
      var version = Version()
      for (question, place) in zip(asked[index], places[index]) {
        version.places[question.id] = version.questions.count
        version.questions.append(
          (question.id, place, AnswerReader(question, countedAs: merged[place]))
        )
      }
      versions[form.version] = version
    }
    self.versions = versions
    overall = merged.firstIndex { $0.id == "overall" && $0.kind == .rating }
    recommend = merged.firstIndex { question in
      question.id == "recommend" && question.kind == .score
        && question.steps.compactMap(\.number).elementsEqual(0...10)
    }
  }

  /// Whether there is no question at all, so that no answer can be called wrong.
  var isEmpty: Bool { questions.isEmpty }

  /// The version of that number, nil where it is not known or has no questions.
  subscript(version: Int) -> Version? { versions[version] }

  /// The questions of one version, each id once: the first counts, as in `Questionnaire.question`.
  private static func questions(
    of form: Questionnaire,
    _ scheme: SchemeDefinition
  ) -> [FormQuestion] {
    var seen = Set<String>()
    return form.sections.flatMap { section in
      section.questions.filter { seen.insert($0.id).inserted }.map {
        FormQuestion($0, section: section.title, version: form.version, scheme)
      }
    }
  }

  /// The questions of all versions, the newest first, and for each question of each version its place among them.
  private static func merged(
    _ versions: [[FormQuestion]]
  ) -> (questions: [FormQuestion], places: [[Int]]) {
    var questions: [FormQuestion] = []
    // In the order met; a question goes in behind its namesake, so that places move until all are there.
    var order: [Int] = []
    var places: [[Int]] = []
    for version in versions {
      places.append([])
      for question in version {
        if let same = questions.firstIndex(where: { question.isSame(as: $0) }) {
          questions[same].take(question)
          places[places.count - 1].append(same)
          continue
        }
        let namesake = order.lastIndex { questions[$0].id == question.id }
        order.insert(questions.count, at: namesake.map { $0 + 1 } ?? order.count)
        places[places.count - 1].append(questions.count)
        questions.append(question)
      }
    }
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return (order.map { questions[$0] }, places.map { $0.map { place[$0] } })
  }
}
