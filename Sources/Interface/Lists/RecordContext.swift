public import Catalogue
public import Scheme

/// The catalogue and the day on which it is looked at: what a cell of any list is made from.
public struct RecordContext: Sendable {
  public let catalogue: Catalogue
  public let day: CivilDate

  /// Looks at a catalogue on a day.
  public init(catalogue: Catalogue, day: CivilDate) {
    self.catalogue = catalogue
    self.day = day
  }
}
