internal import Catalogue
internal import Interface
internal import Scheme

/// Asks what a feedback is on, and in which role, where the command line does not say.
struct FeedbackChoice {
  let data: LoadedData
  let conversation: Conversation

  /// What asking came to.
  enum Result<Value> {
    case chosen(Value)
    case left(ExitStatus)
  }

  /// The most exchanges shown at once: a digit chooses each.
  private static let most = 9

  /// Asks for the exchange: by words, as `find` does, or by its id.
  func exchange() -> Result<RecordID> {
    conversation.say(
      "Which exchange? Type its id, or words of its title, its organisations, its Partnership or its country; quit leaves."
    )
    var shown: [Int32] = []
    return ask("Exchange: ") { line in
      if let number = Int(line), shown.indices.contains(number - 1) {
        return data.catalogue.exchanges[Int(shown[number - 1])].id
      }
      let found = matches(line)
      if let id = RecordID(line), let reference = data.catalogue.reference(id),
        reference.kind == .exchange
      {
        return id
      }
      shown = Array(found.prefix(Self.most))
      show(shown, of: found.count, line)
      return nil
    }
  }

  /// Exchanges on which feedback can be given today, the best matches first.
  private func matches(_ words: String) -> [Int32] {
    data.catalogue.find(Query(parsing: words), on: data.day).compactMap { reference in
      guard reference.kind == .exchange,
        data.catalogue.exchanges[reference.index].feedbackRefusal(on: data.day) == nil
      else { return nil }
      return Int32(reference.index)
    }
  }

  private func show(_ shown: [Int32], of count: Int, _ words: String) {
    guard !shown.isEmpty else {
      conversation.say("No exchange that has begun has '\(words)'. Try other words.")
      return
    }
    for (number, index) in shown.enumerated() {
      let exchange = data.catalogue.exchanges[Int(index)]
      let facts: [String?] = [
        exchange.title,
        data.catalogue.visitorPartnership(ofExchange: Int(index)).map {
          data.catalogue.partnerships[$0].acronym
        }, exchange.start.map(Wording.day),
      ]
      conversation.say(
        "  \(number + 1) \(exchange.id): " + facts.compactMap { $0 }.joined(separator: ", ")
      )
    }
    let more = count > shown.count ? " Of \(count) found these are the nearest." : ""
    conversation.say("Type a number, or other words.\(more)")
  }

  /// Asks for the role, of those that the questionnaire asks something about exchanges of this mode.
  func role(in mode: ExchangeMode) -> Result<FeedbackRole> {
    let roles = data.catalogue.questionnaire.roles(in: mode, scheme: data.catalogue.scheme)
    conversation.say("In which part do you give feedback?")
    for (number, role) in roles.enumerated() {
      conversation.say("  \(number + 1) \(Wording.meaning(of: role))")
    }
    return ask("1 to \(roles.count): ") { line in
      if let number = Int(line) {
        if roles.indices.contains(number - 1) { return roles[number - 1] }
      } else if let role = FeedbackRole(word: line), roles.contains(role) {
        return role
      }
      conversation.say(
        "Expected a number from 1 to \(roles.count), or VO, HO, VOP or HOP; quit leaves."
      )
      return nil
    }
  }

  /// Asks until a line is an answer, or the person leaves.
  private func ask<Value>(_ prompt: String, _ answer: (String) -> Value?) -> Result<Value> {
    while true {
      conversation.say([.prompt(prompt)])
      switch conversation.next() {
      case .line(let line):
        let line = FeedbackText.trimmed(line)
        if line.isEmpty { continue }
        if line.lowercased() == "quit" { return .left(.done) }
        if let value = answer(line) { return .chosen(value) }
      case .unusable(let fault): conversation.say(Conversation.words(fault))
      case .resumed: continue
      case .ended: return .left(.negative)
      case .signal(let number): return .left(ExitStatus(rawValue: 128 + number))
      }
    }
  }
}
