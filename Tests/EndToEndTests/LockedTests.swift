import Glibc
import TestSupport
import Testing

/// A file that somebody else is changing.
@Suite(.enabled(if: access("/usr/bin/flock", X_OK) == 0, "there is no flock(1) on this machine"))
struct LockedTests {
  @Test(arguments: ["exchanges/.extratex.json.lock", ".journal.jsonl.lock"])
  func who_holds_the_lock_is_named_and_nothing_is_changed(_ lock: String) throws {
    let copy = try DataCopy()
    let run = try CommandRun(
      "/usr/bin/flock",
      [
        "-x", copy.path + "/" + lock, BuiltProgram.path, "edit", "extratex-1", "participants=9",
        "--wait", "0", "--data", copy.path,
      ],
      environment: BuiltProgram.environment
    )
    #expect(run.status == .exited(75))
    let login = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "someone else"
    #expect(run.errors.contains("is being changed by \(login), for too long to wait"))
    #expect(run.errors.contains("'--wait SECONDS'"))
    #expect(try !copy.read("exchanges/extratex.json").contains("\"participants\": 9"))
    // The lock of a process that ended hinders nobody.
    let again = try BuiltProgram.run([
      "edit", "extratex-1", "participants=9", "--wait", "0", "--data", copy.path,
    ])
    #expect(again.status == .exited(0))
  }
}
