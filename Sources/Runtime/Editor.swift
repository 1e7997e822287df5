internal import Glibc

/// The person's own editor, for files that the program could not read.
struct Editor {
  /// The command as `VISUAL` or `EDITOR` has it, options included; `vi` where neither is set.
  let command: String

  init(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first {
      !$0.isEmpty
    }
    command = named ?? "vi"
  }

  /// The words behind the command that open a file at a place, as the editors of that name take them.
  func arguments(file: String, line: Int, column: Int) -> [String] {
    guard line > 0 else { return [file] }
    let program = command.split(separator: " ").first.map(String.init) ?? command
    switch program.split(separator: "/").last.map(String.init) ?? program {
    case "hx", "helix", "kak", "subl": return ["\(file):\(line):\(column)"]
    case "code", "codium": return ["-g", "\(file):\(line):\(column)"]
    case "micro": return ["+\(line):\(column)", file]
    case "nano", "pico": return ["+\(line),\(column)", file]
    case "vim", "nvim": return ["+call cursor(\(line),\(column))", file]
    default: return ["+\(line)", file]
    }
  }

  /// Why an editor did not do its work.
  enum Failure: Error, Hashable {
    case notStarted(errno: Int32)
    case ended(status: Int32)
  }

  /// Runs the editor on the terminal and waits for its end.
  func edit(file: String, line: Int, column: Int) throws(Failure) {
    // Through a shell, since the variables hold a command with options and not a program's name.
    let words =
      ["/bin/sh", "-c", "exec \(command) \"$@\"", "editor"]
      + arguments(file: file, line: line, column: column)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The program ignores a broken pipe while it runs; its children must not inherit that.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, environ)
    guard failure == 0 else { throw .notStarted(errno: failure) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if status != 0 { throw .ended(status: status) }
  }
}
