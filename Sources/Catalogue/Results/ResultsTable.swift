import Scheme

/// The feedback on exchanges split into groups, counted, and not yet protected.
///
/// Exchanges are in as many groups as they have values. People are counted by *cells*: a cell is what the same groups
/// have, so that a group is the sum of its cells, and nothing is counted twice where groups overlap.
struct ResultsTable {
  /// In the order of their collection or code list.
  private(set) var groups: [Group] = []
  private var cells: [Cell] = []
  private let catalogue: Catalogue
  private let form: MergedForm
  private let day: CivilDate

  struct Group {
    var value: DimensionValue
    /// The exchanges that existed on the day.
    var exchanges: [Int32] = []
    fileprivate var cells: [Int] = []

    init(_ value: DimensionValue) { self.value = value }
  }

  private struct Cell {
    var tally: AnswerTally
    /// How many answered what the net promoter score rests on.
    var recommended = 0
  }

  /// Splits exchanges by the values that `values` has for each, none of them twice.
  ///
  /// - Parameter countingAnswers: Whether more is counted than people, which is what `parts` needs and `results` do not
  ///   have enough of.
  init(
    _ exchanges: [Int32],
    on day: CivilDate,
    of catalogue: Catalogue,
    countingAnswers: Bool = true,
    by values: (Int) -> [DimensionValue]
  ) {
    self.catalogue = catalogue
    self.day = day
    form = catalogue.form
    let scores = catalogue.scores
    var states = catalogue.states(on: day)
    var placeOfGroup: [DimensionValue: Int] = [:]
    var placeOfCell: [[Int]: Int] = [:]
    for index in exchanges where states.state(of: Int(index)) != nil {
      let own = values(Int(index)).map { value in
        if let known = placeOfGroup[value] { return known }
        placeOfGroup[value] = groups.count
        groups.append(Group(value))
        return groups.count - 1
      }.sorted()
      let cell = placeOfCell[own] ?? cells.count
      if cell == cells.count {
        placeOfCell[own] = cell
        cells.append(Cell(tally: AnswerTally(form)))
        for group in own { groups[group].cells.append(cell) }
      }
      for group in own { groups[group].exchanges.append(index) }
      for given in catalogue.feedback(of: Int(index), on: day) {
        if countingAnswers {
          cells[cell].tally.count(catalogue.feedback[Int(given)], form)
        } else {
          cells[cell].tally.countPerson()
        }
        if scores.recommend(of: Int(given)) != nil { cells[cell].recommended += 1 }
      }
    }
    groups.sort { $0.value < $1.value }
  }

  /// The results of each group, nil for those that are hidden; see `Disclosure`.
  func results(showingSmall: Bool) -> [Results?] {
    let all = groups.map { _ in true }
    let shown = showingSmall ? all : shown(all) { $0.tally.people }
    let showsRecommend = showingSmall ? all : self.shown(shown) { $0.recommended }
    let showsQuestion = form.questions.indices.map { question in
      showingSmall ? all : self.shown(shown) { $0.tally.answered[question] }
    }
    return groups.indices.map { group in
      guard shown[group] else { return nil }
      let figures = catalogue.figures(on: day, among: groups[group].exchanges).feedback
      let tally = groups[group].cells.reduce(into: AnswerTally(form)) { $0 += cells[$1].tally }
      return Results(
        asOf: day,
        response: figures.response,
        nps: showsRecommend[group] ? figures.recommend : nil,
        questions: form.questions.enumerated().map { place, question in
          QuestionResults(
            question: question,
            answers: showsQuestion[place][group]
              ? AnswerCounts(
                people: tally.answered[place],
                counts: Array(tally.counts(of: place)),
                of: question
              ) : nil
          )
        }
      )
    }
  }

  /// Which parts of each group may be shown, in step with the groups.
  var parts: [ShownParts] {
    let shown = shown(groups.map { _ in true }) { $0.tally.people }
    let showsRecommend = self.shown(shown) { $0.recommended }
    return zip(shown, showsRecommend).map { ShownParts(isShown: $0, showsRecommend: $1) }
  }

  private func shown(_ candidates: [Bool], people: (Cell) -> Int) -> [Bool] {
    Disclosure.shown(of: groups.map(\.cells), people: cells.map(people), candidates: candidates)
  }
}
