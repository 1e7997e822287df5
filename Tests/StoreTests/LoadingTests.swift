import Catalogue
import Foundation
import Scheme
import Store
import Synchronization
import Testing
import TestSupport

@Suite struct LoadingTests {
  @Test func a_file_that_is_not_json_hides_no_other_file() throws {
    let folder = try DataFolder([
      "exchanges/a.json": "[1,]", "exchanges/b.json": DataFolder.exchanges("a-2"),
    ])
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-2"])
    #expect(
      catalogue.fileFindings == [
        "exchanges/a.json:1:2 file-shape", "exchanges/a.json:1:4 json-syntax",
      ]
    )
  }

  @Test func a_record_that_does_not_fit_hides_no_other_record() throws {
    let folder = try DataFolder([
      "partnerships.json": DataFolder.partnerships("a"),
      "exchanges/a.json": """
      [
        {"id": "a-1", "visitorPartnership": "a", "mode": "virtual"},
        {"id": "a-2", "visitorPartnership": "a", "mode": "hybrid"},
        {"id": "a-3", "visitorPartnership": "a", "mode": "virtual",
         "titel": 5, "title": "Zwölf", "agenda": 5},
        "a-4",
        {"id": "a-5", "visitorPartnership": "a", "mode": "physical"}
      ]
      """,
    ])
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1", "a-3", "a-5"])
    #expect(
      catalogue.briefFindings == [
        "exchanges/a.json:3:52 member-value", "exchanges/a.json:5:44 member-value",
        "exchanges/a.json:6:3 file-shape",
      ]
    )
    #expect(catalogue.findings.map(\.record?.text) == ["a-2", "a-3", nil])
  }

  @Test func places_are_counted_as_an_editor_does() throws {
    let folder = try DataFolder([
      "partnerships.json":
        "[\r\n  {\"id\": \"ä\", \"acronym\": \"Ä\"},\r  {\"acronym\": \"😀\", \"id\": 5}]"
    ])
    #expect(
      try folder.load().briefFindings == [
        "partnerships.json:2:10 member-value", "partnerships.json:3:26 member-value",
      ]
    )
  }

  @Test func many_findings_in_one_long_line_are_placed_at_once() throws {
    let record = #"{"id": "A", "acronym": "ä"},"#
    let folder = try DataFolder([
      "partnerships.json": "[" + String(repeating: record, count: 5000) + "{}]"
    ])
    let findings = try folder.load().findings
    #expect(findings.count == 5002)
    #expect(findings[4999].line == 1)
    #expect(findings[4999].column == 2 + 4999 * record.unicodeScalars.count + 7)
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func a_file_that_may_not_be_read_is_a_finding() throws {
    let folder = try DataFolder([
      "exchanges/a.json": "[]", "exchanges/b.json": DataFolder.exchanges("a-2"),
    ])
    chmod(folder.path + "/exchanges/a.json", 0o000)
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-2"])
    #expect(catalogue.fileFindings == ["exchanges/a.json:0:0 file-unreadable"])
  }

  @Test func the_bytes_of_every_record_are_kept() throws {
    let text = DataFolder.partnerships("a", "b")
    let catalogue = try DataFolder(["partnerships.json": text]).load()
    #expect(catalogue.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["{}", text])
  }

  @Test func an_empty_file_is_a_finding_at_its_beginning() throws {
    let catalogue = try DataFolder(["documents.json": ""]).load()
    #expect(catalogue.briefFindings == ["documents.json:1:1 json-syntax"])
  }

  @Test func a_broken_scheme_leaves_the_records_and_calls_no_code_unknown() throws {
    let folder = try DataFolder([
      "scheme.json": "{\n  \"ecosystems\": [{\"id\": \"textiles\"}],\n}",
      "partnerships.json": #"[{"id": "a", "acronym": "A", "ecosystems": ["unheard-of"]}]"#,
    ])
    let catalogue = try folder.load()
    #expect(catalogue.partnerships.map(\.ecosystems) == [["unheard-of"]])
    #expect(catalogue.briefFindings == ["scheme.json:3:1 json-syntax"])
    #expect(catalogue.scheme == SchemeDefinition())
    #expect(catalogue.scheme.name(ofEcosystem: "unheard-of") == "unheard-of")
  }

  @Test func a_code_that_a_readable_scheme_does_not_have_is_a_finding() throws {
    let folder = try DataFolder([
      "scheme.json": #"{"ecosystems": [{"id": "textiles"}]}"#,
      "partnerships.json": #"[{"id": "a", "acronym": "A", "ecosystems": ["unheard-of"]}]"#,
    ])
    #expect(try folder.load().briefFindings == ["partnerships.json:1:44 code"])
  }

  @Test func what_a_newer_program_wrote_is_left_unread() throws {
    let folder = try DataFolder([
      "scheme.json": #"{"format": 2, "today": 5}"#, "partnerships.json": "not for this program",
      "exchanges/a.json": DataFolder.exchanges("a-1"),
    ])
    symlink("/nowhere", folder.path + "/exchanges/b")
    let catalogue = try folder.load()
    #expect(catalogue.findings.map(\.problem) == [.newerFormat(2)])
    #expect(catalogue.briefFindings == ["scheme.json:1:12 format-newer"])
    #expect(catalogue.exchanges.isEmpty)
    #expect(catalogue.files.map(\.path) == ["scheme.json"])
  }

  @Test func a_broken_questionnaire_leaves_the_feedback() throws {
    let folder = try DataFolder([
      "questionnaire.json": "[",
      "feedback/a.json":
        #"[{"id": "a-1-host", "exchange": "a-1", "role": "host", "submitted": "2021-03-12T09:30:00Z"}]"#,
    ])
    let catalogue = try folder.load()
    #expect(catalogue.feedback.map(\.id.text) == ["a-1-host"])
    #expect(catalogue.fileFindings == ["questionnaire.json:1:2 json-syntax"])
  }

  @Test func progress_grows_to_all_files_and_records() throws {
    let folder = try DataFolder([
      "partnerships.json": DataFolder.partnerships("a", "b"),
      "exchanges/a.json": DataFolder.exchanges("a-1", "a-2", "a-3"),
      "exchanges/b.json": DataFolder.exchanges("b-1"), "exchanges/c.json": "broken",
    ])
    let reports = Mutex<[LoadingProgress]>([])
    _ = try folder.locate().load { progress in reports.withLock { $0.append(progress) } }
    let seen = reports.withLock { $0 }
    #expect(seen.map(\.filesRead) == [1, 2, 3, 4, 5])
    #expect(seen.allSatisfy { $0.files == 5 })
    #expect(seen.map(\.records) == seen.map(\.records).sorted())
    #expect(seen.last?.records == 6)
  }

  @Test func a_form_inside_forms_as_deep_as_it_gets_is_read_on_every_thread() throws {
    let deep =
      String(repeating: #"{"earlier": ["#, count: 255) + String(repeating: "]}", count: 255)
    let folder = try DataFolder(["questionnaire.json": deep, "partnerships.json": "[]"])
    for _ in 0..<8 {
      #expect(try folder.load().findings.allSatisfy { $0.rule == "questionnaire" })
    }
  }
}
