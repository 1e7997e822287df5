internal import Scheme

/// Changing files under their locks.
extension DataDirectory {
  /// How often a change is made anew because someone without a lock replaced a file meanwhile.
  private static let mostAttempts = 16

  /// Locks files, reads them, lets `body` change them and writes what it changed, all files or none.
  ///
  /// `body` may run more than once, each time on what is in the files then: when an editor or `git pull`,
  /// which know no locks, replaced one between reading and writing. Where it changes nothing, nothing is
  /// written. Files are put in place in the order named, so that a record that moves is named first where it
  /// arrives: a process killed between two of them leaves it twice rather than nowhere.
  ///
  /// - Parameter files: Relative to the data directory. One that is missing is an empty collection.
  public func update<Result>(
    _ files: [String],
    _ context: SavingContext,
    _ body: (inout LockedFiles) throws(SavingError) -> Result
  ) throws(SavingError) -> Result {
    try refuseUnlessSchemeIsReadable()
    let deadline = LockDeadline(context.wait)
    var targets: [String: String] = [:]
    for file in files { targets[file] = try target(of: file) }
    return try withLocks(
      targets.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }[...],
      until: deadline
    ) { () throws(SavingError) in
      for _ in 0..<Self.mostAttempts {
        var locked = LockedFiles(
          names: files,
          contents: try contents(of: targets),
          context: context
        )
        let result = try body(&locked)
        let changed = locked.changed
        if changed.isEmpty, locked.historyRewrite == nil { return result }
        var commit = Commit(
          changed.map { name in
            FileReplacement(
              name: name,
              target: targets[name] ?? "",
              old: locked.old[name],
              new: locked[name] ?? []
            )
          }
        )
        if try commit.run(locked, journal: Journal(self), until: deadline) { return result }
      }
      throw .changedTooOften(file: files.first ?? "")
    }
  }

  /// A directory whose scheme is broken, or made for a later program, is for looking only.
  func refuseUnlessSchemeIsReadable() throws(SavingError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try SystemCalls.contents(of: path(of: "scheme.json"))
    } catch {
      throw SavingError(.read, "scheme.json", error)
    }
    let reading = SchemeDefinition.readFile(bytes)
    for placed in reading.problems {
      if case .newerFormat(let format) = placed.problem { throw .newerFormat(format) }
    }
    if reading.definition == nil { throw .brokenScheme }
  }

  /// The file behind a name, its folder made where it is missing, after a look whether it may be written.
  func target(of file: String) throws(SavingError) -> String {
    try makeFolder(of: file)
    return try writableTarget(of: file)
  }

  /// Makes the folders on the way to a file, each with the permissions and group of the one it is in.
  private func makeFolder(of file: String) throws(SavingError) {
    let folder = Path.folder(of: file)
    guard folder != ".", (try? SystemCalls.status(of: path(of: folder))) == nil else { return }
    try makeFolder(of: folder)
    do throws(SystemError) {
      let model = try SystemCalls.status(of: path(of: Path.folder(of: folder)))
      do throws(SystemError) {
        try SystemCalls.makeFolder(path(of: folder))
      } catch .exists {
        return
      }
      let made = try SystemCalls.open(path(of: folder), for: .folder)
      // As good as it goes: in a set-group folder the system has done it already.
      try? SystemCalls.setOwner(nil, group: model.group, of: made)
      let most: UInt32 = (folder + "/").isPersonal ? 0o7770 : 0o7777
      try? SystemCalls.setPermissions(model.permissions & most, of: made)
    } catch {
      throw SavingError(.makeFolder, folder, error)
    }
  }

  /// Takes the locks one inside the other, in the order of the paths, so that two changes never wait for each other.
  private func withLocks<Result>(
    _ targets: ArraySlice<(key: String, value: String)>,
    until deadline: LockDeadline,
    _ body: () throws(SavingError) -> Result
  ) throws(SavingError) -> Result {
    guard let first = targets.first else { return try body() }
    let lock = try FileLock(of: first.value, name: first.key, until: deadline)
    defer { withExtendedLifetime(lock) {} }
    // Two names of one file, through a symbolic link, have one lock.
    return try withLocks(targets.drop { $0.value == first.value }, until: deadline, body)
  }

  private func contents(of targets: [String: String]) throws(SavingError) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for (name, target) in targets {
      do throws(SystemError) {
        contents[name] = try SystemCalls.contents(of: target)
      } catch .noSuchFile {
        continue
      } catch {
        throw SavingError(.read, name, error)
      }
    }
    return contents
  }
}
