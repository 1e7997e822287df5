import Foundation
import Store
import Testing
import TestSupport

@Suite struct LocatingTests {
  /// Whether permissions of files mean nothing to the one who runs the tests.
  static var isRoot: Bool { geteuid() == 0 }

  func refusal(_ option: String?, _ environment: String? = nil) -> DataDirectory.Refusal? {
    do {
      _ = try DataDirectory.locate(option: option, environment: environment)
      return nil
    } catch {
      return error
    }
  }

  @Test func the_option_counts_before_the_environment() throws {
    let first = try DataFolder()
    let second = try DataFolder()
    let found = try DataDirectory.locate(option: first.path, environment: second.path)
    #expect(found.path == first.path)
    #expect(found.path(of: "exchanges/a.json") == first.path + "/exchanges/a.json")
  }

  @Test func the_environment_counts_where_there_is_no_option() throws {
    let folder = try DataFolder()
    #expect(try DataDirectory.locate(option: nil, environment: folder.path).path == folder.path)
  }

  @Test func what_is_given_first_is_it_even_where_the_next_would_do() throws {
    let folder = try DataFolder()
    #expect(refusal("/nowhere", folder.path) == .missing(path: "/nowhere", origin: .option))
    #expect(refusal("", folder.path) == .missing(path: "", origin: .option))
  }

  @Test func an_empty_environment_is_none() throws {
    // The tests run in a folder of their own choice: whatever comes of it, it is about './data'.
    switch refusal(nil, "") {
    case nil: #expect(try DataDirectory.locate(option: nil, environment: "").path == "data")
    case .missing(let path, let origin), .notAFolder(let path, let origin),
      .noSchemeFile(let path, let origin), .unreadable(let path, let origin, _):
      #expect(path == "data")
      #expect(origin == .fallback)
    }
  }

  @Test func a_file_is_no_data_directory() throws {
    let folder = try DataFolder()
    let file = folder.path + "/scheme.json"
    #expect(refusal(nil, file) == .notAFolder(path: file, origin: .environment))
  }

  @Test func a_folder_without_a_scheme_is_no_data_directory() throws {
    let folder = try TemporaryDirectory()
    #expect(refusal(folder.path) == .noSchemeFile(path: folder.path, origin: .option))
    try folder.write("{}", to: "deeper/scheme.json")
    #expect(refusal(folder.path) == .noSchemeFile(path: folder.path, origin: .option))
    #expect(refusal(folder["deeper"]) == nil)
  }

  @Test func a_path_through_a_file_says_what_the_system_says() throws {
    let folder = try DataFolder()
    let path = folder.path + "/scheme.json/data"
    #expect(refusal(path) == .unreadable(path: path, origin: .option, .notADirectory))
    #expect(SystemError.notADirectory.words == "Not a directory")
  }

  @Test(.enabled(if: !isRoot, "permissions do not bind root"))
  func a_folder_that_may_not_be_entered_says_so() throws {
    let folder = try DataFolder()
    chmod(folder.path, 0o000)
    defer { chmod(folder.path, 0o700) }
    let scheme = folder.path + "/scheme.json"
    #expect(refusal(folder.path) == .unreadable(path: scheme, origin: .option, .notPermitted))
  }

  @Test(.enabled(if: !isRoot, "permissions do not bind root"))
  func a_folder_that_may_not_be_written_says_so() throws {
    let folder = try DataFolder()
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(try !folder.locate().isWritable)
  }

  @Test func a_folder_of_ones_own_may_be_written() throws {
    let folder = try DataFolder()
    #expect(try folder.locate().isWritable)
  }

  @Test func a_link_to_a_data_directory_is_one() throws {
    let folder = try DataFolder()
    let other = try TemporaryDirectory()
    symlink(folder.path, other["link"])
    #expect(refusal(other["link"]) == nil)
  }
}
