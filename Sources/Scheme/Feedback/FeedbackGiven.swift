/// A feedback that cannot be stored, because the role has given its feedback on the exchange.
public struct FeedbackGiven: Hashable, Sendable {
  /// The place of the refused one among those that were handed over, from 0.
  public var index: Int
  public var exchange: RecordID
  public var role: FeedbackRole
  /// The records that are there, the first one first, with the days they were given on.
  ///
  /// Empty where an earlier one of those handed over is the one.
  public var records: [Given]

  /// One that is there.
  public struct Given: Hashable, Sendable {
    public var id: RecordID
    /// nil where the record does not say.
    public var day: CivilDate?

    /// A record with its day.
    public init(id: RecordID, day: CivilDate?) {
      self.id = id
      self.day = day
    }
  }

  /// A refused feedback with what stands in its way.
  public init(index: Int = 0, exchange: RecordID, role: FeedbackRole, records: [Given]) {
    self.index = index
    self.exchange = exchange
    self.role = role
    self.records = records
  }
}
