import Glibc
import JSON
import Scheme
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Changing files under their locks.
@Suite struct UpdateTests {
  let made: MadeDirectory
  let file = "exchanges/extratex.json"

  init() throws { made = try MadeDirectory() }

  private func replace(_ text: String, _ context: SavingContext = .test()) throws(SavingError) {
    try made.directory.update([file], context) { files throws(SavingError) in
      files[file] = Array(text.utf8)
      files.note(.edit, .named("extratex-1"), in: file, at: 0, before: [:], after: [:])
    }
  }

  @Test func the_new_bytes_replace_the_old_and_nothing_else_is_left() throws {
    try replace("[]\n")
    #expect(made.text(file) == "[]\n")
    #expect(made.leftovers() == [])
    #expect(made.text("journal.jsonl").split(separator: "\n").count == 1)
  }

  @Test func saving_without_a_change_writes_nothing() throws {
    let before = try SystemCalls.status(of: made.folder[file]).identity
    try replace(MadeDirectory.exchanges)
    #expect(try SystemCalls.status(of: made.folder[file]).identity == before)
    #expect(made.text("journal.jsonl") == "")
  }

  @Test func a_missing_file_and_its_folders_are_made() throws {
    let name = "exchanges/north/new.json"
    try made.directory.update([name], .test()) { files throws(SavingError) in
      #expect(files[name] == nil)
      files[name] = Array("[]\n".utf8)
    }
    #expect(made.text(name) == "[]\n")
  }

  @Test(arguments: [0o640, 0o600, 0o664, 0o666])
  func permissions_stay(_ permissions: UInt32) throws {
    chmod(made.folder[file], permissions)
    try replace("[]\n")
    #expect(try SystemCalls.status(of: made.folder[file]).permissions == permissions)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file to another group"))
  func owner_and_group_stay() throws {
    chown(made.folder[file], 1234, 4321)
    try replace("[]\n")
    let status = try SystemCalls.status(of: made.folder[file])
    #expect(status.owner == 1234)
    #expect(status.group == 4321)
  }

  @Test func a_symbolic_link_stays_and_its_target_is_replaced() throws {
    let other = try TemporaryDirectory()
    try other.write(MadeDirectory.exchanges, to: "kept.json")
    unlink(made.folder[file])
    symlink(other["kept.json"], made.folder[file])
    try replace("[]\n")
    #expect(try SystemCalls.destination(ofLink: made.folder[file]) == other["kept.json"])
    #expect(try SystemCalls.contents(of: other["kept.json"]) == Array("[]\n".utf8))
    #expect(try SystemCalls.names(in: other.path).sorted() == [".kept.json.lock", "kept.json"])
  }

  @Test func a_link_that_cannot_be_read_is_not_taken_for_a_file() throws {
    let other = try TemporaryDirectory()
    try other.write(made.text(file), to: "kept.json")
    unlink(made.folder[file])
    symlink(other["kept.json"], made.folder[file])
    for number in 0..<3 {
      #expect(throws: SavingError.self) {
        try withFault(.fails(EIO), in: .resolve, number: number) { try replace("[]\n") }
      }
      #expect(try SystemCalls.destination(ofLink: made.folder[file]) == other["kept.json"])
    }
  }

  @Test(arguments: [SystemCall.list, .resolve, .open, .read, .write, .lock, .rename])
  func a_call_that_a_signal_interrupted_is_made_again(_ call: SystemCall) throws {
    for number in 0..<4 {
      let title = MemberChange(MemberPath("title"), to: .string("\(call) \(number)"))
      try withFault(.fails(EINTR), in: call, number: number) {
        _ = try made.directory.edit(.named("extratex-1"), [title], .test())
      }
      #expect(made.text(file).contains("\(call) \(number)"))
    }
  }

  @Test func two_links_to_one_file_take_its_lock_once() throws {
    symlink("extratex.json", made.folder["exchanges/again.json"])
    try made.directory.update([file, "exchanges/again.json"], .test()) {
      files throws(SavingError) in
      #expect(files[file] == files["exchanges/again.json"])
    }
  }

  @Test func what_an_editor_wrote_meanwhile_is_what_the_change_is_made_from() throws {
    var seen: [String] = []
    try made.directory.update([file], .test()) { files throws(SavingError) in
      let present = String(decoding: files[file] ?? [], as: UTF8.self)
      seen.append(present)
      if seen.count == 1 {
        #expect(throws: Never.self) { try made.folder.write("[1]\n", to: file) }
      }
      files[file] = Array((present + "\n").utf8)
    }
    #expect(seen == [MadeDirectory.exchanges, "[1]\n"])
    #expect(made.text(file) == "[1]\n\n")
    #expect(made.leftovers() == [])
  }

