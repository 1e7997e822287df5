internal import CTerminal
public import Interface
public import Scheme
internal import Glibc
internal import Screen
public import Store
public import Terminal

/// The full-screen program: from its first frame to the terminal as it was found.
public struct FullScreen {
  /// What a run is started with.
  public struct Options: Sendable {
    public var directory: DataDirectory
    public var settings: Settings
    public var asOf: CivilDate?
    public var theme = Theme.default
    public var isColourless = false

    /// Options for a data directory.
    public init(directory: DataDirectory, settings: Settings) {
      self.directory = directory
      self.settings = settings
    }
  }

  /// Runs until the person leaves or the line goes.
  ///
  /// - Returns: A line for the shell prompt, if there is anything to say, and the exit status: 0, or 128 and the number of the signal that ended it; 129 (as for HUP) where the
  ///   terminal went away without one.
  /// - Throws: Why the full screen cannot be used here, before anything was written to the terminal.
  public static func run(
    _ options: Options,
    environment: [String: String]
  ) throws(TerminalError) -> (status: Int32, farewell: String?) {
    let loop = try Loop(options, environment: environment)
    return (try loop.run(), loop.farewell)
  }
}
