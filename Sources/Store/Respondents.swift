public import JSON
public import Scheme

extension DataDirectory {
  /// Why it cannot be said who gave a feedback.
  ///
  /// Nothing of the file's contents is in it.
  public enum RespondentError: Error, Hashable, Sendable {
    /// The system does not give the file or folder.
    case unreadable(file: String, SystemError)
    /// The file is no JSON array of objects.
    case malformed(file: String)
  }

  /// The members stored about who gave a feedback; nil where nobody is.
  ///
  /// Looks into the file of the name that the feedback's own file has, then into the others, and stops at the
  /// first that has the id: no more of what is personal is read than is asked for.
  ///
  /// - Parameter feedbackFile: The path of the feedback's file in the directory, `feedback/extratex.json`.
  public func respondent(
    of id: RecordID,
    feedbackFile: String
  ) throws(RespondentError) -> JSONObject? {
    let own = "respondents/" + feedbackFile.split(separator: "/").dropFirst().joined(separator: "/")
    for file in try respondentFiles(first: own) {
      if let found = try respondent(of: id, in: file) { return found }
    }
    return nil
  }

  private func respondentFiles(first own: String) throws(RespondentError) -> [String] {
    do throws(SystemError) {
      let names = try SystemCalls.names(in: path(of: "respondents")).sorted()
      let files = names.filter { FileListing.isData($0) && $0.hasSuffix(".json") }
        .map { "respondents/" + $0 }
      return files.filter { $0 == own } + files.filter { $0 != own }
    } catch .noSuchFile {
      return []
    } catch {
      throw .unreadable(file: "respondents", error)
    }
  }

  private func respondent(of id: RecordID, in file: String) throws(RespondentError) -> JSONObject? {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try SystemCalls.contents(of: path(of: file))
    } catch {
      throw .unreadable(file: file, error)
    }
    // Whatever is wrong with the text, its place in the file is all that could be told, and the person who looks
    // for a respondent cannot mend it.
    guard let records = try? JSONDocument(bytes).value().array else { throw .malformed(file: file) }
    return records.compactMap(\.object).first { $0["id"]?.string == id.text }
  }
}
