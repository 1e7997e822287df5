import Scheme
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896), ("2021-06-10", 18_788),
  ])
  func a_date_is_a_count_of_days_from_1970(text: String, days: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(date.description == text)
    #expect(CivilDate(daysSinceEpoch: days) == date)
  }

  @Test(arguments: ["2020-02-29", "2000-02-29", "2024-02-29", "1600-02-29"])
  func a_leap_year_has_a_29th_of_february(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(arguments: [
    "2021-02-29", "1900-02-29", "2100-02-29", "2021-04-31", "2021-13-01", "2021-00-10",
    "2021-01-00", "2021-01-32", "0000-01-01", "", "2021-6-10", "2021-06-1", "21-06-10",
    "2021/06/10", "2021-06-10 ", " 2021-06-10", "2021-06-10T", "+021-06-10", "2021-0６-10",
    "-001-01-01", "20210-6-10",
  ])
  func what_the_calendar_does_not_have_is_no_date(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func every_day_of_four_hundred_years_comes_back_from_its_spelling() throws {
    // The calendar repeats itself after 400 years.
    var year = 1800
    var month = 1
    var day = 1
    var weekday = 3  // 1800-01-01 was a Wednesday.
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    for offset in 0..<146_097 {
      let date = try #require(first.adding(days: offset))
      let parts = date.components
      guard (parts.year, parts.month, parts.day) == (year, month, day), date.weekday == weekday,
        CivilDate(date.description) == date,
        CivilDate(year: year, month: month, day: day) == date
      else {
        Issue.record("\(date) is not \(year)-\(month)-\(day), weekday \(weekday)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      weekday = weekday % 7 + 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2200, 1, 1))
  }

  @Test(arguments: [
    ("2021-06-07", 1), ("2021-06-10", 4), ("2021-06-12", 6), ("2021-06-13", 7), ("1970-01-01", 4),
    ("0001-01-01", 1), ("9999-12-31", 5), ("1969-12-28", 7), ("1969-12-29", 1),
  ])
  func a_weekday_counts_from_monday(text: String, weekday: Int) {
    #expect(Made.day(text).weekday == weekday)
    #expect(Made.day(text).isWorkingDay == (weekday < 6))
  }

  @Test func the_calendar_ends_at_both_ends() {
    #expect(Made.day("9999-12-31").adding(days: 1) == nil)
    #expect(Made.day("0001-01-01").adding(days: -1) == nil)
    #expect(Made.day("9999-12-31").adding(days: .max) == nil)
    #expect(Made.day("0001-01-01").adding(days: .min) == nil)
    #expect(CivilDate(daysSinceEpoch: Int.max) == nil)
    #expect(CivilDate(year: Int.max, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2021, month: 1, day: Int.min) == nil)
  }

  @Test func dates_are_in_the_order_of_their_spelling() {
    let texts = [
      "0001-01-01", "1969-12-31", "1970-01-01", "2021-06-09", "2021-06-10", "9999-12-31",
    ]
    #expect(texts.reversed().map(Made.day).sorted().map(\.description) == texts)
  }
}
