import Scheme
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2021-03-12T09:30:00Z", 1_615_541_400),
    ("2021-03-12t09:30:00z", 1_615_541_400), ("2021-03-12T10:30:00+01:00", 1_615_541_400),
    ("2021-03-12T00:00:00-09:30", 1_615_541_400), ("2021-03-12T09:30:00.999Z", 1_615_541_400),
    ("2021-03-12T10:30:00.5+01:00", 1_615_541_400), ("1969-12-31T23:59:59Z", -1),
    ("2021-03-12T09:30:00-00:00", 1_615_541_400),
    // A leap second counts as the one before it.
    ("2016-12-31T23:59:60Z", 1_483_228_799), ("2016-12-31T23:59:59Z", 1_483_228_799),
  ])
  func every_form_of_the_standard_is_read(text: String, seconds: Int64) {
    #expect(Moment(text)?.secondsSinceEpoch == seconds)
  }

  @Test(arguments: [
    "", "2021-03-12", "2021-03-12T09:30Z", "2021-03-12T09:30:00", "2021-03-12 09:30:00Z",
    "2021-03-12T24:00:00Z", "2021-03-12T09:60:00Z", "2021-03-12T09:30:61Z", "2021-02-30T09:30:00Z",
    "2021-03-12T09:30:00.Z", "2021-03-12T09:30:00.5", "2021-03-12T09:30:00+0100",
    "2021-03-12T09:30:00+24:00", "2021-03-12T09:30:00+01:60", "2021-03-12T09:30:00Zx",
    "2021-03-12T09:30:00+01:00x", "2021-03-12T9:30:000Z", "2021-03-12T09-30-00Z",
    "2021-03-12T09:30:00,5Z", "2021-03-12T09:30:00z ",
  ])
  func anything_else_is_no_moment(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(arguments: [
    "2021-03-12T09:30:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
  ])
  func a_moment_is_written_as_it_is_stored(text: String) {
    #expect(Made.moment(text).description == text)
  }

  @Test(arguments: [
    ("2021-03-12T23:30:00Z", "2021-03-12"), ("2021-03-12T23:30:00-01:00", "2021-03-13"),
    ("2021-03-12T00:30:00+01:00", "2021-03-11"), ("1969-12-31T23:59:59Z", "1969-12-31"),
    ("1970-01-01T00:00:00Z", "1970-01-01"),
  ])
  func its_day_is_that_of_universal_time(text: String, day: String) {
    #expect(Made.moment(text).date == Made.day(day))
  }

  @Test(arguments: ["9999-12-31T23:30:00-01:00", "0001-01-01T00:30:00+01:00"])
  func a_moment_pushed_out_of_the_calendar_by_its_offset_is_none(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(arguments: [Int64.min, Int64.max, 253_402_300_800, -62_135_596_801])
  func a_count_of_seconds_outside_the_calendar_has_no_day(seconds: Int64) {
    #expect(Moment(secondsSinceEpoch: seconds).date == nil)
  }

  @Test(arguments: [Int64.min, Int64.max, -1, 253_402_300_800])
  func every_count_of_seconds_can_be_written(seconds: Int64) {
    #expect(Moment(secondsSinceEpoch: seconds).description.hasSuffix("Z"))
  }
}
