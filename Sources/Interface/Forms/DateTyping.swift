internal import Scheme

/// The keys of fields that hold a day: `t` for today, `+` and `-` a day on or back.
enum DateTyping {
  /// The text that a character makes of what is there; nil where it is typed like any other.
  ///
  /// A hyphen belongs to a date while it is being typed, so that days go back only from a whole one.
  static func date(typing character: Character, in text: String, today: CivilDate) -> String? {
    if character == "t" || character == "T" { return today.description }
    let step = character == "+" ? 1 : character == "-" ? -1 : 0
    guard step != 0 else { return nil }
    if text.isEmpty { return today.adding(days: step)?.description }
    return CivilDate(text)?.adding(days: step)?.description
  }
}
