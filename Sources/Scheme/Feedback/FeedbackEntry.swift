public import JSON

/// What a person has filled in so far, complete or not.
public struct FeedbackEntry: Hashable, Sendable {
  /// By the ids of the questions, as entered: a date half typed is a text.
  public var answers: [String: AnswerValue] = [:]
  /// How texts may be shown; nil while the person has not chosen, which allows nothing.
  public var publish: Consent.Publishing?
  /// Whether the person may be asked again; nil while they have not chosen, which is no.
  public var contact: Bool?
  public var respondent = Respondent()

  /// An entry with nothing filled in.
  public init() {}

  /// What the person allows, so far.
  public var consent: Consent {
    var consent = Consent()
    consent.publish = publish ?? consent.publish
    consent.contact = contact ?? consent.contact
    return consent
  }

  /// Whether nothing was filled in at all.
  public var isEmpty: Bool { self == FeedbackEntry() }
}

/// Who gave a feedback.
///
/// Stored apart from the answers, and shown only where a person asks for it (DATA.md, *Who may see what*).
public struct Respondent: Hashable, Sendable {
  public var name: String?
  public var email: String?

  /// Someone who does not say who they are.
  public init(name: String? = nil, email: String? = nil) {
    self.name = name
    self.email = email
  }

  /// One of the two things known of a respondent, by the name of its member.
  public enum Member: String, CaseIterable, Sendable, Hashable {
    case name, email
  }

  /// The most characters of each.
  public static let maximumLength = 200

  /// A member as entered; empty where there is none.
  public subscript(member: Member) -> String? {
    get { member == .name ? name : email }
    set { if member == .name { name = newValue } else { email = newValue } }
  }

  /// A member as stored, without white space around it; nil where nothing is left.
  public func stored(_ member: Member) -> String? {
    let text = self[member].map(FeedbackText.trimmed)
    return text == "" ? nil : text
  }

  /// Whether nothing would be stored of the person.
  public var isBlank: Bool { Member.allCases.allSatisfy { stored($0) == nil } }

  /// Why a member cannot be stored, nil where it can or is not there.
  ///
  /// Of an address only its form is checked: whether it reaches anybody is not for a program to tell.
  public func problem(with member: Member) -> AnswerProblem? {
    guard let text = stored(member) else { return nil }
    let count = FeedbackText.length(of: text)
    if count > Self.maximumLength {
      return .tooLong(characters: count, maximum: Self.maximumLength)
    }
    for (index, scalar) in text.unicodeScalars.enumerated()
    where scalar.properties.generalCategory == .control {
      return .controlCharacter(scalar.value, at: index + 1)
    }
    guard member == .email else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    return isAddress ? nil : .notAnAddress
  }
}

extension FeedbackEntry {
  /// The entry of a draft's fields; what is none of its members is passed over.
  public init(draft: JSONObject) {
    for member in draft["answers"]?.object?.members ?? [] {
      answers[member.name] = AnswerValue(member.value)
    }
    publish = draft["publish"]?.string.flatMap { Consent.Publishing(rawValue: $0) }
    contact = draft["contact"]?.boolean
    let respondent = draft["respondent"]?.object
    self.respondent = Respondent(
      name: respondent?["name"]?.string,
      email: respondent?["email"]?.string
    )
  }

  /// The fields of a draft: all that was filled in, as it was entered.
  public var draft: JSONObject {
    var draft = JSONObject()
    draft["answers"] = .object(
      JSONObject(
        answers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { answer in
          answer.value.json.map { JSONObject.Member(name: answer.key, value: $0) }
        }
      )
    )
    draft["publish"] = publish.map { .string($0.rawValue) }
    draft["contact"] = contact.map { .boolean($0) }
    var person = JSONObject()
    person["name"] = respondent.name.map { .string($0) }
    person["email"] = respondent.email.map { .string($0) }
    if !person.members.isEmpty { draft["respondent"] = .object(person) }
    return draft
  }
}

extension AnswerValue {
  /// The value as JSON has it; nil for null, and for what no answer can be.
  public init?(_ json: JSONValue) {
    switch json {
    case .null, .object: return nil
    case .boolean(let value): self = .yesNo(value)
    case .number(let number): self = .number(number.double)
    case .string(let text): self = .text(text)
    case .array(let elements):
      let texts = elements.compactMap(\.string)
      guard texts.count == elements.count else { return nil }
      self = .choices(texts)
    }
  }

  /// The value as it was entered, a whole number in digits alone; nil for a number that JSON has not.
  public var json: JSONValue? {
    switch self {
    case .number(let number):
      (Int(exactly: number).map { JSONNumber($0) } ?? JSONNumber(number)).map { .number($0) }
    case .text(let text): .string(text)
    case .choices(let codes): .array(codes.map { .string($0) })
    case .yesNo(let value): .boolean(value)
    }
  }
}
