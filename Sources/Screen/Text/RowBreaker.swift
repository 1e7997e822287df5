/// Finds where rows begin when text is broken between words: the one rule for text that is read and
/// text that is typed.
///
/// - A row ends after the spaces that follow its last word; they may hang over the edge.
/// - A word longer than a row begins a row, and is broken where rows end.
/// - The indent of a line stays with its first word, which is broken where it is too long for the
///   rest.
/// - A character wider than a row has a row of its own.
///
/// Constant time for each character.
struct RowBreaker {
  /// Places of the characters that rows begin with; the first is 0.
  private(set) var starts = [0]

  private let columns: Int
  /// Columns of the row so far, hanging spaces included.
  private var used = 0
  /// Words of the line so far, the one being added included.
  private var words = 0
  private var isInWord = false
  /// Where the word being added begins, and the columns of its row before it.
  private var word = (start: 0, before: 0)

  /// Rows of so many columns, at least 1.
  init(columns: Int) { self.columns = max(1, columns) }

  /// Adds the next character.
  mutating func add(_ advance: Advance, at place: Int) {
    switch advance {
    case .lineBreak:
      beginRow(at: place + 1)
      words = 0
      isInWord = false
    case .space:
      used += 1
      isInWord = false
    default:
      // What takes no room stays with the character before it.
      if advance.columns > 0 { add(columns: advance.columns, at: place) }
    }
  }

  private mutating func add(columns width: Int, at place: Int) {
    if !isInWord {
      isInWord = true
      words += 1
      word = (place, used)
    }
    if used + width > columns {
      let isIndented = words == 1 && word.before < columns
      if word.before > 0, !isIndented {
        let moved = used - word.before
        beginRow(at: word.start)
        used = moved
      }
      if used > 0, used + width > columns { beginRow(at: place) }
    }
    used += width
  }

  private mutating func beginRow(at place: Int) {
    starts.append(place)
    used = 0
    word = (place, 0)
  }
}
