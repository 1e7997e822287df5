public import Scheme

/// Key figures on a day. Exchanges that did not exist yet on the day are passed over, wherever they come from.
extension Catalogue {
  /// The key figures of the scheme, or of some of its exchanges.
  ///
  /// The target is the scheme's, and nil for a choice of exchanges. The feedback is that submitted not after
  /// the day on these exchanges; one whose exchange is not in the catalogue counts nowhere. Linear.
  public func figures(on day: CivilDate, among exchanges: [Int32]? = nil) -> Figures {
    var tally = FiguresTally(asOf: day, roles: scheme.feedbackRoles)
    var states = states(on: day)
    let scores = scores
    for index in exchanges ?? allExchanges {
      guard let state = states.state(of: Int(index)) else { continue }
      count(Int(index), state, on: day, scores, into: &tally)
    }
    return tally.result(target: exchanges == nil ? scheme.target : nil)
  }

  /// The exchanges that a figure rests on, in the order given; of those on feedback, the ones it is about.
  public func exchanges(
    behind figure: Figure,
    on day: CivilDate,
    among exchanges: [Int32]? = nil
  ) -> [Int32] {
    var states = states(on: day)
    let scores = scores
    return (exchanges ?? allExchanges).filter { index in
      guard let state = states.state(of: Int(index)),
        figure.counts(state, self.exchanges[Int(index)].mode)
      else { return false }
      return switch figure {
      case .feedbackReceived, .feedbackMean, .feedbackNPS:
        feedback(of: Int(index), on: day).contains { counts($0, for: figure, scores) }
      default: true
      }
    }
  }

  /// The feedback that a figure rests on, newest first; none for figures that do not rest on feedback.
  public func feedback(
    behind figure: Figure,
    on day: CivilDate,
    among exchanges: [Int32]? = nil
  ) -> [Int32] {
    switch figure {
    case .feedbackReceived, .feedbackMean, .feedbackNPS:
      let scores = scores
      return self.exchanges(behind: figure, on: day, among: exchanges).flatMap { exchange in
        feedback(of: Int(exchange), on: day).filter { counts($0, for: figure, scores) }
      }.sorted()
    default: return []
    }
  }

  private func counts(_ feedback: Int32, for figure: Figure, _ scores: FeedbackScores) -> Bool {
    switch figure {
    case .feedbackMean: scores.overall(of: Int(feedback)) != nil
    case .feedbackNPS: scores.recommend(of: Int(feedback)) != nil
    default: true
    }
  }

  /// All indexes of exchanges.
  var allExchanges: [Int32] { Array(0..<Int32(exchanges.count)) }

  /// Counts an exchange that existed on the day, with its feedback until then.
  func count(
    _ index: Int,
    _ state: ExchangeState,
    on day: CivilDate,
    _ scores: FeedbackScores,
    into tally: inout FiguresTally
  ) {
    tally.count(
      state,
      exchanges[index].mode,
      of: exchanges[index].visitorPartnership,
      group: links.groupOfExchange[index],
      hasForm: { hasForm($0, on: index, by: day) }
    )
    tally.count(
      feedback(of: index, on: day).lazy.map { given in
        let given = Int(given)
        return (
          role: feedback[given].role, overall: scores.overall(of: given),
          recommend: scores.recommend(of: given)
        )
      }
    )
  }
}
