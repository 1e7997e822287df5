import Glibc
import TestSupport
import Testing

@testable import Store

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

  @Test(arguments: [
    "chmod 600 exchanges/blues.json", "touch exchanges/blues.json",
    "mv exchanges/blues.json exchanges/b.json", "ln -s ../other exchanges/b.json",
    "ln exchanges/blues.json exchanges/b.json", "mkdir exchanges/sub.json", "rm -r exchanges",
    "mv exchanges away", "chmod 700 exchanges", "mkdir feedback", "ln -s exchanges feedback",
    "mkdir -p feedback/a/b/c", "rm scheme.json", "ln -s ../exchanges exchanges/more",
    "truncate -s 9 exchanges/blues.json", "dd if=/dev/null of=scheme.json",
  ])
  func whatever_can_change_what_is_read_is_a_change(command: String) throws {
    try shell(command)
    #expect(watch.takeChanges())
    #expect(!watch.takeChanges())
  }

  /// What is made ready before, what happens then, and what is written after it, as a file.
  @Test(arguments: [
    ("", "rm -r exchanges; mkdir exchanges", "exchanges/a.json"),
    ("", "mv exchanges away; mkdir exchanges", "exchanges/a.json"),
    ("", "mkdir new; mv exchanges away; mv new exchanges", "exchanges/a.json"),
    ("", "mkdir -p exchanges/a/b", "exchanges/a/b/c.json"),
    ("mkdir -p other/deep", "mv other exchanges", "exchanges/other/deep/a.json"),
    ("mkdir exchanges/sub", "mv exchanges/sub exchanges/bus", "exchanges/bus/a.json"),
    // Symbolic links, to files and to folders, also such as lead to nothing yet.
    ("mkdir else; echo [] > else/x; ln -s ../else/x exchanges/x.json", "", "else/x"),
    ("mkdir else; ln -s ../else/x exchanges/x.json", "", "else/x"),
    ("mkdir else; ln -s else feedback", "", "feedback/a.json"),
    ("mkdir else; ln -s else feedback", "rm -r else; mkdir else", "feedback/a.json"),
    ("ln -s else feedback", "mkdir else", "feedback/a.json"),
    ("", "mkdir else; echo [] > else/x; ln -s ../else/x exchanges/x.json", "else/x"),
    ("mkdir else; mv scheme.json else; ln -s else/scheme.json scheme.json", "", "else/scheme.json"),
    ("ln -s gone/x exchanges/x.json", "mkdir -p exchanges/gone", "exchanges/gone/x"),
  ])
  func what_came_into_the_place_of_another_is_watched(
    before: String,
    meanwhile: String,
    written: String
  ) throws {
    try shell(before)
    let watch = DirectoryWatch(try locate())
    if !meanwhile.isEmpty {
      try shell(meanwhile)
      #expect(watch.takeChanges())
    }
    try folder.write("[1]", to: written)
    #expect(watch.takeChanges())
    try folder.write("[2]", to: written)
    #expect(watch.takeChanges())
    #expect(!watch.takeChanges())
  }

  /// What is looked at as the data directory, and what happens to it.
  @Test(arguments: [
    ("data", "mv data old; cp -R old data"), ("data", "rm -r data; cp -R copy data"),
    ("data/", "mv data old; cp -R old data"), ("link", "rm link; ln -s copy link"),
    ("link", "mv data old; cp -R old data"), ("in/data", "rm -r in; mkdir in; cp -R copy in/data"),
    ("in/data", "rm -r in; mkdir -p in/data; cp -R copy/. in/data"),
    ("way/data", "rm way; mkdir new; cp -R copy new/data; ln -s new way"),
  ])
  func another_directory_in_its_place_is_watched(path: String, happens: String) throws {
    try shell(
      """
      mkdir data in; mv scheme.json exchanges data; cp -R data copy; cp -R data in/data
      ln -s data link; ln -s in way
      """
    )
    let directory = try DataDirectory.locate(option: folder[path], environment: nil)
    let watch = DirectoryWatch(directory)
    try shell(happens)
    #expect(watch.takeChanges())
    try folder.write("[1]", to: path + "/exchanges/new.json")
    #expect(watch.takeChanges())
    try folder.write("[2]", to: path + "/exchanges/new.json")
    #expect(watch.takeChanges())
    #expect(!watch.takeChanges())
  }

  @Test func what_happens_beside_the_directory_is_no_change() throws {
    try shell("mkdir data; mv scheme.json exchanges data")
    let directory = try DataDirectory.locate(option: folder["data"], environment: nil)
    let watch = DirectoryWatch(directory)
    try shell("mkdir other; echo [] > exchanges.json; rm -r other")
    #expect(!watch.takeChanges())
  }

  @Test func after_more_changes_than_the_kernel_keeps_new_folders_are_watched() throws {
    let limit = Int(try #require(TextLine.of("/proc/sys/fs/inotify/max_queued_events"))) ?? 16_384
    var times = [timespec](repeating: timespec(tv_sec: 1, tv_nsec: 0), count: 2)
    let paths = [folder["exchanges/blues.json"], folder["scheme.json"]]
    // The same change twice in a row is told once.
    for step in 0..<limit + 100 { utimensat(AT_FDCWD, paths[step % 2], &times, 0) }
    // Of this nothing is told any more.
    try shell("mkdir -p feedback/sub")
    #expect(watch.takeChanges())
    try folder.write("[]", to: "feedback/sub/a.json")
    #expect(watch.takeChanges())
  }

  @Test func where_the_kernel_watches_no_more_folders_the_files_are_looked_at() throws {
    let directory = try locate()
    let watch = SystemFaults.$current.withValue(
      SystemFaults { $0 == .watch ? .fails(ENOSPC) : nil },
      operation: { DirectoryWatch(directory) }
    )
    #expect(watch.descriptor == nil)
    try expectLooking(watch)
  }

  @Test func where_the_kernel_comes_to_watch_no_more_folders_the_files_are_looked_at() throws {
    let watch = DirectoryWatch(try locate())
    #expect(watch.descriptor != nil)
    try shell("mkdir exchanges/sub")
    let isChange = SystemFaults.$current.withValue(
      SystemFaults { $0 == .watch ? .fails(ENOSPC) : nil },
      operation: { watch.takeChanges() }
    )
    #expect(isChange)
    #expect(watch.descriptor == nil)
    try expectLooking(watch)
  }

  @Test(arguments: ["nfs4", "cifs", "fuse.sshfs", "9p"])
  func on_a_file_system_of_another_host_the_files_are_looked_at(kind: String) throws {
    let directory = try locate()
    var status = stat()
    #expect(stat(folder.path, &status) == 0)
    let number = status.st_dev
    let device = "\(number >> 8 & 0xFFF):\(number & 0xFF | number >> 12 & 0xFFF00)"
    let line = "36 35 \(device) / /mnt rw,noatime shared:1 - \(kind) host:/srv rw"
    let watch = DirectoryWatch(directory, mounts: MountTable(line))
    #expect(watch.descriptor == nil)
    try expectLooking(watch)
  }

  /// Looking finds what the kernel would have told.
  private func expectLooking(_ watch: DirectoryWatch) throws {
    #expect(!watch.isChanged())
    for command in [
      "echo [] > exchanges/blues.json", "chmod 600 exchanges/blues.json", "rm -r exchanges",
      "mkdir exchanges; echo [] > exchanges/a.json", "mv exchanges/a.json exchanges/b.json",
    ] {
      try shell(command)
      #expect(watch.isChanged(), "\(command)")
      // Once more, for what may have come within the same tick of the clock.
      #expect(watch.isChanged(), "\(command)")
      #expect(!watch.isChanged(), "\(command)")
    }
  }

  private func locate() throws -> DataDirectory {
    try DataDirectory.locate(option: folder.path, environment: nil)
  }

  private func shell(_ command: String) throws {
    let script = "cd '\(folder.path)' || exit\n" + command
    let run = try CommandRun("/bin/sh", ["-ec", script], environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.status == .exited(0), "\(command): \(run.errors)")
  }
}

/// A file of one line.
private enum TextLine {
  static func of(_ path: String) -> String? {
    let run = try? CommandRun("/bin/cat", [path], environment: [:])
    return run?.output.split(separator: "\n").first.map(String.init)
  }
}
