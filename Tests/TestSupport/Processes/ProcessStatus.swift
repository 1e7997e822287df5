public import Glibc

/// What the system knows of a running process at one moment, for telling idle from busy without
/// guessing from time.
public struct ProcessStatus: Hashable, Sendable {
  /// `R` running, `S` asleep, `T` stopped, `Z` ended but not waited for.
  public let state: Character
  /// Clock ticks of processor time used so far, all threads.
  public let ticks: Int
  /// Times the main thread went to sleep by itself so far; it does so once for each time it is woken.
  public let sleeps: Int
  /// Bytes read so far, from whatever file.
  public let bytesRead: Int
  /// Bytes written so far, to whatever file.
  public let bytesWritten: Int
  /// The process group.
  public let group: pid_t

  /// Reads the status; nil for a process that is no more.
  public init?(of process: pid_t) {
    guard let stat = TextFile.read("/proc/\(process)/stat"),
      let status = TextFile.read("/proc/\(process)/task/\(process)/status"),
      let name = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[stat.index(after: name)...].split(separator: " ")
    guard fields.count > 12, let state = fields[0].first, let group = pid_t(fields[2]),
      let user = Int(fields[11]), let system = Int(fields[12])
    else { return nil }
    self.state = state
    self.group = group
    ticks = user + system
    sleeps = Self.number(after: "voluntary_ctxt_switches:", in: status) ?? 0
    let io = TextFile.read("/proc/\(process)/io") ?? ""
    bytesRead = Self.number(after: "rchar:", in: io) ?? 0
    bytesWritten = Self.number(after: "wchar:", in: io) ?? 0
  }

  /// The processes that a process started and that are still there.
  public static func children(of process: pid_t) -> [pid_t] {
    let list = TextFile.read("/proc/\(process)/task/\(process)/children") ?? ""
    return list.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
  }

  private static func number(after name: String, in text: String) -> Int? {
    text.split(separator: "\n").first { $0.hasPrefix(name) }.flatMap {
      Int($0.dropFirst(name.count).drop(while: \.isWhitespace))
    }
  }
}
