/// What a person typed to find records by: words that must all be there.
///
/// Words ignore case and accents, `lodz` finds *Łódź*; a capital letter makes its word exact in case, so that
/// `SPK` does not find *spkx*. `"two words"` stand together; a quote without its pair runs to the end.
public struct Query: Hashable, Sendable {
  /// In the order typed, each once.
  public let words: [QueryWord]

  /// Reads a query.
  ///
  /// Any text is one: nothing in it can be wrong.
  public init(parsing text: String) {
    var words: [QueryWord] = []
    for token in Self.tokens(of: text) {
      if let word = QueryWord(token), !words.contains(word) { words.append(word) }
    }
    self.words = words
  }

  /// Joins the arguments of a command line: one with a space in it is a phrase, since a shell took its quotes.
  public init(arguments: [String]) {
    self.init(
      parsing: arguments.map { argument in
        argument.contains(where: \.isWhitespace) && !argument.contains("\"")
          ? "\"" + argument + "\"" : argument
      }.joined(separator: " ")
    )
  }

  /// Whether every record fits.
  public var isEmpty: Bool { words.isEmpty }

  /// Splits at white space outside quotes; quotes join what they hold to what touches them.
  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar.properties.isWhitespace {
        tokens.append(token)
        token = ""
      } else {
        token.unicodeScalars.append(scalar)
      }
    }
    return (tokens + [token]).filter { !$0.isEmpty }
  }
}

extension Query {
  /// Whether every record that fits this query fits the other as well, as far as the words alone show.
  func implies(_ other: Query) -> Bool {
    other.words.allSatisfy { word in words.contains { $0.implies(word) } }
  }
}
