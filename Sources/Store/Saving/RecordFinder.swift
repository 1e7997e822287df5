internal import JSON
internal import Scheme

/// Looks through the files of a data directory for records, without locks: a change looks again under them.
struct RecordFinder {
  let directory: DataDirectory

  init(_ directory: DataDirectory) {
    self.directory = directory
  }

  /// The files of the five collections, in the order in which they count.
  var files: [String] { FileListing(directory).recordFiles }

  /// The files in the bin.
  var bin: [String] { files(in: "deleted", depth: 0) }

  /// The files of those who gave feedback.
  var respondents: [String] { files(in: "respondents", depth: 0) }

  private func files(in folder: String, depth: Int) -> [String] {
    // What cannot be listed is as good as empty here: nothing is written because of it.
    guard depth < 32, let names = try? SystemCalls.names(in: directory.path(of: folder)) else {
      return []
    }
    return names.filter(FileListing.isData).sorted().flatMap { name in
      let path = folder + "/" + name
      let kind = try? SystemCalls.status(of: directory.path(of: path)).kind
      if kind == .folder { return files(in: path, depth: depth + 1) }
      return name.hasSuffix(".json") ? [path] : []
    }
  }

  /// The bytes of a file; nil where it is missing.
  func contents(of file: String) throws(SavingError) -> [UInt8]? {
    do throws(SystemError) {
      return try SystemCalls.contents(of: directory.path(of: file))
    } catch .noSuchFile {
      return nil
    } catch {
      throw SavingError(.read, file, error)
    }
  }

  /// The first of some files with a record of that id.
  ///
  /// Linear in the bytes: a file is parsed only where the id stands in it. A file that is not JSON, or that cannot
  /// be read, hides no other; it is the error where no other has the record.
  func file(of id: RecordID, among files: [String]) throws(SavingError) -> String? {
    let spelling = Array("\"\(id.text)\"".utf8)
    var broken: SavingError?
    for file in files {
      do throws(SavingError) {
        guard let bytes = try contents(of: file), bytes.contains(spelling) else { continue }
        if try RecordFile(bytes, name: file).index(of: id) != nil { return file }
      } catch {
        broken = broken ?? error
      }
    }
    if let broken { throw broken }
    return nil
  }

  /// Goes through the readable records of some files whose bytes have a text in them.
  func forEachRecord(
    in files: [String],
    mentioning text: String,
    _ body: (_ file: String, _ id: String?, _ members: JSONObject) -> Void
  ) throws(SavingError) {
    let spelling = Array(text.utf8)
    for file in files {
      let found: [UInt8]?
      do throws(SavingError) {
        found = try contents(of: file)
      } catch .failed(_, _, let error) where error.isRefusal {
        // What this person may not read is not theirs to be told of: others' records, kept from them.
        continue
      }
      guard let bytes = found, bytes.contains(spelling),
        // What is broken refers to nothing that could be told apart; `check` names it.
        let records = try? RecordFile(bytes, name: file)
      else { continue }
      for index in records.elements.indices {
        guard let members = records.members(at: index) else { continue }
        body(file, records.elements[index].id, members)
      }
    }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these; linear but for repetitive texts.
  func contains(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return bytes.isEmpty }
    return withUnsafeBufferPointer { all in
      var at = 0
      let last = all.count - bytes.count
      while at <= last {
        if all[at] == first, all[at..<at + bytes.count].elementsEqual(bytes) { return true }
        at += 1
      }
      return false
    }
  }
}
