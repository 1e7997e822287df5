internal import ArgumentParser
internal import Scheme

/// The option of every command that reads.
///
/// Those that write have it too, out of sight, so that they can say why they refuse it.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Look at the data as of this day, YYYY-MM-DD.", valueName: "date"),
    transform: DayOptions.day
  )
  var asOf: CivilDate?

  private static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("expected a day of the calendar as YYYY-MM-DD")
    }
    return day
  }
}
