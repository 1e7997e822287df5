internal import Catalogue
internal import Scheme

extension State {
  /// The list that keys go to, nil where the screen is a text to read.
  var focusedList: RecordList? {
    get {
      guard trail.isEmpty else { return nil }
      switch screen {
      case .browse: return browse[browse.focus]
      case .organisations: return organisations
      case .documents: return documents
      case .findings: return findings
      case .figures, .attention: return nil
      }
    }
    set {
      guard let newValue, trail.isEmpty else { return }
      switch screen {
      case .browse: browse[browse.focus] = newValue
      case .organisations: organisations = newValue
      case .documents: documents = newValue
      case .findings: findings = newValue
      case .figures, .attention: break
      }
    }
  }

  /// Lets the lists follow their records into a catalogue that was read later: indexes are good only for the one
  /// that gave them.
  mutating func carryCursors(from old: Catalogue, to new: Catalogue) {
    func index(of id: RecordID, _ kind: RecordKind) -> Int? {
      guard let reference = new.reference(id), reference.kind == kind else { return nil }
      return reference.index
    }
    browse.partnerships.renumber { index(of: old.partnerships[$0].id, .partnership) }
    browse.exchanges.renumber { index(of: old.exchanges[$0].id, .exchange) }
    browse.feedback.renumber { index(of: old.feedback[$0].id, .feedback) }
    organisations.renumber { index(of: old.organisations[$0].id, .organisation) }
    documents.renumber { index(of: old.documents[$0].id, .document) }
    let places = Dictionary(
      zip(new.findings, new.findings.indices),
      uniquingKeysWith: { first, _ in first }
    )
    findings.renumber { places[old.findings[$0]] }
  }

  /// Makes the rows of all lists anew after the data or the day changed; cursors stay on their records.
  mutating func refreshAll() {
    guard let catalogue else { return }
    let context = RecordContext(catalogue: catalogue, day: day)
    self.context = context
    refresh(&browse.partnerships, all(of: .partnership, context), landing: .same)
    refreshExchanges(landing: .same)
    refresh(&organisations, all(of: .organisation, context), landing: .same)
    refresh(&documents, all(of: .document, context), landing: .same)
    let count = Int32(context.catalogue.findings.count)
    refresh(&findings, Array(0..<count), landing: .same)
    figures.page = FiguresPage(context: context).page
    for index in trail.indices { trail[index].refresh(context) }
  }

  /// Makes the rows of Exchanges from the partnership under the cursor, and those of Feedback after it.
  mutating func refreshExchanges(landing: RecordList.Landing) {
    guard let context else { return }
    let rows: [Int32]
    if let partnership = browse.partnerships.selected {
      rows = context.catalogue.exchanges(of: partnership).filter {
        context.catalogue.exchanges[Int($0)].state(on: day) != nil
      }
    } else if browse.partnerships.filter.isEmpty {
      rows = context.exchanges
    } else {
      // *All* of a filtered list is all of what the filter leaves.
      rows = browse.partnerships.rows.flatMap { partnership in
        context.catalogue.exchanges(of: Int(partnership)).filter {
          context.catalogue.exchanges[Int($0)].state(on: day) != nil
        }
      }
    }
    browse.owner = browse.partnerships.selected
    browse.exchangesOnDay = context.exchanges.count
    refresh(&browse.exchanges, rows, landing: landing)
    refreshFeedback(landing: landing == .same ? .same : .first)
  }

  /// Makes the rows of Feedback from the exchange under the cursor.
  mutating func refreshFeedback(landing: RecordList.Landing) {
    guard let context else { return }
    let rows: [Int32]
    if let exchange = browse.exchanges.selected {
      rows = context.feedback(of: [Int32(exchange)])
    } else if browse.exchanges.rows.count == context.exchanges.count {
      rows = context.feedback
    } else {
      rows = context.feedback(of: browse.exchanges.rows)
    }
    browse.feedbackOwner = browse.exchanges.selected
    refresh(&browse.feedback, rows, landing: landing)
  }

  /// Makes the rows of one list anew, and those of the lists that depend on it.
  mutating func refreshFocused(landing: RecordList.Landing) {
    guard let context, let list = focusedList else { return }
    switch list.kind {
    case .partnerships:
      refresh(&browse.partnerships, all(of: .partnership, context), landing: landing)
      refreshExchanges(landing: .first)
    case .exchanges: refreshExchanges(landing: landing)
    case .feedback: refreshFeedback(landing: landing)
    case .organisations:
      refresh(&organisations, all(of: .organisation, context), landing: landing)
    case .documents: refresh(&documents, all(of: .document, context), landing: landing)
    case .findings:
      let count = Int32(context.catalogue.findings.count)
      refresh(&findings, Array(0..<count), landing: landing)
    }
  }

  /// The records of a kind that exist on the day looked at, in the order of the catalogue.
  private func all(of kind: RecordKind, _ context: RecordContext) -> [Int32] {
    context.catalogue.records(kind, on: context.day)
  }

  /// Filters and sorts rows into a list.
  private func refresh(
    _ list: inout RecordList,
    _ rows: [Int32],
    landing: RecordList.Landing
  ) {
    guard let context else { return }
    var shown = rows
    let query = Query(parsing: list.filter)
    if !query.isEmpty {
      if let kind = list.kind.recordKind {
        shown = context.catalogue.matches(query, kind, among: rows)
      } else {
        shown = rows.filter {
          FindingRow.matches(context.catalogue.findings[Int($0)], words: list.filter)
        }
      }
    }
    if let sort = list.sort, let kind = list.kind.recordKind,
      let order = Columns.all(of: kind).first(where: { $0.id == sort.column })?.order
    {
      shown = context.sorted(shown, kind, by: order, descending: sort.isDescending)
    }
    list.show(shown, of: rows.count, landing: landing)
  }
}
