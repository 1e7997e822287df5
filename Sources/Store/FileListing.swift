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
}

/// The files of a data directory in the order in which they count, and what could not be looked at.
struct FileListing: Sendable {
  private(set) var files: [ListedFile] = []
  private(set) var failures: [(path: String, error: SystemError)] = []

  /// Deeper folders than this are not looked into.
  private static let depthLimit = 32

  /// Lists the directory: the single files first, then `exchanges` and `feedback` with all sub-folders, by path.
  init(_ directory: DataDirectory) {
    for (name, role) in [
      ("scheme.json", FileRole.scheme), ("questionnaire.json", .questionnaire),
      ("partnerships.json", .records(.partnership)),
      ("organisations.json", .records(.organisation)), ("documents.json", .records(.document)),
    ] where (try? SystemCalls.status(of: directory.path(of: name))) != nil {
      // A status that cannot be had is a missing file, which is an empty collection.
      files.append(ListedFile(path: name, role: role))
    }
    var seen: Set<SystemCalls.FileIdentity> = []
    for (folder, kind) in [("exchanges", RecordKind.exchange), ("feedback", .feedback)] {
      list(folder, kind, in: directory, depth: 0, &seen)
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
      let status = try SystemCalls.status(of: path)
      // A folder is read once, even where symbolic links lead to it in a circle.
      guard seen.insert(status.identity).inserted, depth < Self.depthLimit else { return }
      for name in try SystemCalls.names(in: path).sorted() where Self.isData(name) {
        let inside = folder + "/" + name
        guard let status = try? SystemCalls.status(of: directory.path(of: inside)) else {
          // A dangling link, say: reading it will name the reason.
          if name.hasSuffix(".json") {
            files.append(ListedFile(path: inside, role: .records(kind)))
          }
          continue
        }
        switch status.kind {
        case .folder: list(inside, kind, in: directory, depth: depth + 1, &seen)
        case .file, .other:
          guard name.hasSuffix(".json") else { continue }
          files.append(ListedFile(path: inside, role: .records(kind)))
        }
      }
    } catch .noSuchFile where depth == 0 {
      // A missing folder is an empty collection.
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
