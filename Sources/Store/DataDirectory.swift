/// A folder that holds a scheme's files.
///
/// `scheme.json` in it is what makes it one.
public struct DataDirectory: Hashable, Sendable {
  /// The path as the person gave it.
  public let path: String

  /// How the program came to look at a folder, in the order in which it looks.
  public enum Origin: Hashable, Sendable {
    /// `--data DIR`.
    case option
    /// `CLUSTERXCHANGE_DATA`.
    case environment
    /// `./data`.
    case fallback
  }

  /// Why a folder is no data directory.
  public enum Refusal: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case missing(path: String, origin: Origin)
    /// The path names something else than a folder.
    case notAFolder(path: String, origin: Origin)
    /// The folder has no `scheme.json`.
    case noSchemeFile(path: String, origin: Origin)
    /// The system does not let the program look.
    case unreadable(path: String, origin: Origin, SystemError)
  }

  /// Finds the data directory: the option, else the environment, else `./data`; the first that is given is it.
  public static func locate(
    option: String?,
    environment: String?
  ) throws(Refusal) -> DataDirectory {
    if let option { return try DataDirectory(path: option, origin: .option) }
    if let environment, !environment.isEmpty {
      return try DataDirectory(path: environment, origin: .environment)
    }
    return try DataDirectory(path: "data", origin: .fallback)
  }

  private init(path: String, origin: Origin) throws(Refusal) {
    let kind: SystemCalls.FileKind
    do throws(SystemError) {
      kind = try SystemCalls.status(of: path).kind
    } catch .noSuchFile {
      throw .missing(path: path, origin: origin)
    } catch {
      throw .unreadable(path: path, origin: origin, error)
    }
    guard kind == .folder else { throw .notAFolder(path: path, origin: origin) }
    do throws(SystemError) {
      _ = try SystemCalls.status(of: path + "/scheme.json")
    } catch .noSuchFile {
      throw .noSchemeFile(path: path, origin: origin)
    } catch {
      throw .unreadable(path: path + "/scheme.json", origin: origin, error)
    }
    self.path = path
  }

  /// The full path of a file of the directory.
  public func path(of file: String) -> String { path + "/" + file }

  /// Whether files can be added in the folder by this process.
  public var isWritable: Bool { SystemCalls.mayWrite(path) }
}
