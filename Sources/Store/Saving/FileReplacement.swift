/// One file on its way from its old bytes to new ones.
///
/// The new version is written and synchronised beside the old one and takes its name in one step. The old one
/// keeps a second name until the whole change is done, so that it can be put back. Both names are fixed:
/// what a killed process left is swept away by the next save, under the same lock.
struct FileReplacement {
  /// Relative to the data directory, for errors.
  let name: String
  /// The path of the file, symbolic links resolved.
  let target: String
  let old: [UInt8]?
  let new: [UInt8]
  private(set) var isInstalled = false
  private var isKept = false

  private var temporary: String { Path.folder(of: target) + "/." + Path.name(of: target) + ".tmp" }
  private var kept: String { Path.folder(of: target) + "/." + Path.name(of: target) + ".old.tmp" }

  init(name: String, target: String, old: [UInt8]?, new: [UInt8]) {
    self.name = name
    self.target = target
    self.old = old
    self.new = new
  }

  /// Writes the new version beside the old one, with its permissions and group, and waits for the disk.
  func writeTemporary() throws(SavingError) {
    try write(new)
  }

  private func write(_ bytes: [UInt8]) throws(SavingError) {
    try? SystemCalls.unlink(temporary)
    let file = try calling(.open) { () throws(SystemError) in
      try SystemCalls.open(temporary, for: .new, permissions: 0o600)
    }
    try calling(.write) { () throws(SystemError) in try SystemCalls.write(bytes, to: file) }
    try adopt(file)
    try calling(.synchronise) { () throws(SystemError) in try SystemCalls.synchronise(file) }
    try calling(.close) { () throws(SystemError) in try SystemCalls.close(file) }
  }

  /// Gives the new version what the old one has, or what the folder gives to a first one.
  private func adopt(_ file: OpenFile) throws(SavingError) {
    let model = try calling(.status) { () throws(SystemError) in
      try SystemCalls.status(of: old == nil ? Path.folder(of: target) : target)
    }
    var permissions = model.permissions
    if old == nil { permissions &= 0o666 }
    // Also where somebody made the file by hand: personal data are for the office's group alone.
    if name.isPersonal { permissions &= 0o660 }
    let present = try calling(.status) { () throws(SystemError) in
      try SystemCalls.status(of: file)
    }
    // Only the system's own user can leave a file to whom it belongs.
    let owner = SystemCalls.effectiveUser == 0 && old != nil ? model.owner : nil
    if model.group != present.group || owner != nil {
      try calling(.setOwner) { () throws(SystemError) in
        try SystemCalls.setOwner(owner, group: model.group, of: file)
      }
    }
    // After the group: changing that takes some permissions away.
    try calling(.setPermissions) { () throws(SystemError) in
      try SystemCalls.setPermissions(permissions, of: file)
    }
  }

  /// Whether the file still has the bytes that the change was made from: the last look before it is replaced.
  func isAsRead() throws(SavingError) -> Bool {
    try calling(.read) { () throws(SystemError) in
      do throws(SystemError) {
        return try SystemCalls.contents(of: target) == old
      } catch .noSuchFile {
        return old == nil
      }
    }
  }

  /// Puts the new version in place.
  mutating func install() throws(SavingError) {
    if old != nil {
      try? SystemCalls.unlink(kept)
      // Some file systems know no second names: then the old version would be put back from memory.
      isKept = (try? SystemCalls.link(target, as: kept)) != nil
    }
    try calling(.rename) { () throws(SystemError) in
      try SystemCalls.rename(temporary, to: target)
    }
    isInstalled = true
  }

  /// Puts the old version back; false where that fails too.
  mutating func rollBack() -> Bool {
    guard isInstalled else { return true }
    do {
      if let old {
        if !isKept { try write(old) }
        try SystemCalls.rename(isKept ? kept : temporary, to: target)
      } else {
        try SystemCalls.unlink(target)
      }
    } catch {
      return false
    }
    isInstalled = false
    isKept = false
    return true
  }

  /// Removes the names that were needed on the way; what stays does no harm.
  func sweep() {
    if !isInstalled { try? SystemCalls.unlink(temporary) }
    if isKept { try? SystemCalls.unlink(kept) }
  }

  private func calling<Result>(
    _ call: SystemCall,
    _ body: () throws(SystemError) -> Result
  ) throws(SavingError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw SavingError(call, name, error)
    }
  }
}

extension String {
  /// Whether a file of that name, relative to the data directory, holds personal data throughout.
  var isPersonal: Bool { hasPrefix("respondents/") || hasPrefix("deleted/respondents/") }
}
