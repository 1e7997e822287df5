import Catalogue
import Foundation
import JSON
import Scheme
import Store
import Testing

/// The sample keeps its promises, and the figures of three days are worked out from the same files.
@Suite struct SampleTests {
  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// The figures of a day, the mean to nine places: how a division rounds is no promise.
  static func figures(on day: CivilDate) throws -> Figures {
    func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
    var figures = try Sample.load().figures(on: day)
    figures.feedback.mean = figures.feedback.mean.map(rounded)
    return figures
  }

  /// Feedback in numbers: received, expected, missing and persons; promoters and detractors among these persons.
  static func feedback(
    _ response: (Int, Int, Int, Int),
    mean: Double,
    _ recommend: (promoters: Int, detractors: Int)
  ) -> FeedbackFigures {
    var feedback = FeedbackFigures()
    (feedback.response.received, feedback.response.expected) = (response.0, response.1)
    (feedback.response.missing, feedback.response.people) = (response.2, response.3)
    feedback.mean = mean
    feedback.recommend = NetPromoterScore(
      promoters: recommend.promoters,
      detractors: recommend.detractors,
      of: response.3
    )
    return feedback
  }

  @Test func nothing_is_wrong_with_it() throws {
    let catalogue = try Sample.load()
    #expect(catalogue.briefFindings == [])
    #expect(catalogue.scheme.today == CivilDate("2021-06-10"))
    #expect(catalogue.scheme.target == 600)
  }

  @Test func it_has_all_its_records() throws {
    let catalogue = try Sample.load()
    #expect(catalogue.partnerships.count == 12)
    #expect(catalogue.exchanges.count == 98)
    #expect(catalogue.feedback.count == 74)
    #expect(catalogue.organisations.count == 168)
    #expect(catalogue.documents.count == 38)
    #expect(catalogue.questionnaire.questions.count > 10)
    let today = try Self.day("2021-06-10")
    #expect(catalogue.exchanges.count { $0.state(on: today) != nil } == 94)
  }

  /// As `Tests/Sample/check.py` counts them, with code of its own.
  @Test func in_march_a_third_of_todays_exchanges_were_completed() throws {
    var figures = Figures(asOf: try Self.day("2021-03-01"))
    (figures.completed, figures.completedVirtual, figures.completedPhysical) = (34, 34, 0)
    (figures.ongoing, figures.upcoming, figures.inPreparation) = (10, 2, 23)
    (figures.cancelled, figures.partnerships, figures.target) = (3, 10, 600)
    figures.feedback = Self.feedback((28, 66, 38, 28), mean: 4.357142857, (15, 1))
    #expect(try Self.figures(on: figures.asOf) == figures)
  }

  @Test func today_eighty_are_completed_in_eleven_partnerships() throws {
    var figures = Figures(asOf: try Self.day("2021-06-10"))
    (figures.completed, figures.completedVirtual, figures.completedPhysical) = (80, 80, 0)
    (figures.ongoing, figures.upcoming, figures.inPreparation) = (2, 3, 6)
    (figures.cancelled, figures.partnerships, figures.target) = (3, 11, 600)
    figures.feedback = Self.feedback((74, 156, 86, 74), mean: 4.256756757, (42, 4))
    #expect(try Self.figures(on: figures.asOf) == figures)
    #expect(figures.feedback.nps == 100.0 * (42 - 4) / 74)
  }

  @Test func in_september_the_first_visit_on_site_is_completed() throws {
    var figures = Figures(asOf: try Self.day("2021-09-30"))
    (figures.completed, figures.completedVirtual, figures.completedPhysical) = (81, 80, 1)
    (figures.ongoing, figures.upcoming, figures.inPreparation) = (2, 3, 6)
    (figures.cancelled, figures.partnerships, figures.target) = (3, 11, 600)
    figures.feedback = Self.feedback((74, 158, 88, 74), mean: 4.256756757, (42, 4))
    #expect(try Self.figures(on: figures.asOf) == figures)
  }

  @Test func its_records_are_in_the_house_layout() throws {
    for file in try Sample.files() where !["scheme.json", "questionnaire.json"].contains(file) {
      let bytes = try Sample.bytes(of: file)
      let value = try JSONReader.read(bytes) { json throws(JSONError) in try json.value() }
      let records = try #require(value.array).map { try #require($0.object) }
      let isInLayout = JSONWriter.houseRecords(records) == bytes
      #expect(isInLayout, "\(file)")
    }
  }

  // The questionnaire has a section that is short enough for one line to the writer, and that its tables give
  // a line for each question all the same: it is written by hand, and nothing writes it anew as a whole.
  @Test func its_scheme_is_in_the_layout_of_settings() throws {
    let bytes = try Sample.bytes(of: "scheme.json")
    let value = try JSONReader.read(bytes) { json throws(JSONError) in try json.value() }
    let settings = JSONWriter.settings(try #require(value.object))
    #expect(String(decoding: settings, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }

  /// Where Python is.
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    .enabled(if: python != nil, "no Python here"),
    arguments: [["Tests/Sample/generate.py", "--check"], ["Tests/Sample/check.py"]]
  )
  func it_is_what_its_tables_make_and_what_its_own_check_accepts(arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-B"] + arguments
    process.currentDirectoryURL = Sample.root
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
