/// Which side of a column a text keeps to.
public enum Alignment: Sendable {
  case leading
  case centred
  case trailing
}

extension Displayable {
  /// At most `columns` wide; where something is cut, `ellipsis` says so.
  ///
  /// Linear in what is kept.
  ///
  /// The ellipsis is dropped where there is no room for it. In ASCII mode the terminal shows `…`
  /// as `~`, a cell for a cell, so layouts need not know the mode.
  public func truncated(to columns: Int, ellipsis: Displayable = "…") -> Displayable {
    guard width > columns else { return self }
    guard columns > ellipsis.width else { return prefix(columns) }
    return prefix(columns - ellipsis.width) + ellipsis
  }

  /// As much of the beginning as fits `columns`; a wide character that does not fit is left out.
  public func prefix(_ columns: Int) -> Displayable {
    guard width > columns else { return self }
    guard columns > 0 else { return .empty }
    if text.utf8.count == width {
      return Displayable(safe: String(text.utf8.prefix(columns)) ?? "", width: columns)
    }
    var end = text.unicodeScalars.startIndex
    var used = 0
    for index in text.unicodeScalars.indices {
      let advance = DisplayWidth.of(text.unicodeScalars[index]) ?? 0
      guard used + advance <= columns else { break }
      used += advance
      end = text.unicodeScalars.index(after: index)
    }
    return Displayable(safe: String(text.unicodeScalars[..<end]), width: used)
  }

  /// Exactly `columns` wide where it was narrower, spaces on the far side; never cut.
  public func padded(to columns: Int, _ alignment: Alignment = .leading) -> Displayable {
    let room = columns.minus(width)
    guard room > 0 else { return self }
    switch alignment {
    case .leading: return self + .spaces(room)
    case .trailing: return .spaces(room) + self
    case .centred: return .spaces(room / 2) + self + .spaces(room - room / 2)
    }
  }

  /// Exactly `columns` wide: cut with `…` or padded.
  ///
  /// A wide character cut in half leaves a space.
  public func fitted(to columns: Int, _ alignment: Alignment = .leading) -> Displayable {
    truncated(to: columns).padded(to: columns, alignment)
  }
}
