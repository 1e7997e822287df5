public import Scheme

/// Sorting by fields: stable, so that equal records keep the order given; unknown values last in both directions.
extension Catalogue {
  /// Sorts exchanges by the first key, equal ones by the next; states and feedback as of a day.
  public func sorted(
    _ records: [Int32],
    by keys: [SortKey<ExchangeField>],
    on day: CivilDate
  ) -> [Int32] {
    sorted(records, by: keys) { column($0, of: $1, on: day) }
  }

  /// Sorts partnerships by the first key, equal ones by the next; counts as of a day.
  public func sorted(
    _ records: [Int32],
    by keys: [SortKey<PartnershipField>],
    on day: CivilDate
  ) -> [Int32] {
    sorted(records, by: keys) { column($0, of: $1, on: day) }
  }

  /// Sorts feedback by the first key, equal ones by the next.
  public func sorted(_ records: [Int32], by keys: [SortKey<FeedbackField>]) -> [Int32] {
    sorted(records, by: keys) { column($0, of: $1) }
  }

  /// Sorts organisations by the first key, equal ones by the next; counts as of a day.
  public func sorted(
    _ records: [Int32],
    by keys: [SortKey<OrganisationField>],
    on day: CivilDate
  ) -> [Int32] {
    sorted(records, by: keys) { column($0, of: $1, on: day) }
  }

  /// Sorts documents by the first key, equal ones by the next.
  public func sorted(_ records: [Int32], by keys: [SortKey<DocumentField>]) -> [Int32] {
    sorted(records, by: keys) { column($0, of: $1) }
  }

  private func sorted<Field>(
    _ records: [Int32],
    by keys: [SortKey<Field>],
    column: (Field, [Int]) -> SortColumn
  ) -> [Int32] {
    let all = count(of: Field.collection)
    let records = records.filter { (0..<all).contains(Int($0)) }
    let indexes = records.map { Int($0) }
    var positions = Array(0..<Int32(records.count))
    // From the last key to the first: each sort leaves the order of the ones before it among equals.
    for key in keys.reversed() {
      column(key.field, indexes).sort(&positions, descending: key.isDescending)
    }
    return positions.map { records[Int($0)] }
  }
}

extension Catalogue {
  private func column(_ field: ExchangeField, of records: [Int], on day: CivilDate) -> SortColumn {
    func country(_ organisation: Int?) -> String? {
      organisation.flatMap { organisations[$0].country }.map(scheme.name(of:))
    }
    var states = states(on: day)
    return switch field {
    case .id: .ids(records.lazy.map { exchanges[$0].id })
    case .title: .texts(records.lazy.map { exchanges[$0].title })
    case .start: .numbers(records.map { exchanges[$0].start?.number })
    case .state: .numbers(records.map { (states.state(of: $0)?.rawValue).map(Double.init) })
    case .partnership:
      .texts(
        records.lazy.map { index in
          visitorPartnership(ofExchange: index).map { partnerships[$0].acronym }
            ?? exchanges[index].visitorPartnership.text
        }
      )
    case .visitor:
      .texts(records.lazy.map { visitor(ofExchange: $0).map { organisations[$0].name } })
    case .host: .texts(records.lazy.map { host(ofExchange: $0).map { organisations[$0].name } })
    case .visitorCountry: .texts(records.lazy.map { country(visitor(ofExchange: $0)) })
    case .hostCountry: .texts(records.lazy.map { country(host(ofExchange: $0)) })
    case .mode: .texts(records.lazy.map { exchanges[$0].mode.rawValue })
    case .workingDays: .numbers(records.map { exchanges[$0].workingDays.map(Double.init) })
    case .rating: ratings(of: records, on: day)
    case .feedback: .numbers(records.map { Double(feedback(of: $0, on: day).count) })
    }
  }

  private func ratings(of exchanges: [Int], on day: CivilDate) -> SortColumn {
    let scores = scores
    return .numbers(exchanges.map { meanOverall(of: feedback(of: $0, on: day), scores) })
  }

  private func column(
    _ field: PartnershipField,
    of records: [Int],
    on day: CivilDate
  ) -> SortColumn {
    func counts(_ count: KeyPath<PartnershipCounts, Int>) -> SortColumn {
      let counts = partnershipCounts(on: day)
      return .numbers(records.map { Double(counts[$0][keyPath: count]) })
    }
    return switch field {
    case .id: .ids(records.lazy.map { partnerships[$0].id })
    case .acronym: .texts(records.lazy.map { partnerships[$0].acronym })
    case .title: .texts(records.lazy.map { partnerships[$0].title })
    case .start: .numbers(records.map { partnerships[$0].start?.number })
    case .end: .numbers(records.map { partnerships[$0].end?.number })
    case .completed: counts(\.completed)
    case .ongoing: counts(\.ongoing)
    case .upcoming: counts(\.upcoming)
    case .planned: .numbers(records.map { partnerships[$0].plannedExchanges.map(Double.init) })
    }
  }

  private func column(_ field: FeedbackField, of records: [Int]) -> SortColumn {
    switch field {
    case .id: .ids(records.lazy.map { feedback[$0].id })
    case .exchange: .ids(records.lazy.map { feedback[$0].exchange })
    case .role:
      .numbers(
        records.map { index in
          FeedbackRole.allCases.firstIndex(of: feedback[index].role).map(Double.init)
        }
      )
    case .submitted: .numbers(records.map { Double(feedback[$0].submitted.secondsSinceEpoch) })
    case .overall: .numbers(records.map(scores.overall(of:)))
    case .recommend: .numbers(records.map(scores.recommend(of:)))
    }
  }

  private func column(
    _ field: OrganisationField,
    of records: [Int],
    on day: CivilDate
  ) -> SortColumn {
    var states = states(on: day)
    func existing(_ exchanges: ArraySlice<Int32>) -> Double {
      Double(exchanges.count { states.state(of: Int($0)) != nil })
    }
    return switch field {
    case .id: .ids(records.lazy.map { organisations[$0].id })
    case .name: .texts(records.lazy.map { organisations[$0].name })
    case .type: .texts(records.lazy.map { organisations[$0].type.map(scheme.name(ofType:)) })
    case .city: .texts(records.lazy.map { organisations[$0].city })
    case .country: .texts(records.lazy.map { organisations[$0].country.map(scheme.name(of:)) })
    case .visited: .numbers(records.map { existing(exchanges(visitedBy: $0)) })
    case .hosted: .numbers(records.map { existing(exchanges(hostedBy: $0)) })
    }
  }

  private func column(_ field: DocumentField, of records: [Int]) -> SortColumn {
    switch field {
    case .id: .ids(records.lazy.map { documents[$0].id })
    case .title: .texts(records.lazy.map { documents[$0].title })
    case .kind:
      .numbers(
        records.map { index in
          DocumentKind.allCases.firstIndex(of: documents[index].kind).map(Double.init)
        }
      )
    case .date: .numbers(records.map { documents[$0].date?.number })
    }
  }
}

extension CivilDate {
  fileprivate var number: Double { Double(daysSinceEpoch) }
}
