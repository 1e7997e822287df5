internal import ArgumentParser

/// The door of the program: parses the arguments of the process and runs what they ask for.
public enum Program {
  /// Runs the program and ends the process with its exit status.
  public static func main() {
    Root.main()
  }
}

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusterxchange",
    abstract: "Browse the ClusterXchange mobility scheme, enter feedback, look something up.",
    subcommands: [Browse.self],
    defaultSubcommand: Browse.self
  )
}
