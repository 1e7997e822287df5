/// The kind of file system a folder lies on, as the kernel's table of mounts has it.
struct MountTable {
  /// File systems that other hosts write to, of whose changes this host's kernel is not told.
  private static let shared = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "lustre",
  ]

  /// The kinds of file system by device, as `proc(5)` describes `mountinfo`.
  private var kinds: [String: String] = [:]

  /// Reads a table: behind the third field's `major:minor`, the kind is the first word after a lone hyphen.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, let hyphen = words.dropFirst(6).firstIndex(of: "-"),
        words.indices.contains(hyphen + 1)
      else { continue }
      kinds[String(words[2])] = String(words[hyphen + 1])
    }
  }

  /// The table of this process; empty where the system has none.
  static var current: MountTable {
    let bytes = (try? SystemCalls.contents(of: "/proc/self/mountinfo")) ?? []
    return MountTable(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a device holds a file system that other hosts write to; false for one that the table does not have.
  func isShared(device: UInt64) -> Bool {
    // How the kernel packs the two numbers into one (`makedev(3)`).
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & ~0xFF
    guard let kind = kinds["\(major):\(minor)"] else { return false }
    return Self.shared.contains(kind) || kind.hasPrefix("fuse")
  }
}
