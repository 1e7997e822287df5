public import Scheme

/// What the feedback says on a day. Exchanges that did not exist yet on the day are passed over, as in the key figures.
extension Catalogue {
  /// The results of the scheme, or of some of its exchanges; nil where fewer than five people answered.
  ///
  /// So are the answers to single questions; where nobody answered there is nothing to hide. Linear in the answers.
  ///
  /// - Parameter showingSmall: Whether nothing is hidden.
  public func results(
    on day: CivilDate,
    among exchanges: [Int32]? = nil,
    showingSmall: Bool = false
  ) -> Results? {
    let whole = ResultsTable(exchanges ?? allExchanges, on: day, of: self) { _ in [.none] }
    guard !whole.groups.isEmpty else { return noResults(on: day) }
    return whole.results(showingSmall: showingSmall).first ?? nil
  }

  /// The results on a day, split by a dimension; see `Disclosure` for which groups are hidden.
  ///
  /// In the order of `figures(by:on:among:)`. Groups of which nothing came and nothing is expected are left out.
  public func results(
    by dimension: Dimension,
    on day: CivilDate,
    among exchanges: [Int32]? = nil,
    showingSmall: Bool = false
  ) -> [ResultsGroup] {
    let splitting = DimensionSplitting(self, by: dimension)
    let table = ResultsTable(exchanges ?? allExchanges, on: day, of: self) {
      splitting.values(of: $0)
    }
    return zip(table.groups, table.results(showingSmall: showingSmall)).compactMap {
      group,
      results in
      if let response = results?.response, response.people == 0, response.expected == 0 {
        return nil
      }
      let key = group.value.key
      return ResultsGroup(
        key: key,
        name: key.map { name(of: $0, in: dimension) } ?? "",
        results: results
      )
    }
  }

  /// The ids of all questions that results are of, each once.
  public var questionIDs: [String] { ids { _ in true } }

  /// The ids of the questions that are answered in writing.
  public var textQuestionIDs: [String] { ids { $0 == .text } }

  private func ids(_ isWanted: (QuestionKind) -> Bool) -> [String] {
    var seen = Set<String>()
    return form.questions.filter { isWanted($0.kind) && seen.insert($0.id).inserted }.map(\.id)
  }

  private func noResults(on day: CivilDate) -> Results {
    Results(
      asOf: day,
      response: FeedbackResponse(),
      nps: NetPromoterScore(),
      questions: form.questions.map { question in
        let counts = question.steps.map { _ in 0 }
        return QuestionResults(
          question: question,
          answers: AnswerCounts(people: 0, counts: counts, of: question)
        )
      }
    )
  }
}
