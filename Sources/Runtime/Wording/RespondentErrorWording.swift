internal import Interface
public import Store

extension DataDirectory.RespondentError {
  /// What is wrong and where, in one line without a full stop.
  public var words: String {
    switch self {
    case .unreadable(let file, let error): "Cannot read '\(file)': \(error.words)"
    case .malformed(let file): "'\(file)' is not a list of respondents"
    }
  }
}
