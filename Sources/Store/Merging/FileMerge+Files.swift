/// Merging on disk, as git asks for it.
extension FileMerge {
  /// Merges three files and replaces ours by the result.
  ///
  /// - Throws: `brokenFile` with the path of a file that is no array of records; ours stays as it is then.
  public static func merge(
    base: String,
    intoOurs ours: String,
    theirs: String
  ) throws(SavingError) -> FileMerge {
    let old = try contents(of: ours)
    let merge: FileMerge
    do throws(SavingError) {
      merge = try FileMerge(base: contents(of: base), ours: old, theirs: contents(of: theirs))
    } catch .brokenFile(let version, let problem) {
      let path = ["base": base, "ours": ours, "theirs": theirs][version] ?? version
      throw .brokenFile(path, problem)
    }
    guard merge.bytes != old else { return merge }
    let target: String
    do throws(SystemError) {
      target = try Path.target(of: ours)
    } catch {
      throw SavingError(.resolve, ours, error)
    }
    var replacement = FileReplacement(name: ours, target: target, old: old, new: merge.bytes)
    defer { replacement.sweep() }
    try replacement.writeTemporary()
    try replacement.install()
    return merge
  }

  private static func contents(of path: String) throws(SavingError) -> [UInt8] {
    do throws(SystemError) {
      return try SystemCalls.contents(of: path)
    } catch {
      throw SavingError(.read, path, error)
    }
  }
}
