internal import JSON
internal import Scheme

extension DraftFolder {
  /// Takes what is personal of a record out of the drafts that are about it, and throws away those in which nothing
  /// else was filled in.
  ///
  /// - Returns: How many there were.
  func forget(
    _ id: RecordID,
    _ parts: PersonalParts,
    in directory: DataDirectory
  ) throws(SavingError) -> Int {
    var count = 0
    for (name, draft) in try stored() where draft.key.isOf(directory) && draft.isAbout(id) {
      var new = draft
      new.base = draft.base.map(parts.removed)
      new.fields = parts.removed(from: draft.fields)
      guard new != draft else { continue }
      count += 1
      if !new.fields.members.isEmpty { try write(new) }
      if new.fields.members.isEmpty || name != draft.key.fileName { _ = try discard(name) }
    }
    return count + (try sweepLeftovers(mentioning: Array("\"\(id.text)\"".utf8)))
  }

  /// Removes drafts that a killed process had half written, where they name a record.
  private func sweepLeftovers(mentioning bytes: [UInt8]) throws(SavingError) -> Int {
    var count = 0
    do throws(SystemError) {
      for name in try SystemCalls.names(in: path)
      where name.hasPrefix(".") && name.hasSuffix(".tmp") {
        let file = path + "/" + name
        do throws(SystemError) {
          guard try SystemCalls.contents(of: file).contains(bytes) else { continue }
          try SystemCalls.unlink(file)
          count += 1
        } catch .noSuchFile {
          // Another window has given it its name.
        }
      }
    } catch .noSuchFile {
      return count
    } catch {
      throw SavingError(.unlink, path, error)
    }
    return count
  }
}

extension Draft {
  /// Whether the form is about a record that there is: it is changed, or a feedback is corrected.
  fileprivate func isAbout(_ id: RecordID) -> Bool {
    key.record == id || base?["id"]?.string == id.text
  }
}

extension PersonalParts {
  /// A record, or the fields of a form, without what is personal; fields may be named by their whole way.
  fileprivate func removed(from record: JSONObject) -> JSONObject {
    var record = record
    for path in paths(in: record) {
      if path.names.count == 1 {
        record[path.first] = nil
      } else {
        var inner = record[path.first]?.object ?? [:]
        inner[path.names[1]] = nil
        record[path.first] = .object(inner)
      }
    }
    record.members.removeAll { member in
      let names = member.name.split(separator: ".", maxSplits: 1).map(String.init)
      guard names.count == 2 else { return false }
      let whole = JSONObject([
        JSONObject.Member(name: names[0], value: .object([names[1]: member.value]))
      ])
      return !paths(in: whole).isEmpty
    }
    return record
  }
}
