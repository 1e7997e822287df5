/// Lines as typed, from one line break to the next, whatever rows they are shown in.
extension EditableText {
  /// Where the line of the caret begins.
  var lineStart: Int {
    var place = caret
    while place > 0, advances[place - 1] != .lineBreak { place -= 1 }
    return place
  }

  /// Where the line of the caret ends, before its line break.
  var lineEnd: Int {
    var place = caret
    while place < characters.count, advances[place] != .lineBreak { place += 1 }
    return place
  }
}
