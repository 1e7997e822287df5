/// The files of a data directory that may have something personal, and what killed processes left of them.
struct PersonalFiles {
  /// Files of records, relative to the data directory.
  private(set) var data: [String] = []
  /// What was left, with the file that it is of, both relative to the data directory.
  private(set) var leftovers: [(file: String, path: String)] = []

  /// Lists them; a folder that cannot be listed is an error, as nobody could say that nothing is in it.
  init(in directory: DataDirectory) throws(SavingError) {
    try look(into: "", in: directory, depth: 0)
  }

  private mutating func look(
    into folder: String,
    in directory: DataDirectory,
    depth: Int
  ) throws(SavingError) {
    let names: [String]
    do throws(SystemError) {
      guard depth < FileListing.depthLimit else { throw .tooDeep }
      names = try SystemCalls.names(in: directory.path(of: folder.isEmpty ? "." : folder)).sorted()
    } catch .noSuchFile {
      return
    } catch {
      throw SavingError(.list, folder, error)
    }
    for name in names {
      let path = folder.isEmpty ? name : folder + "/" + name
      if let file = Self.file(ofLeftover: name) {
        leftovers.append((folder.isEmpty ? file : folder + "/" + file, path))
      } else if FileListing.isData(name), Self.mayHavePersons(path) {
        if try Self.isFolder(path, in: directory) {
          try look(into: path, in: directory, depth: depth + 1)
        } else if name.hasSuffix(".json") {
          data.append(path)
        }
      }
    }
  }

  private static func isFolder(
    _ path: String,
    in directory: DataDirectory
  ) throws(SavingError) -> Bool {
    do throws(SystemError) {
      return try SystemCalls.status(of: directory.path(of: path)).kind == .folder
    } catch .noSuchFile {
      return false
    } catch {
      throw SavingError(.status, path, error)
    }
  }

  /// Whether a file or folder is one of organisations, feedback or respondents, or the bin.
  private static func mayHavePersons(_ path: String) -> Bool {
    let place = path.hasPrefix("deleted/") ? path.dropFirst("deleted/".count) : path[...]
    return ["organisations.json", "feedback", "respondents", "deleted"].contains {
      place == $0 || place.hasPrefix($0 + "/")
    }
  }

  /// The file of which something has the name of a leftover; nil for other names.
  private static func file(ofLeftover name: String) -> String? {
    for end in [".old.tmp", ".tmp"] where name.hasPrefix(".") && name.hasSuffix(end) {
      let file = name.dropFirst().dropLast(end.count)
      if file.hasSuffix(".json") || file.hasSuffix(".jsonl") { return String(file) }
    }
    return nil
  }
}
