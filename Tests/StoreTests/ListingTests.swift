import Catalogue
import Foundation
import Scheme
import Store
import Testing
import TestSupport

@Suite struct ListingTests {
  @Test func a_folder_with_nothing_but_its_scheme_is_an_empty_scheme() throws {
    let catalogue = try DataFolder().load()
    #expect(catalogue.findings.isEmpty)
    #expect(catalogue.files.map(\.path) == ["scheme.json"])
    #expect(catalogue.exchanges.isEmpty && catalogue.partnerships.isEmpty)
  }

  @Test func exchanges_are_read_from_sub_folders_whatever_the_names() throws {
    let folder = try DataFolder([
      "exchanges/a.json": DataFolder.exchanges("a-1"),
      "exchanges/2021/Q1/any name ä.json": DataFolder.exchanges("a-2"),
      "exchanges/2021.json/a.json": DataFolder.exchanges("a-3"),
      "feedback/deep/er/b.json": "[]",
    ])
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1", "a-2", "a-3"])
    #expect(catalogue.files.map(\.path).last == "feedback/deep/er/b.json")
  }

  @Test(arguments: [
    "exchanges/.hidden.json", "exchanges/a.json~", "exchanges/a.json.tmp", "exchanges/a.json.lock",
    "exchanges/.git/a.json", "exchanges/notes.txt", "exchanges/json", "exchanges/a.JSON",
    "deleted/exchanges/a.json", "a.json", "exchanges/old~/a.json", "respondents/a.json",
    "exchanges/.json",
  ])
  func what_is_no_data_is_not_read(name: String) throws {
    let catalogue = try DataFolder([name: "broken"]).load()
    #expect(catalogue.findings.isEmpty)
    #expect(catalogue.files.map(\.path) == ["scheme.json"])
  }

  @Test func files_are_read_in_the_order_of_their_paths() throws {
    let folder = try DataFolder([
      "feedback/a.json": "[]", "exchanges/b.json": "[]", "exchanges/a/z.json": "[]",
      "exchanges/a.json": "[]", "exchanges/a-1.json": "[]", "exchanges/B.json": "[]",
      "documents.json": "[]", "partnerships.json": "[]", "organisations.json": "[]",
      "questionnaire.json": "{}",
    ])
    #expect(
      try folder.load().files.map(\.path) == [
        "scheme.json", "questionnaire.json", "partnerships.json", "organisations.json",
        "documents.json", "exchanges/B.json", "exchanges/a-1.json", "exchanges/a.json",
        "exchanges/a/z.json", "exchanges/b.json", "feedback/a.json",
      ]
    )
  }

  @Test func of_two_records_with_one_id_the_one_in_the_earlier_path_counts() throws {
    let folder = try DataFolder([
      "partnerships.json": DataFolder.partnerships("a"),
      "exchanges/a/z.json": DataFolder.exchanges("a-1"),
      "exchanges/a.json": DataFolder.exchanges("a-1"),
    ])
    #expect(try folder.load().briefFindings == ["exchanges/a/z.json:1:2 id-repeated"])
  }

  @Test func folders_that_lead_back_into_themselves_are_read_once() throws {
    let folder = try DataFolder(["exchanges/a/b/a.json": DataFolder.exchanges("a-1")])
    symlink("..", folder.path + "/exchanges/a/up")
    symlink("../..", folder.path + "/exchanges/a/b/top")
    symlink("a", folder.path + "/exchanges/again")
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1"])
    #expect(catalogue.fileFindings.isEmpty)
  }

  @Test func a_link_to_itself_is_a_finding_and_no_circle() throws {
    let folder = try DataFolder(["exchanges/a.json": DataFolder.exchanges("a-1")])
    symlink("loop", folder.path + "/exchanges/loop")
    symlink("loop.json", folder.path + "/exchanges/loop.json")
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1"])
    #expect(
      catalogue.fileFindings == [
        "exchanges/loop:0:0 file-unreadable", "exchanges/loop.json:0:0 file-unreadable",
      ]
    )
  }

  @Test(.timeLimit(.minutes(1)))
  func a_pipe_with_the_name_of_a_file_is_a_finding_and_is_not_waited_for() throws {
    let folder = try DataFolder(["exchanges/b.json": DataFolder.exchanges("a-1")])
    mkfifo(folder.path + "/exchanges/a.json", 0o600)
    mkfifo(folder.path + "/partnerships.json", 0o600)
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1"])
    #expect(
      catalogue.fileFindings == [
        "exchanges/a.json:0:0 file-unreadable", "partnerships.json:0:0 file-unreadable",
      ]
    )
    #expect(catalogue.findings.first?.problem == .unreadable(errno: EINVAL))
  }

  @Test(arguments: ["exchanges/a.json", "exchanges/a", "exchanges", "partnerships.json"])
  func a_link_that_leads_nowhere_is_a_finding(name: String) throws {
    let folder = try DataFolder(["feedback/a.json": "[]"])
    mkdir(folder.path + "/exchanges", 0o700)
    if name == "exchanges" { rmdir(folder.path + "/exchanges") }
    symlink("/nowhere/at/all", folder.path + "/" + name)
    let catalogue = try folder.load()
    #expect(catalogue.briefFindings == [name + ":0:0 file-unreadable"])
    #expect(catalogue.findings.first?.problem == .unreadable(errno: ENOENT))
    #expect(catalogue.files.map(\.path).contains("feedback/a.json"))
  }

  @Test func a_folder_in_the_place_of_a_file_is_a_finding() throws {
    let folder = try DataFolder()
    mkdir(folder.path + "/partnerships.json", 0o700)
    let catalogue = try folder.load()
    #expect(catalogue.findings.map(\.problem) == [.unreadable(errno: EISDIR)])
  }

  @Test func a_file_in_the_place_of_a_folder_is_a_finding() throws {
    let catalogue = try DataFolder(["exchanges": "[]"]).load()
    #expect(catalogue.findings.map(\.problem) == [.unreadable(errno: ENOTDIR)])
    #expect(catalogue.findings.map(\.file) == ["exchanges"])
  }

  @Test(arguments: ["\u{62}\u{FF}.json", "\u{62}\u{FF}"])
  func a_name_that_is_not_utf_8_is_a_finding_and_not_passed_over(name: String) throws {
    let folder = try DataFolder(["exchanges/a.json": DataFolder.exchanges("a-1")])
    // Each scalar as one byte, so that U+00FF is a byte that UTF-8 never has.
    var path = Array((folder.path + "/exchanges/").utf8CString.dropLast())
    path += name.unicodeScalars.map { CChar(truncatingIfNeeded: $0.value) } + [0]
    if name.hasSuffix(".json") {
      close(open(path, O_CREAT | O_WRONLY, 0o600))
    } else {
      mkdir(path, 0o700)
    }
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1"])
    #expect(catalogue.fileFindings.count == 1)
    #expect(catalogue.fileFindings.first?.hasPrefix("exchanges/b\u{FFFD}") == true)
  }

  @Test func folders_too_deep_to_be_meant_are_a_finding() throws {
    let shallow = "exchanges/" + String(repeating: "d/", count: 31)
    let folder = try DataFolder([
      shallow + "a.json": DataFolder.exchanges("a-1"),
      shallow + "d/b.json": DataFolder.exchanges("a-2"),
    ])
    let catalogue = try folder.load()
    #expect(catalogue.exchangeIDs == ["a-1"])
    #expect(catalogue.fileFindings == [shallow + "d:0:0 file-unreadable"])
  }
}
