import Glibc
import Testing

@testable import Store

/// Puts this process's temporary folders into memory: thousands of waits for a disk prove nothing here.
func useMemory() {
  if access("/dev/shm", W_OK) == 0 { setenv("TMPDIR", "/dev/shm", 1) }
}

@_silgen_name("fork") private func fork() -> pid_t

/// Runs `body` in a copy of this process, which ends with what it answers.
func forked(_ body: () -> Int32) -> pid_t {
  let child = fork()
  if child == 0 { _exit(body()) }
  return child
}

/// What a child ended with: its exit status times 256, or the signal that ended it.
func status(of child: pid_t) -> Int32 {
  var status: Int32 = -1
  waitpid(child, &status, 0)
  return status
}

/// Acts as a user of a group, and of further ones, from now on.
func become(_ user: Int, _ group: Int, further: [gid_t] = []) -> Bool {
  setgroups(further.count, further) == 0 && setgid(gid_t(group)) == 0 && setuid(uid_t(user)) == 0
}

/// A pipe between a test and a process that it forked.
struct WordPipe {
  private let ends: [Int32]

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(errno) }
    self.ends = ends
  }

  func closeReading() { close(ends[0]) }
  func closeWriting() { close(ends[1]) }

  func tell() {
    var byte: UInt8 = 1
    write(ends[1], &byte, 1)
  }

  /// Waits for a word.
  func hear() {
    var byte: UInt8 = 0
    read(ends[0], &byte, 1)
  }
}
