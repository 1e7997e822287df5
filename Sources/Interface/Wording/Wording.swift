public import Scheme

/// How the program says dates, counts and codes, on screen and on the command line alike.
public enum Wording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// What stands where nothing is known.
  public static let unknown = "–"

  /// A day as people read it, `2 Feb 2021`.
  public static func day(_ date: CivilDate) -> String {
    dayAndMonth(date) + " " + String(date.components.year)
  }

  /// A day of a year that is clear, `2 Feb`.
  public static func dayAndMonth(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    return "\(day) \(months[month - 1])"
  }

  /// A span of days, the year once where both ends share it: `2 Feb – 10 Mar 2021`.
  public static func period(_ period: Period) -> String {
    switch (period.start, period.end) {
    case (let start?, let end?) where start == end: day(start)
    case (let start?, let end?) where start.components.year == end.components.year:
      dayAndMonth(start) + " – " + day(end)
    case (let start?, let end?): day(start) + " – " + day(end)
    case (let start?, nil): "from " + day(start)
    case (nil, let end?): "until " + day(end)
    case (nil, nil): unknown
    }
  }

  /// Several days; a year stands only behind the last day of it: `2 Feb, 3 Mar, 10 Mar 2021`.
  public static func days(_ dates: [CivilDate]) -> String {
    dates.enumerated().map { index, date in
      let next = dates.dropFirst(index + 1).first
      return next?.components.year == date.components.year ? dayAndMonth(date) : day(date)
    }.joined(separator: ", ")
  }

  /// A count with its noun: `1 exchange`, `3 exchanges`.
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A mean with two decimals at most and none that says nothing: `4.5`, `4`, `4.33`.
  ///
  /// For reading only: JSON output carries the number unrounded.
  public static func mean(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 1e15 else { return String(value) }
    let whole = Int(hundredths)
    let (units, rest) = (abs(whole) / 100, abs(whole) % 100)
    let sign = whole < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(units)" }
    return "\(sign)\(units)."
      + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// A share from 0 to 1 as a percentage with one decimal at most, `44.9 %`.
  public static func percent(_ share: Double) -> String {
    mean((share * 1000).rounded() / 10) + " %"
  }

  /// A part of a whole in whole per cent, `41 %`; a dash of nothing.
  public static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? mean((Double(part) / Double(whole) * 100).rounded()) + " %" : unknown
  }

  /// A whole number of euros, `EUR 1,100`.
  public static func euros(_ amount: Int) -> String { "EUR " + grouped(amount) }

  /// A number with commas between thousands.
  public static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// Kilometres, without decimals that are zero.
  public static func kilometres(_ distance: Double) -> String { mean(distance) + " km" }

  /// The state of an exchange in a word that fits a column: `done`, `next`.
  public static func short(_ state: ExchangeState?) -> String {
    switch state {
    case .inPreparation: "prep"
    case .upcoming: "next"
    case .ongoing: "now"
    case .completed: "done"
    case .cancelled: "off"
    case nil: unknown
    }
  }

  /// The state of an exchange in full, `in preparation`.
  public static func state(_ state: ExchangeState?) -> String {
    switch state {
    case .inPreparation: "in preparation"
    case .upcoming: "upcoming"
    case .ongoing: "ongoing"
    case .completed: "completed"
    case .cancelled: "cancelled"
    case nil: "does not exist on this day"
    }
  }

  /// What has to happen for a milestone to be reached, and by whom.
  public static func step(to milestone: Milestone) -> String {
    switch milestone {
    case .proposed: "proposal"
    case .matched: "match confirmed (VO and HO)"
    case .committed: "Commitment to Quality signed by all four"
    case .started: "start"
    case .completed: "end of the exchange"
    case .reported: "closing report (visitor)"
    case .validated: "validation (VOP)"
    case .paid: "payment (VOP)"
    }
  }

  /// A role in words.
  public static func role(_ role: FeedbackRole) -> String {
    switch role {
    case .visitor: "visitor"
    case .host: "host"
    case .visitorPartnership: "visitor's partnership"
    case .hostPartnership: "host's partnership"
    }
  }

  /// A moment as people read it, in universal time: `2 Feb 2021, 09:30`.
  public static func moment(_ moment: Moment) -> String {
    let time = moment.description.dropFirst(11).prefix(5)
    return (moment.date.map(day) ?? "") + ", " + time
  }

  /// A role in the space of a column; partnerships by the scheme's own abbreviations.
  public static func short(_ role: FeedbackRole) -> String {
    switch role {
    case .visitor: "visitor"
    case .host: "host"
    case .visitorPartnership: "VOP"
    case .hostPartnership: "HOP"
    }
  }

  /// Several roles in words, `visitor and host`.
  public static func roles(_ roles: [FeedbackRole]) -> String {
    roles.isEmpty ? "no role" : roles.map(role).joined(separator: " and ")
  }

  /// A kind of document in words.
  public static func documentKind(_ kind: DocumentKind) -> String {
    kind == .faq ? "FAQ" : kind.rawValue
  }

  /// Who may see the texts of a feedback.
  public static func publishing(_ publishing: Consent.Publishing) -> String {
    switch publishing {
    case .named: "may be published with the name"
    case .anonymous: "may be published without a name"
    case .none: "not to be published"
    }
  }
}
