/// Why the full screen cannot be used; the words for it are made elsewhere.
public enum TerminalError: Error, Hashable, Sendable {
  /// Neither `/dev/tty` nor a standard descriptor is a terminal; the number is `errno`.
  case noTerminal(errno: Int32)
  /// `TERM` is not set or empty.
  case noTerminalType
  /// The terminal of this type cannot place its cursor.
  case tooSimple(type: String)
  /// Neither this type nor any that could stand in for it is described on this host.
  case unknownType(String)
  /// ncurses could not start for a type that is described.
  case cannotStart(type: String)
  /// A call on the terminal failed.
  case system(call: String, errno: Int32)
}
