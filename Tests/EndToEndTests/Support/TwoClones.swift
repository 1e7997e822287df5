import Glibc
import TestSupport

/// Two offices with a clone each of one data directory, whose merge driver is the program as it was built.
struct TwoClones {
  private let folder: TemporaryDirectory
  let ours: Clone
  let theirs: Clone

  /// Whether there is a git on the machine.
  static let isThereGit = access("/usr/bin/git", X_OK) == 0

  /// A data directory that `init` made, with a few records, in two clones set up as the README has it.
  init() throws {
    folder = try TemporaryDirectory()
    ours = Clone(path: folder["ours"])
    theirs = Clone(path: folder["theirs"])
    try CommandRun.succeed("/bin/mkdir", [ours.path])
    try ours.git("init", "-q", "-b", "main")
    try ours.program("init", ours.path, isOnData: false)
    for record in [
      "add organisations id=acme name=Acme", "add partnerships id=p acronym=P coordinator=acme",
      "add exchanges visitorPartnership=p mode=virtual title=First planned.start=2021-02-01",
      "add exchanges visitorPartnership=p mode=virtual title=Second",
    ] {
      try ours.program(record.split(separator: " ").map(String.init))
    }
    try ours.commit("The first records")
    try CommandRun.succeed("/usr/bin/git", ["clone", "-q", ours.path, theirs.path])
    try theirs.git("remote", "rename", "origin", "other")
    try ours.git("remote", "add", "other", theirs.path)
    for clone in [ours, theirs] {
      try clone.git("config", "merge.clusterxchange.name", "records, not lines")
      try clone.git(
        "config",
        "merge.clusterxchange.driver",
        "\(BuiltProgram.path) merge %O %A %B"
      )
    }
  }

  /// Commits in both what was changed there, and merges theirs into ours.
  func merge() throws -> CommandRun {
    try ours.commit("Ours")
    try theirs.commit("Theirs")
    try ours.git("fetch", "-q", "other")
    return try ours.run("/usr/bin/git", ["merge", "-q", "-m", "Merged", "other/main"])
  }
}

/// One clone.
struct Clone {
  let path: String

  /// Runs a command in the clone.
  func run(_ command: String, _ arguments: [String]) throws -> CommandRun {
    try CommandRun(
      "/bin/sh",
      ["-c", "cd \"$0\" && exec \"$@\"", path, command] + arguments,
      environment: CommandRun.environment
    )
  }

  /// Runs git, which has to succeed.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    try run("/usr/bin/git", arguments).expectSuccess(arguments)
  }

  /// Commits everything that is not ignored.
  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", message)
  }

  /// Runs the program, which has to succeed, on the clone's data.
  @discardableResult
  func program(_ arguments: String..., isOnData: Bool = true) throws -> String {
    try program(arguments, isOnData: isOnData)
  }

  @discardableResult
  func program(_ arguments: [String], isOnData: Bool = true) throws -> String {
    try attempt(arguments, isOnData: isOnData).expectSuccess(arguments)
  }

  /// Runs the program on the clone's data.
  func attempt(_ arguments: [String], isOnData: Bool = true) throws -> CommandRun {
    try run(BuiltProgram.path, arguments + (isOnData ? ["--data", path] : []))
  }

  /// The whole text of a file.
  func read(_ name: String) throws -> String {
    try run("/bin/cat", [name]).output
  }

  /// Replaces words in a file, as an editor does.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try read(name)
    let file = fopen(path + "/" + name, "we")
    guard let file else { throw NotStarted(screen: "cannot write \(name)") }
    fputs(text.replacing(old, with: new), file)
    fclose(file)
  }
}

extension CommandRun {
  /// An environment in which git has a person and no settings but those of the clone.
  static let environment = BuiltProgram.environment([
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "Office",
    "GIT_AUTHOR_EMAIL": "office@example.org", "GIT_COMMITTER_NAME": "Office",
    "GIT_COMMITTER_EMAIL": "office@example.org", "GIT_EDITOR": "true",
  ])

  /// Runs a command that has to succeed.
  static func succeed(_ command: String, _ arguments: [String]) throws {
    try CommandRun(command, arguments, environment: environment).expectSuccess(arguments)
  }

  /// The output of a command that ended with 0; else an error that shows what it said.
  @discardableResult
  func expectSuccess(_ arguments: [String]) throws -> String {
    guard status == .exited(0) else {
      throw NotStarted(screen: "\(arguments): \(status as Any)\n\(output)\(errors)")
    }
    return output
  }
}
