public import Scheme

/// Of what the results are that a page shows.
public enum ResultsScope: Hashable, Sendable {
  /// Of the whole scheme.
  case all
  /// Of the exchanges that count for a partnership.
  case partnership(RecordID)
  case exchange(RecordID)
}

extension Catalogue {
  /// The exchanges of a scope, for all that takes exchanges to look at; nil for all of them.
  public func exchanges(in scope: ResultsScope) -> [Int32]? {
    switch scope {
    case .all: nil
    case .partnership(let id):
      index(of: id, .partnership).map { Array(exchanges(of: $0)) }
        ?? allExchanges.filter { exchanges[Int($0)].visitorPartnership == id }
    case .exchange(let id): index(of: id, .exchange).map { [Int32($0)] } ?? []
    }
  }

  /// How much feedback came of how much in a scope; never hidden.
  public func response(of scope: ResultsScope, on day: CivilDate) -> FeedbackResponse {
    figures(on: day, among: exchanges(in: scope)).feedback.response
  }

  /// The results of a scope, nil where they are hidden.
  ///
  /// Pages of partnerships together are a table by partnership, and those of a partnership's exchanges one by
  /// exchange: they show what these tables show, not what each would by itself. All partnerships are counted for the
  /// first page of a day, and kept; linear in the answers.
  public func results(of scope: ResultsScope, on day: CivilDate) -> Results? {
    switch scope {
    case .all: keptResults.value(for: day) { results(on: day) }
    case .partnership(let id): partnershipResults(id, on: day)
    case .exchange(let id): exchangeResults(id, on: day)
    }
  }

  /// The table by partnership, kept for a day.
  func partnershipResults(on day: CivilDate) -> [ResultsGroup] {
    keptPartnershipResults.value(for: day) { results(by: .partnership, on: day) }
  }

  private func partnershipResults(_ id: RecordID, on day: CivilDate) -> Results? {
    let groups = partnershipResults(on: day)
    if let group = groups.first(where: { $0.key == id.text }) { return group.results }
    return results(on: day, among: exchanges(in: .partnership(id)))
  }

  private func exchangeResults(_ id: RecordID, on day: CivilDate) -> Results? {
    let own = exchanges(in: .exchange(id))
    guard let index = own?.first else { return results(on: day, among: []) }
    // Nearly all exchanges end here, before their partnership's others are counted.
    let people = feedback(of: Int(index), on: day).count
    guard people > 0, Disclosure.shows(people) else { return results(on: day, among: own) }
    let partnership = exchanges[Int(index)].visitorPartnership
    let siblings = exchanges(in: .partnership(partnership)) ?? []
    let table = ResultsTable(siblings, on: day, of: self) {
      [DimensionValue(key: exchanges[$0].id.text, rank: $0)]
    }
    let groups = zip(table.groups, table.results(showingSmall: false))
    guard let group = groups.first(where: { $0.0.value.key == id.text }) else {
      return results(on: day, among: own)
    }
    guard var results = group.1 else { return nil }
    // What is hidden of the partnership is hidden of its exchanges: these could be taken off other sums.
    guard let whole = partnershipResults(partnership, on: day) else { return nil }
    if whole.nps == nil { results.nps = nil }
    for place in results.questions.indices where whole.questions[place].answers == nil {
      results.questions[place].answers = nil
    }
    return results
  }

  /// The texts of a scope, by question.
  ///
  /// Those without a name only where a table of how many people did not give theirs would show the scope, by
  /// partnership and then by exchange: what is on the whole's page and on none of the shown ones is of the others.
  public func texts(
    of scope: ResultsScope,
    on day: CivilDate,
    question: String? = nil
  ) -> [QuestionTexts] {
    texts(
      on: day,
      among: exchanges(in: scope),
      question: question,
      showingNameless: showsNameless(scope, on: day) ? nil : false
    )
  }

  private func showsNameless(_ scope: ResultsScope, on day: CivilDate) -> Bool {
    switch scope {
    case .all: return true
    case .partnership(let id):
      return showsNameless(id, among: allExchanges, on: day) {
        self.exchanges[$0].visitorPartnership
      }
    case .exchange(let id):
      guard let exchange = self[exchange: id] else { return true }
      let partnership = ResultsScope.partnership(exchange.visitorPartnership)
      return showsNameless(partnership, on: day)
        && showsNameless(id, among: exchanges(in: partnership) ?? [], on: day) {
          self.exchanges[$0].id
        }
    }
  }

  /// Whether a table of the people without a name shows a group of the exchanges.
  private func showsNameless(
    _ id: RecordID,
    among exchanges: [Int32],
    on day: CivilDate,
    by group: (Int) -> RecordID
  ) -> Bool {
    var places: [RecordID: Int] = [:]
    var people: [Int] = []
    for exchange in records(.exchange, on: day, among: exchanges) {
      let place = places[group(Int(exchange))] ?? people.count
      if place == people.count {
        places[group(Int(exchange))] = place
        people.append(0)
      }
      people[place] += feedback(of: Int(exchange), on: day)
        .count { feedback[Int($0)].consent.publish != .named }
    }
    guard let place = places[id] else { return true }
    return Disclosure.shown(of: people.indices.map { [$0] }, people: people)[place]
  }
}
