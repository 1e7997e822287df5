internal import JSON

extension RecordKind {
  /// What does not fit in a record, by the reader of its kind.
  public func problems(of record: [UInt8]) -> [Problem] {
    func read<Record: ReadableRecord>(_: Record.Type) -> [Problem] {
      do throws(JSONError) {
        return try JSONReader.read(record) { json throws(JSONError) in
          try Record.read(&json).problems.map(\.problem)
        }
      } catch {
        return [.syntax(error.kind)]
      }
    }
    return switch self {
    case .partnership: read(Partnership.self)
    case .exchange: read(Exchange.self)
    case .feedback: read(Feedback.self)
    case .organisation: read(Organisation.self)
    case .document: read(Document.self)
    }
  }
}
