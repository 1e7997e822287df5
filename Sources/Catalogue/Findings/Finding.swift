public import Scheme

/// A problem of a file or a record, with its place as an editor counts it.
public struct Finding: Hashable, Sendable {
  /// Relative to the data directory.
  public var file: String
  /// From 1; 0 where the problem is the file's as a whole.
  public var line: Int
  /// From 1, in Unicode scalars; 0 where the problem is the file's as a whole.
  public var column: Int
  /// The record it concerns, where its id could be read.
  public var record: RecordID?
  public var problem: Problem

  /// Puts a problem at a place.
  public init(
    file: String,
    line: Int = 0,
    column: Int = 0,
    record: RecordID? = nil,
    problem: Problem
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
    self.problem = problem
  }

  /// The kind of problem, as `check` names it.
  public var rule: String { problem.rule }

  /// How much it matters to the figures.
  public var severity: Severity { problem.severity }
}

extension Finding {
  /// Whether this one is listed before the other: by file, line and column.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    return (left.line, left.column) < (right.line, right.column)
  }
}
