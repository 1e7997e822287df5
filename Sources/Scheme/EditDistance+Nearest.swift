extension EditDistance {
  /// The word that a person most likely meant: the nearest within a third of what was typed, at least one letter.
  ///
  /// A word that begins with what was typed, three letters at least, is near as well. Nil where none is.
  public static func nearest(to typed: String, among words: [String]) -> String? {
    let letters = Array(typed.lowercased().utf8)
    guard !letters.isEmpty else { return nil }
    let reach = max(1, letters.count / 3)
    let near = words.compactMap { word in
      between(letters, Array(word.utf8), limit: reach).map { (distance: $0, word: word) }
    }
    if let nearest = near.min(by: { $0.distance < $1.distance }) { return nearest.word }
    return letters.count >= 3 ? words.first { $0.utf8.starts(with: letters) } : nil
  }
}
