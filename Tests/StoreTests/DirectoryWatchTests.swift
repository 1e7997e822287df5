import Glibc
import Store
import TestSupport
import Testing

/// Changes by other hands are told within the call that follows them, and nothing else is.
struct DirectoryWatchTests {
  private let folder: TemporaryDirectory
  private let watch: DirectoryWatch

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write("{}", to: "scheme.json")
    try folder.write("[]", to: "exchanges/blues.json")
    watch = DirectoryWatch(try DataDirectory.locate(option: folder.path, environment: nil))
  }

  @Test func nothing_is_told_while_nothing_happens() {
    #expect(!watch.takeChanges())
    #expect(!watch.isChanged())
  }

  @Test(arguments: [
    "scheme.json", "organisations.json", "exchanges/blues.json", "exchanges/new.json",
  ])
  func a_written_file_is_a_change(name: String) throws {
    try folder.write("[ ]", to: name)
    #expect(watch.takeChanges())
    #expect(!watch.takeChanges())
  }

  @Test func a_file_put_in_the_place_of_another_is_a_change() throws {
    try folder.write("[ ]", to: "other")
    _ = watch.takeChanges()
    #expect(rename(folder["other"], folder["exchanges/blues.json"]) == 0)
    #expect(watch.takeChanges())
  }

  @Test func a_removed_file_is_a_change() {
    #expect(unlink(folder["exchanges/blues.json"]) == 0)
    #expect(watch.takeChanges())
  }

  @Test func a_new_folder_is_watched_from_its_first_file_on() throws {
    try folder.write("[]", to: "feedback/2021/blues.json")
    #expect(watch.takeChanges())
    try folder.write("[ ]", to: "feedback/2021/blues.json")
    #expect(watch.takeChanges())
  }

  @Test(arguments: [
    "journal.jsonl", "exchanges/.blues.json.lock", "exchanges/blues.json~", "notes.txt",
  ])
  func what_is_no_data_is_no_change(name: String) throws {
    try folder.write("[]", to: name)
    #expect(!watch.takeChanges())
  }

  @Test func looking_at_the_files_finds_the_same_changes() throws {
    try folder.write("[ ]", to: "exchanges/blues.json")
    #expect(watch.isChanged())
    #expect(!watch.isChanged())
  }
}
