import Scheme

/// Links against the direction in which they are stored. All in O(1), in the collection's order.
extension Catalogue {
  /// The exchanges that a partnership runs as VOP: those that count for it.
  public func exchanges(of partnership: Int) -> ArraySlice<Int32> {
    links.exchangesOfVisitorPartnership[partnership]
  }

  /// The exchanges in which a partnership is HOP, its own ones included where it is both.
  public func exchanges(hostedByPartnership partnership: Int) -> ArraySlice<Int32> {
    links.exchangesOfHostPartnership[partnership]
  }

  /// The exchanges in which an organisation is the visitor (VO).
  public func exchanges(visitedBy organisation: Int) -> ArraySlice<Int32> {
    links.exchangesOfVisitor[organisation]
  }

  /// The exchanges in which an organisation is the host (HO).
  public func exchanges(hostedBy organisation: Int) -> ArraySlice<Int32> {
    links.exchangesOfHost[organisation]
  }

  /// The VOP of an exchange, nil where there is no such record.
  public func visitorPartnership(ofExchange exchange: Int) -> Int? {
    Self.known(links.visitorPartnershipOfExchange, exchange)
  }

  /// The HOP of an exchange, nil where it is not known or there is no such record.
  public func hostPartnership(ofExchange exchange: Int) -> Int? {
    Self.known(links.hostPartnershipOfExchange, exchange)
  }

  /// The visiting organisation of an exchange, nil where it is not known or there is no such record.
  public func visitor(ofExchange exchange: Int) -> Int? {
    Self.known(links.visitorOfExchange, exchange)
  }

  /// The host organisation of an exchange, nil where it is not known or there is no such record.
  public func host(ofExchange exchange: Int) -> Int? {
    Self.known(links.hostOfExchange, exchange)
  }

  private static func known(_ targets: [Int32], _ source: Int) -> Int? {
    guard targets.indices.contains(source), targets[source] >= 0 else { return nil }
    return Int(targets[source])
  }

  /// Those who travelled as one with an exchange, itself included; empty where it has no group.
  public func exchanges(inGroupOf exchange: Int) -> ArraySlice<Int32> {
    guard links.groupOfExchange.indices.contains(exchange) else { return [] }
    return links.exchangesOfGroup[Int(links.groupOfExchange[exchange])]
  }

  /// The feedback given on an exchange, of whatever day, newest first.
  public func feedback(of exchange: Int) -> ArraySlice<Int32> {
    links.feedbackOfExchange[exchange]
  }

  /// The exchange that a feedback is about, nil where there is no such record.
  public func exchange(ofFeedback feedback: Int) -> Int? {
    Self.known(links.exchangeOfFeedback, feedback)
  }

  /// The documents that name a partnership or an exchange; none for records of other kinds.
  public func documents(about reference: RecordReference) -> ArraySlice<Int32> {
    switch reference.kind {
    case .partnership: links.documentsOfPartnership[reference.index]
    case .exchange: links.documentsOfExchange[reference.index]
    case .feedback, .organisation, .document: []
    }
  }

  /// The partnerships that an organisation leads or is a partner of.
  public func partnerships(of organisation: Int) -> ArraySlice<Int32> {
    links.partnershipsOfOrganisation[organisation]
  }

  /// The organisations that are members of a cluster organisation.
  public func members(of cluster: Int) -> ArraySlice<Int32> {
    links.membersOfOrganisation[cluster]
  }
}
