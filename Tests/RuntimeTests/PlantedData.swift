import TestSupport

/// A data directory in which persons are planted wherever persons are stored: a contact, respondents, and a
/// respondent that somebody put into a feedback by hand.
enum PlantedData {
  /// Parts of the planted names and addresses, as they stand in any spelling.
  static let words = ["quimper", "xyzzy", "planted", "trondheimsen", "plugh"]

  /// Whether a text has anything of a planted person in it.
  static func leaks(_ text: String) -> Bool {
    let text = text.lowercased()
    return words.contains { text.contains($0) }
  }

  static func made() throws -> TemporaryDirectory {
    let folder = try Session.made()
    // One exchange lacks its feedback, so that there is a page of what is missing.
    try folder.write(
      Session.exchanges.replacing(
        #"{"proposed": "2021-01-08"}"#,
        with: #"{"proposed": "2021-01-08", "completed": "2021-02-02"}"#
      ),
      to: "data/exchanges/blues.json"
    )
    let records = (1...6).map { number in
      let role = number.isMultiple(of: 2) ? "host" : "visitor"
      let byHand =
        number == 1
        ? #", "respondent": {"name": "Ida Trondheimsen", "email": "it@plugh.example"}, "clash": {"respondent": {"theirs": {"name": "Trondheimsen"}}}"#
        : ""
      let consent = ["named", "anonymous", "none"][number % 3]
      return
        #"  {"id": "blues-1-\#(number)", "exchange": "blues-1", "role": "\#(role)", "questionnaire": 3, "submitted": "2021-03-1\#(number)T09:30:00Z", "answers": {"overall": 2, "recommend": 9, "words": "Kept \#(number)"}, "consent": {"publish": "\#(consent)"}\#(byHand)}"#
    }
    let respondents = (1...6).map {
      #"  {"id": "blues-1-\#($0)", "name": "Zoe Quimperlé", "email": "zq@xyzzy.example"}"#
    }
    try folder.write("[\n\(records.joined(separator: ",\n"))\n]\n", to: "data/feedback/blues.json")
    try folder.write(
      "[\n\(respondents.joined(separator: ",\n"))\n]\n",
      to: "data/respondents/blues.json"
    )
    return folder
  }
}
