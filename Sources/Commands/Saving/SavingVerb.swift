internal import ArgumentParser

/// A command that changes the data directory.
///
/// Whether anything may be changed at all is decided before the command itself begins.
protocol SavingVerb: Verb {
  var shared: SharedOptions { get }
  var day: DayOptions { get }
  var options: SavingOptions { get }

  /// Does the work on a directory that may be changed.
  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus
}

extension SavingVerb {
  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try shared.checkWriting(day)
    return try run(Saving(shared, options, in: surroundings), in: surroundings)
  }
}
