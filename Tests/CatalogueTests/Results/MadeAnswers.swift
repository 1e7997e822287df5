import Catalogue
@testable import Scheme

/// Questionnaires, answers and a scheme to ask under, made by hand.
extension Made {
  static func question(
    _ id: String,
    _ kind: QuestionKind,
    _ change: (inout Question) -> Void = { _ in }
  ) -> Question {
    var question = Question(id: id, kind: kind, text: "What about \(id)?")
    change(&question)
    return question
  }

  static func rating(_ id: String, _ labels: [String] = []) -> Question {
    question(id, .rating) { $0.labels = labels }
  }

  static func choice(
    _ id: String,
    _ options: [String],
    _ kind: QuestionKind = .choice
  ) -> Question {
    question(id, kind) { $0.options = options.map { NamedCode(id: $0, name: $0.uppercased()) } }
  }

  static func form(
    version: Int = 1,
    _ questions: [Question],
    earlier: [Questionnaire] = []
  ) -> Questionnaire {
    var form = Questionnaire()
    form.version = version
    var section = QuestionSection()
    section.title = "Section \(version)"
    section.questions = questions
    form.sections = [section]
    form.earlier = earlier
    return form
  }

  /// Both sides are asked.
  static var scheme: SchemeDefinition {
    var scheme = SchemeDefinition()
    scheme.feedbackRoles = [.visitor, .host]
    return scheme
  }

  /// A completed exchange.
  static func held(
    _ id: String,
    of partnership: String = "extratex",
    _ change: (inout Exchange) -> Void = { _ in }
  ) -> Exchange {
    exchange(id, of: partnership, [.proposed: "2020-12-10", .completed: "2021-03-10"], change)
  }

  /// A feedback with these answers, of somebody who would publish without a name.
  static func answers(
    _ id: String,
    on exchange: String,
    as role: FeedbackRole = .visitor,
    version: Int = 1,
    publish: Consent.Publishing = .anonymous,
    _ answers: [(String, AnswerValue)]
  ) -> Feedback {
    feedback(id, on: exchange, as: role) { feedback in
      feedback.questionnaire = version
      feedback.consent.publish = publish
      feedback.answers = answers.map { Answer(question: $0.0, value: $0.1) }
    }
  }
}

extension Catalogue {
  /// One exchange, about which people answered one question so.
  static func made(_ question: Question, _ values: [AnswerValue]) -> Catalogue {
    Catalogue(
      .made(
        exchanges: [Made.held("extratex-1")],
        feedback: values.enumerated().map { number, value in
          Made.answers("f\(number)", on: "extratex-1", [(question.id, value)])
        },
        scheme: Made.scheme,
        questionnaire: Made.form([question])
      )
    )
  }

  /// What was answered to the first question, whatever the number of people.
  var firstAnswers: AnswerCounts? {
    results(on: Made.day("2021-06-10"), showingSmall: true)?.questions.first?.answers
  }
}
