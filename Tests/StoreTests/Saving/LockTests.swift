import Dispatch
import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Locks between people and processes.
@Suite struct LockTests {
  let made: MadeDirectory
  let file = "exchanges/extratex.json"

  init() throws { made = try MadeDirectory() }

  private func lock(waiting: LockWait = LockWait(milliseconds: 0)) throws(SavingError) -> FileLock {
    try FileLock(of: made.folder[file], name: file, until: LockDeadline(waiting))
  }

  @Test func a_lock_that_is_held_too_long_names_its_holder() throws {
    let lock = try lock()
    #expect(throws: SavingError.lockedTooLong(file: file, holder: SavingContext.currentLogin)) {
      try made.directory.update([file], .test(wait: 0)) { files throws(SavingError) in
        files[file] = []
      }
    }
    withExtendedLifetime(lock) {}
    #expect(made.text(file) == MadeDirectory.exchanges)
  }

  @Test func waiting_can_be_given_up() throws {
    let lock = try lock()
    #expect(throws: SavingError.cancelled) {
      _ = try self.lock(waiting: LockWait(milliseconds: 60_000) { true })
    }
    withExtendedLifetime(lock) {}
  }

  @Test func a_lock_is_free_once_it_is_let_go() throws {
    _ = try lock()
    _ = try lock()
  }

  @Test func a_lock_file_that_was_removed_is_made_anew() throws {
    let first = try lock()
    unlink(made.folder["exchanges/.extratex.json.lock"])
    let second = try lock()
    withExtendedLifetime(first) {}
    withExtendedLifetime(second) {}
  }

  @Test(arguments: [(0o2775, 0o664), (0o770, 0o660), (0o755, 0o644)] as [(UInt32, UInt32)])
  func lock_and_journal_have_what_the_folder_gives(_ folder: UInt32, _ expected: UInt32) throws {
    chmod(made.folder.path, folder)
    chmod(made.folder["exchanges"], folder)
    if geteuid() == 0 {
      chown(made.folder.path, 0, 4321)
      chown(made.folder["exchanges"], 0, 4321)
    }
    try made.directory.update([file], .test()) { files throws(SavingError) in
      files[file] = []
      files.note(.edit, .named("extratex-1"), in: file, at: 0, before: [:], after: [:])
    }
    for name in ["exchanges/.extratex.json.lock", "journal.jsonl", ".journal.jsonl.lock"] {
      let status = try SystemCalls.status(of: made.folder[name])
      #expect(status.permissions == expected, "\(name)")
      #expect(geteuid() != 0 || status.group == 4321, "\(name)")
    }
  }
}
