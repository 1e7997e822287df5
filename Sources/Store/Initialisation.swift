internal import JSON

extension DataDirectory {
  /// Why no data directory was made.
  public enum InitialisationError: Error, Hashable, Sendable {
    /// The folder has something in it; nothing was changed.
    case notEmpty(path: String)
    /// There is something else than a folder at the path; nothing was changed.
    case notAFolder(path: String)
    /// The system does not let the program make what is at the path.
    case system(path: String, SystemError)
  }

  /// Makes a new, empty data directory in a folder that does not exist yet, or has nothing in it but `.git`.
  ///
  /// Code lists, rules and questionnaire are those of the scheme; the collections are empty. History, its lock and the
  /// bin are there from the start and the group's, whatever the mask: a coordinator who may write one partnership's
  /// folder and nothing beside it could not make them. `scheme.json` comes last, so that a folder in which something
  /// failed is not taken for a data directory.
  public static func initialise(at path: String) throws(InitialisationError) {
    try makeEmptyFolder(path)
    for (folder, mode) in folders {
      let path = path + "/" + folder
      do throws(SystemError) {
        try SystemCalls.makeFolder(path, mode: mode)
      } catch {
        throw .system(path: path, error)
      }
    }
    let journal = path + "/" + Journal.name
    for path in [path + "/deleted", journal, FileLock.path(of: journal)] { try share(path) }
    for (name, bytes) in files {
      let path = path + "/" + name
      do throws(SystemError) {
        try SystemCalls.writeNew(bytes, to: path)
      } catch {
        throw .system(path: path, error)
      }
    }
  }

  /// Lets the group write at a path, where an empty file is made if there is nothing.
  private static func share(_ path: String) throws(InitialisationError) {
    do throws(SystemError) {
      let isFolder = (try? SystemCalls.status(of: path))?.kind == .folder
      let file = try SystemCalls.open(path, for: isFolder ? .folder : .new)
      let permissions = try SystemCalls.status(of: file).permissions
      try SystemCalls.setPermissions(permissions | (isFolder ? 0o070 : 0o060), of: file)
    } catch {
      throw .system(path: path, error)
    }
  }

  private static func makeEmptyFolder(_ path: String) throws(InitialisationError) {
    let names: [String]
    do throws(SystemError) {
      try SystemCalls.makeFolder(path)
      return
    } catch .exists {
      // Whether it is an empty folder is seen below.
    } catch {
      throw .system(path: path, error)
    }
    do throws(SystemError) {
      names = try SystemCalls.names(in: path)
    } catch .notADirectory {
      throw .notAFolder(path: path)
    } catch {
      throw .system(path: path, error)
    }
    guard names.allSatisfy({ $0 == ".git" }) else { throw .notEmpty(path: path) }
  }

  /// Who gave a feedback is for the office's group alone, whatever the mask of the process lets through.
  private static let folders: [(name: String, mode: UInt32)] = [
    ("exchanges", 0o777), ("feedback", 0o777), ("respondents", 0o770), ("deleted", 0o777),
  ]

  private static var files: [(name: String, bytes: [UInt8])] {
    [
      (".gitignore", Array("*.lock\n*.tmp\nrespondents/\n".utf8)),
      (".gitattributes", Array(gitAttributes.utf8)),
      ("partnerships.json", Array("[]\n".utf8)),
      ("organisations.json", Array("[]\n".utf8)),
      ("documents.json", Array("[]\n".utf8)),
      ("questionnaire.json", PackageResources.questionnaire_json),
      ("scheme.json", schemeTemplate),
    ]
  }

  private static let gitAttributes = """
    *.json merge=clusterxchange
    exchanges/*.json merge=clusterxchange
    feedback/*.json merge=clusterxchange
    journal*.jsonl merge=union

    """

  /// The sample's file without what is true of the sample alone: its pinned day, its wave and its target.
  static var schemeTemplate: [UInt8] {
    ["today", "wave", "target"].reduce(PackageResources.scheme_json) { bytes, member in
      // A member that the sample does not have needs no removing.
      (try? JSONEdit.removing([.member(member)], from: bytes)) ?? bytes
    }
  }
}
