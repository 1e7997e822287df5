public import JSON
public import Scheme

/// What a form was filled with and not saved yet.
public struct Draft: Hashable, Sendable {
  /// Which form of which person a draft belongs to; there is one draft for each.
  public struct Key: Hashable, Sendable {
    /// The data directory, as an absolute path without symbolic links.
    public var directory: String
    /// The kind of record that the form makes or changes.
    public var kind: RecordKind
    /// The record that is edited, or the exchange that a new feedback is on; nil for a new record of another kind.
    public var record: RecordID?
    /// For a feedback: as whom it is given.
    public var role: FeedbackRole?
    public var login: String

    /// A key for a form over a data directory.
    public init(
      _ directory: DataDirectory,
      kind: RecordKind,
      record: RecordID?,
      role: FeedbackRole? = nil,
      login: String
    ) {
      // A folder that cannot be resolved is gone; its drafts are found again when it is back.
      self.directory = (try? SystemCalls.resolved(directory.path)) ?? directory.path
      self.kind = kind
      self.record = record
      self.role = role
      self.login = login
    }
  }

  public var key: Key
  public var written: Moment
  /// The record as the person first saw it; nil for a new one.
  public var base: JSONObject?
  /// The members as filled in so far, complete or not.
  public var fields: JSONObject

  /// A draft as it is to be kept.
  public init(key: Key, written: Moment, base: JSONObject?, fields: JSONObject) {
    self.key = key
    self.written = written
    self.base = base
    self.fields = fields
  }
}

extension Draft.Key {
  /// The name of the draft's file: the readable part for people, the number for what paths may not hold.
  var fileName: String {
    let readable = [kind.name, record?.text ?? "new", role?.rawValue].compactMap { $0 }
    return readable.joined(separator: "-") + "." + fingerprint + ".json"
  }

  /// A name of its own for the draft, 16 hexadecimal digits.
  public var name: String { fingerprint }

  /// Whether the draft is of a form over a data directory, whatever way leads to it.
  public func isOf(_ directory: DataDirectory) -> Bool {
    self.directory == (try? SystemCalls.resolved(directory.path)) ?? directory.path
  }

  /// FNV-1a over all parts, each with its end marked, so that no two keys run into each other.
  private var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [directory, kind.name, record?.text ?? "", role?.rawValue ?? "", login] {
      for byte in Array(part.utf8) + [0] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Draft {
  /// The file of the draft, laid out for a person who has to find their words again.
  var bytes: [UInt8] {
    var object: JSONObject = ["directory": .string(key.directory), "kind": .string(key.kind.name)]
    object["record"] = key.record.map { .string($0.text) }
    object["role"] = key.role.map { .string($0.rawValue) }
    object["login"] = .string(key.login)
    object["written"] = .string(written.description)
    object["base"] = base.map { .object($0) }
    object["fields"] = .object(fields)
    return JSONWriter.pretty(.object(object)) + [0x0A]
  }

  /// Reads a draft's file; nil where it is none.
  init?(_ bytes: [UInt8]) {
    guard let object = try? JSONDocument(bytes).value().object,
      let directory = object["directory"]?.string,
      let kind = RecordKind.allCases.first(where: { $0.name == object["kind"]?.string }),
      let login = object["login"]?.string,
      let written = object["written"]?.string.flatMap({ Moment($0) }),
      let fields = object["fields"]?.object
    else { return nil }
    key = Key(
      directory: directory,
      kind: kind,
      record: object["record"]?.string.flatMap { RecordID($0) },
      role: object["role"]?.string.flatMap { FeedbackRole(rawValue: $0) },
      login: login
    )
    self.written = written
    base = object["base"]?.object
    self.fields = fields
  }
}

extension Draft.Key {
  fileprivate init(
    directory: String,
    kind: RecordKind,
    record: RecordID?,
    role: FeedbackRole?,
    login: String
  ) {
    self.directory = directory
    self.kind = kind
    self.record = record
    self.role = role
    self.login = login
  }
}
