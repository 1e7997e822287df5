internal import Scheme

/// What a file of the data directory holds, which its place alone decides.
enum FileRole: Hashable, Sendable {
  case scheme, questionnaire
  case records(RecordKind)
}

/// A file to be read.
struct ListedFile: Hashable, Sendable {
  /// Relative to the data directory.
  var path: String
  var role: FileRole
  /// What it was when it was listed, symbolic links followed; nil where that could not be told.
  var status: SystemCalls.FileStatus?
}

/// The files of a data directory in the order in which they count, and what could not be looked at.
struct FileListing: Sendable {
  private(set) var files: [ListedFile] = []
  private(set) var failures: [(path: String, error: SystemError)] = []

  /// The files at the top of a data directory, in the order in which they count.
  static let singleFiles: [(name: String, role: FileRole)] = [
    ("scheme.json", .scheme), ("questionnaire.json", .questionnaire),
    ("partnerships.json", .records(.partnership)),
    ("organisations.json", .records(.organisation)), ("documents.json", .records(.document)),
  ]
  /// The folders in which every `*.json` counts, with what is in them.
  static let folders: [(name: String, kind: RecordKind)] = [
    ("exchanges", .exchange), ("feedback", .feedback),
  ]

  /// The files of the five collections.
  var recordFiles: [String] {
    files.compactMap { if case .records = $0.role { $0.path } else { nil } }
  }

  /// Folders deeper than this are not looked into.
  static let depthLimit = 32

  /// Lists the directory: the single files first, then `exchanges` and `feedback` with all sub-folders, by path.
  init(_ directory: DataDirectory) {
    for (name, role) in Self.singleFiles where SystemCalls.isThere(directory.path(of: name)) {
      let status = try? SystemCalls.status(of: directory.path(of: name))
      files.append(ListedFile(path: name, role: role, status: status))
    }
    var seen: Set<SystemCalls.FileIdentity> = []
    for (folder, kind) in Self.folders
    where SystemCalls.isThere(directory.path(of: folder)) {
      let first = files.count
      list(folder, kind, in: directory, depth: 0, &seen)
      files[first...].sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  private mutating func list(
    _ folder: String,
    _ kind: RecordKind,
    in directory: DataDirectory,
    depth: Int,
    _ seen: inout Set<SystemCalls.FileIdentity>
  ) {
    let path = directory.path(of: folder)
    do throws(SystemError) {
      // A folder is read once, even where symbolic links lead to it in a circle.
      guard seen.insert(try SystemCalls.status(of: path).identity).inserted else { return }
      guard depth < Self.depthLimit else { throw .tooDeep }
      // In order, so that of several ways to one folder it is always the same that counts.
      let names = try SystemCalls.names(in: path).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      for name in names where Self.isData(name) {
        let inside = folder + "/" + name
        var status: SystemCalls.FileStatus?
        do throws(SystemError) {
          status = try SystemCalls.status(of: directory.path(of: inside))
          if status?.kind == .folder {
            list(inside, kind, in: directory, depth: depth + 1, &seen)
            continue
          }
        } catch  where !name.hasSuffix(".json") {
          // A folder that cannot be looked at, or whose name is not UTF-8 and so names nothing.
          failures.append((inside, error))
        } catch {
          // A dangling link, say: reading it names the reason.
        }
        if name.hasSuffix(".json") {
          files.append(ListedFile(path: inside, role: .records(kind), status: status))
        }
      }
    } catch {
      failures.append((folder, error))
    }
  }

  /// Whether a name may be data: not hidden, and no editor's backup or half-written file.
  static func isData(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasSuffix(".tmp")
      && !name.hasSuffix(".lock")
  }
}
