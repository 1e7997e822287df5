import Glibc

/// A terminal's modes, comparable.
public struct TerminalModeSet: Hashable, Sendable {
  private let input: UInt32
  private let output: UInt32
  private let control: UInt32
  private let local: UInt32

  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
  }

  /// Whether lines are edited by the system and keys are echoed, as in a shell.
  public var isCooked: Bool { local & UInt32(ICANON) != 0 && local & UInt32(ECHO) != 0 }
}

/// Starting a program in a session of its own.
enum Spawn {
  /// The program's descriptors 0 to 2 are the terminal.
  ///
  /// Signals are as in a fresh login.
  ///
  /// - Parameter isControlling: whether the terminal becomes the one the session is controlled by,
  ///   which it does when the session's leader opens it first; else no signal comes from it.
  static func onTerminal(
    _ terminal: String,
    isControlling: Bool = true,
    path: String,
    arguments: [String],
    environment: [String: String]
  ) throws(SupportError) -> pid_t {
    let flags = isControlling ? O_RDWR : O_RDWR | O_NOCTTY
    return try spawn(path, arguments, environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, terminal, flags, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  /// The program reads nothing and writes to files.
  static func withoutTerminal(
    output: String,
    errors: String,
    path: String,
    arguments: [String],
    environment: [String: String]
  ) throws(SupportError) -> pid_t {
    try spawn(path, arguments, environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    }
  }

  /// Waits for the end of a program, and kills it at the deadline; nil then.
  static func wait(for process: pid_t, within seconds: Double) -> ExitStatus? {
    let deadline = Deadline(seconds: seconds)
    var number: Int32 = 0
    while waitpid(process, &number, WNOHANG) != process {
      if deadline.isOver {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        return nil
      }
      // An ending process wakes no descriptor.
      poll(nil, 0, 5)
    }
    return ExitStatus(waitStatus: number)
  }

  private static func spawn(
    _ path: String,
    _ arguments: [String],
    _ environment: [String: String],
    files: (inout posix_spawn_file_actions_t) -> Void
  ) throws(SupportError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let ownSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | ownSession
    )

    var process: pid_t = 0
    let status = withStrings(arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard status == 0 else { throw SupportError(call: "posix_spawn", errno: status) }
    return process
  }

  private static func withStrings<Result>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