  @Test func a_file_that_changes_at_every_look_is_given_up() throws {
    var count = 0
    #expect(throws: SavingError.changedTooOften(file: file)) {
      try made.directory.update([file], .test()) { files throws(SavingError) in
        count += 1
        #expect(throws: Never.self) { try made.folder.write("[\(count)]\n", to: file) }
        files[file] = []
      }
    }
    #expect(made.text(file) == "[\(count)]\n")
  }

  @Test func a_throwing_change_leaves_everything_as_it_was() throws {
    #expect(throws: SavingError.cancelled) {
      try made.directory.update([file], .test()) { files throws(SavingError) in
        files[file] = []
        throw .cancelled
      }
    }
    #expect(made.text(file) == MadeDirectory.exchanges)
  }
}

/// What happens when a system call fails while a file is saved.
@Suite struct FailingCallTests {
  let made: MadeDirectory
  let file = "exchanges/extratex.json"

  init() throws { made = try MadeDirectory() }

  private func save() throws {
    try made.directory.update([file, "feedback/extratex.json"], .test()) {
      files throws(SavingError) in
      files[file] = Array("[]\n".utf8)
      files["feedback/extratex.json"] = Array("[]\n".utf8)
      files.note(.edit, .named("extratex-1"), in: file, at: 0, before: [:], after: [:])
    }
  }

  /// Lets each call of a kind fail in turn, until one save gets through.
  @Test(
    arguments: [
      SystemCall.open, .read, .write, .synchronise, .close, .status, .lock, .rename, .truncate,
      .setPermissions, .setOwner, .checkAccess, .resolve, .link, .unlink,
    ],
    [EIO, ENOSPC, EDQUOT, EACCES, EROFS, EMFILE]
  )
  func a_failing_call_is_an_error_and_leaves_the_files_as_they_were(
    _ call: SystemCall,
    _ number: Int32
  ) throws {
    var failures = 0
    for place in 0..<200 {
      let test = try FailingCallTests()
      let isReached = Counter()
      let calls = Counter()
      let faults = SystemFaults { seen in
        guard seen == call, calls.advance() == place + 1 else { return nil }
        _ = isReached.advance()
        return .fails(number)
      }
      do {
        try SystemFaults.$current.withValue(faults) { try test.save() }
        #expect(test.made.text(test.file) == "[]\n")
        #expect(test.made.text("feedback/extratex.json") == "[]\n")
        if isReached.advance() == 1 { break }
      } catch let error as SavingError {
        failures += 1
        #expect(error.isAboutASystemCall)
        #expect(test.made.text(test.file) == MadeDirectory.exchanges)
        #expect(test.made.text("feedback/extratex.json") == MadeDirectory.feedback)
        #expect(test.made.text("journal.jsonl") == "")
      }
      #expect(test.made.leftovers() == [] || call == .unlink)
      #expect(test.made.leftovers(in: "feedback") == [] || call == .unlink)
    }
    // What only tidies up may fail unseen; everything else is told.
    let tidying: Set<SystemCall> = [.link, .unlink, .truncate, .setOwner]
    #expect(failures > 0 || tidying.contains(call))
  }

  @Test(arguments: [SystemCall.open, .read, .write, .synchronise, .close, .lock, .rename, .status])
  func an_interrupted_call_is_made_again(_ call: SystemCall) throws {
    let calls = Counter()
    let faults = SystemFaults { seen in
      seen == call && calls.advance() % 2 == 1 ? .fails(EINTR) : nil
    }
    try SystemFaults.$current.withValue(faults) { try save() }
    #expect(made.text(file) == "[]\n")
  }

  @Test func short_writes_are_gone_on_with() throws {
    try withFault(.short(1), in: .write) { try save() }
    #expect(made.text(file) == "[]\n")
    #expect(made.text("journal.jsonl").hasSuffix("}\n"))
  }

  @Test func a_disk_that_fills_within_a_journal_line_leaves_no_part_of_it() throws {
    try save()
    let before = made.text("journal.jsonl")
    try made.folder.write(MadeDirectory.exchanges, to: file)
    let calls = Counter()
    let faults = SystemFaults { seen in
      guard seen == .write else { return nil }
      // One for the file's new version, then the line in two parts.
      return switch calls.advance() {
      case 1: nil
      case 2: .short(10)
      default: .fails(ENOSPC)
      }
    }
    #expect(throws: SavingError.failed(.write, file: "journal.jsonl", SystemError(ENOSPC))) {
      try SystemFaults.$current.withValue(faults) { try save() }
    }
    #expect(made.text("journal.jsonl") == before)
    #expect(made.text(file) == MadeDirectory.exchanges)
  }

  @Test func what_a_killed_save_left_is_swept_away_by_the_next() throws {
    try made.folder.write("torn", to: "exchanges/.extratex.json.tmp")
    try made.folder.write("old", to: "exchanges/.extratex.json.old.tmp")
    try save()
    #expect(made.text(file) == "[]\n")
    #expect(made.leftovers() == [])
  }
}

extension SavingError {
  fileprivate var isAboutASystemCall: Bool {
    switch self {
    case .failed, .notPermitted: true
    default: false
    }
  }
}
