public import JSON

extension FeedbackEntry {
  /// The entry with which the correction of a stored feedback begins: its answers and consent.
  ///
  /// Who gave it is not shown to whoever corrects it, so that is not among it.
  public init(correcting members: JSONObject, in form: FeedbackForm) {
    self.init(draft: ["answers": members["answers"] ?? .null])
    for stray in form.strays(in: self) { answers[stray] = nil }
    let consent = members["consent"]?.object
    publish = consent?["publish"]?.string.flatMap { Consent.Publishing(rawValue: $0) }
    contact = consent?["contact"]?.boolean
  }
}
