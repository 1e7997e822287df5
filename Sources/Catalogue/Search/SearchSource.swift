import Scheme

/// What the searched text is made of.
struct SearchSource: Sendable {
  let records: SortedRecords
  let links: Links
  let scheme: SchemeDefinition
  let references: IDIndex

  func text(of kind: RecordKind) -> FoldedText {
    let names = SearchNames(self)
    return switch kind {
    case .partnership: partnerships(names)
    case .organisation: organisations(names)
    case .exchange: exchanges(names)
    case .feedback: feedback()
    case .document: documents()
    }
  }

  // Members are read one by one from the array: a record as a whole would be copied, with a count for each
  // of its texts, and that costs more than folding them.

  private func partnerships(_ names: SearchNames) -> FoldedText {
    let all = records.partnerships
    return FoldedText(records: all.count) { index, text in
      text.append(all[index].id.text)
      text.add(all[index].acronym)
      text.add(all[index].title ?? "")
      text.add(all[index].sector)
      for member in all[index].members { names.addName(of: member, to: &text) }
      text.add(all[index].summary)
    }
  }

  private func organisations(_ names: SearchNames) -> FoldedText {
    let all = records.organisations
    return FoldedText(records: all.count) { index, text in
      text.append(all[index].id.text)
      text.add(all[index].name)
      text.add(all[index].type.map(scheme.name(ofType:)))
      text.add(all[index].subtype)
      text.add(all[index].city)
      names.addCountry(all[index].country, to: &text)
      text.add(all[index].region)
      for cluster in all[index].memberOf { names.addName(of: cluster, to: &text) }
      for profile in [all[index].visitorProfile, all[index].hostProfile] {
        text.add(profile?.motivation)
        for item in (profile?.seeks ?? []) + (profile?.offers ?? []) { text.add(item) }
      }
    }
  }

  private func exchanges(_ names: SearchNames) -> FoldedText {
    let all = records.exchanges
    return FoldedText(records: all.count) { index, text in
      text.append(all[index].id.text)
      text.add(all[index].title ?? "")
      for topic in all[index].topics { text.add(topic) }
      text.add(all[index].mode.rawValue)
      for format in all[index].formats { names.addFormat(format, to: &text) }
      for ecosystem in all[index].ecosystems { names.addEcosystem(ecosystem, to: &text) }
      names.addOrganisation(links.visitorOfExchange[index], to: &text)
      names.addOrganisation(links.hostOfExchange[index], to: &text)
      let visitorPartnership = links.visitorPartnershipOfExchange[index]
      let hostPartnership = links.hostPartnershipOfExchange[index]
      names.addPartnership(visitorPartnership, to: &text)
      if hostPartnership != visitorPartnership { names.addPartnership(hostPartnership, to: &text) }
      text.add(all[index].objectives)
      text.add(all[index].agenda)
    }
  }

  private func feedback() -> FoldedText {
    let all = records.feedback
    return FoldedText(records: all.count) { index, text in
      text.append(all[index].id.text)
      text.add(all[index].exchange.text)
      let exchange = links.exchangeOfFeedback[index]
      if exchange >= 0 { text.add(records.exchanges[Int(exchange)].title) }
      text.add(all[index].role.rawValue)
      for answer in all[index].answers {
        if case .text(let answer) = answer.value { text.add(answer) }
      }
    }
  }

  private func documents() -> FoldedText {
    let all = records.documents
    return FoldedText(records: all.count) { index, text in
      text.append(all[index].id.text)
      text.add(all[index].title)
      text.add(all[index].kind.rawValue)
      text.add(all[index].date?.description)
      for author in all[index].authors { text.add(author) }
      for tag in all[index].tags { text.add(tag) }
      text.add(all[index].url)
      text.add(all[index].language)
      text.add(all[index].rule)
      for id in all[index].partnerships + all[index].exchanges { text.add(id.text) }
      text.add(all[index].body)
    }
  }
}

extension FoldedBytes {
  /// Adds a field.
  ///
  /// One that is nil leaves no trace; one that is empty keeps its place.
  mutating func add(_ field: String?) {
    guard let field else { return }
    appendSeparator()
    append(field)
  }

  /// Adds a field that was folded before.
  mutating func add(_ field: FoldedBytes?) {
    guard let field else { return }
    appendSeparator()
    append(field)
  }
}
