public import Scheme

/// What people wrote in answer to one question.
public struct QuestionTexts: Hashable, Sendable {
  public var question: FormQuestion
  public var texts: [PublishedText]
  /// How many more there are that their writers do not want published; the query does not look into them.
  public var withheld: Int
  /// Whether texts may be hidden because too few people could have written them; whether any is, is not told.
  public var hidesSmall: Bool
}

/// A text that its writer allows to be published.
public struct PublishedText: Hashable, Sendable {
  public var text: String
  /// Where it comes from, if the writer would put a name to it; nil for one without a name.
  public var source: Source?

  /// On which exchange, and in which part of it.
  ///
  /// The name itself stands apart from the data that is loaded, and is shown only where a person asks for it.
  public struct Source: Hashable, Sendable {
    public var feedback: RecordID
    public var exchange: RecordID
    public var role: FeedbackRole
  }
}

extension Catalogue {
  /// The texts to read through that were there on a day, by question in the order of the form.
  ///
  /// A text fits a query if each of its words is in the text or in its exchange, as the query finds that. Those of
  /// people who chose `none` are never among them. Those of people who chose `named` come with their exchange and
  /// role, the newest first. Those without a name come after these, alone and in the order of the alphabet: exchange and
  /// role name the one person who was there in that role, and so might the place among others. And they come only where
  /// five people at least could have written them: a word of the query that is not in a text says that its exchange
  /// has it, so there have to be five people without a name on the exchanges that have all such words.
  /// Linear in the texts.
  ///
  /// - Parameters:
  ///   - question: The id of the only question asked for; nil for all.
  ///   - showingSmall: Whether texts that few could have written are shown as well.
  public func texts(
    on day: CivilDate,
    among exchanges: [Int32]? = nil,
    matching query: Query = Query(parsing: ""),
    question: String? = nil,
    showingSmall: Bool = false
  ) -> [QuestionTexts] {
    texts(
      on: day,
      among: exchanges,
      matching: query,
      question: question,
      showingNameless: showingSmall ? true : nil
    )
  }

  /// The same, where texts without a name are shown or not, whatever the number of people who could have written
  /// them; by that number for nil.
  func texts(
    on day: CivilDate,
    among exchanges: [Int32]?,
    matching query: Query = Query(parsing: ""),
    question: String?,
    showingNameless: Bool?
  ) -> [QuestionTexts] {
    let form = form
    let asked = form.questions.indices.filter { place in
      form.questions[place].kind == .text && question.map { form.questions[place].id == $0 } ?? true
    }
    var reading = TextReading(of: self, on: day, form)
    for exchange in records(.exchange, on: day, among: exchanges ?? allExchanges) {
      reading.read(Int(exchange))
    }
    return asked.map { reading.texts(of: $0, matching: query, showingNameless: showingNameless) }
  }
}

/// Gathers what was written on some exchanges.
private struct TextReading {
  private struct Written {
    var text: String
    var feedback: Int
    var exchange: Int
  }

  private let catalogue: Catalogue
  private let day: CivilDate
  private let form: MergedForm
  private var written: [Int: [Written]] = [:]
  /// The exchanges read, and how many people on each did not put a name to what they wrote.
  private var nameless: [Int: Int] = [:]

  init(of catalogue: Catalogue, on day: CivilDate, _ form: MergedForm) {
    self.catalogue = catalogue
    self.day = day
    self.form = form
  }

  mutating func read(_ exchange: Int) {
    for given in catalogue.feedback(of: exchange, on: day).map({ Int($0) }) {
      let feedback = catalogue.feedback[given]
      if feedback.consent.publish != .named { nameless[exchange, default: 0] += 1 }
      guard let version = form[feedback.questionnaire] else { continue }
      var next = 0
      for answer in feedback.answers {
        guard let asked = version.question(answer.question, next: &next),
          form.questions[asked.merged].kind == .text, asked.reader.read(answer.value) == .given,
          case .text(let text) = answer.value
        else { continue }
        written[asked.merged, default: []].append(
          Written(text: text, feedback: given, exchange: exchange)
        )
      }
    }
  }

  func texts(of question: Int, matching query: Query, showingNameless: Bool?) -> QuestionTexts {
    let all = written[question] ?? []
    let open = all.filter { publishing($0) != .none }
    let words = WordsOfExchanges(query, catalogue)
    func isSmall(_ sets: some Sequence<[Int]>) -> Set<[Int]> {
      showingNameless.map { $0 ? [] : Set(sets) } ?? tooFew(among: Set(sets), words)
    }
    let fitting = fitting(open, query, words)
    let named = fitting.filter { publishing($0.written) == .named }
      .sorted { $0.written.feedback < $1.written.feedback }
    let nameless = fitting.filter { publishing($0.written) == .anonymous }
    let small = isSmall(nameless.map(\.lacking))
    let shown = nameless.filter { !small.contains($0.lacking) }
      .map { (text: $0.written.text, key: FoldedBytes($0.written.text).bytes) }
      .sorted { $0.key == $1.key ? $0.text < $1.text : $0.key.lexicographicallyPrecedes($1.key) }
    return QuestionTexts(
      question: form.questions[question],
      texts: named.map { PublishedText(text: $0.written.text, source: source(of: $0.written)) }
        + shown.map { PublishedText(text: $0.text, source: nil) },
      withheld: all.count - open.count,
      // Of all texts and not of those that fit: it would tell that one that is hidden has the words.
      hidesSmall: !isSmall(
        open.filter { publishing($0) == .anonymous }.map { words.of($0.exchange) }
      ).isEmpty
    )
  }

  private func publishing(_ written: Written) -> Consent.Publishing {
    catalogue.feedback[written.feedback].consent.publish
  }

  private func source(of written: Written) -> PublishedText.Source {
    let feedback = catalogue.feedback[written.feedback]
    return PublishedText.Source(
      feedback: feedback.id,
      exchange: feedback.exchange,
      role: feedback.role
    )
  }

  /// Those that have each word in themselves or in their exchange, with the words that only their exchange has.
  private func fitting(
    _ written: [Written],
    _ query: Query,
    _ words: WordsOfExchanges
  ) -> [(written: Written, lacking: [Int])] {
    let folded = FoldedText(records: written.count) { $1.append(written[$0].text) }
    let having = query.words.map { Set(folded.records(with: $0)) }
    return written.enumerated().compactMap { place, written in
      let lacking = having.indices.filter { !having[$0].contains(Int32(place)) }
      let isFitting = Set(words.of(written.exchange)).isSuperset(of: lacking)
      return isFitting ? (written, lacking) : nil
    }
  }

  /// Those sets of words for which fewer than five people without a name are on all exchanges that have them.
  private func tooFew(among sets: Set<[Int]>, _ words: WordsOfExchanges) -> Set<[Int]> {
    sets.filter { own in
      let people = nameless.reduce(0) { people, exchange in
        let isAmong = Set(words.of(exchange.key)).isSuperset(of: own)
        return people + (isAmong ? exchange.value : 0)
      }
      return !Disclosure.shows(people)
    }
  }
}

/// Which words of a query each exchange has.
private struct WordsOfExchanges {
  private var places: [Int: [Int]] = [:]

  init(_ query: Query, _ catalogue: Catalogue) {
    for (place, word) in query.words.enumerated() {
      for exchange in catalogue.texts[.exchange].records(with: word) {
        places[Int(exchange), default: []].append(place)
      }
    }
  }

  /// The places of the words in the query, ascending.
  func of(_ exchange: Int) -> [Int] { places[exchange] ?? [] }
}
