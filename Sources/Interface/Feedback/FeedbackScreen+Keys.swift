internal import Scheme
internal import Screen

/// What a key did on the form of a feedback.
enum FeedbackKey: Hashable, Sendable {
  /// The key means nothing to the item under the cursor.
  case notTaken
  /// The cursor moved within the item.
  case moved
  /// An answer changed.
  case answered
}

extension FeedbackScreen {
  /// Lets the item under the cursor have a key.
  ///
  /// - Parameter size: The room of a text that is typed into.
  mutating func take(_ key: Key, today: CivilDate, _ size: Size) -> FeedbackKey {
    let wasTenPending = isTenPending
    isTenPending = false
    guard let item = focusedItem else { return .notTaken }
    if wasTenPending, let character = key.typed {
      if character == "0" {
        set(.number(10), to: item)
        goOn()
        return .answered
      }
      // The 1 was a 1: the key is the next question's.
      goOn()
      return take(key, today: today, size)
    }
    switch item.entering {
    case .text, .line: return type(key, into: item, size)
    case .date: return typeDate(key, into: item, today: today, size)
    case .steps, .one, .yesNo: return choose(key, item)
    case .several: return chooseSeveral(key, item)
    case .nothing:
      guard key == .enter, case .given(let question, _) = item else { return .notTaken }
      reopen(question)
      return .moved
    }
  }

  /// Takes pasted text; false where nothing is typed.
  mutating func paste(_ text: String) -> Bool {
    guard let item = focusedItem, item.entering.isTyped else { return false }
    editors[item.id]?.insert(text)
    takeOver(item)
    return true
  }

  /// The most characters that a text under the cursor takes, and how many it has; nil where nothing is typed.
  var room: (used: Int, most: Int)? {
    guard let item = focusedItem, item.entering.isTyped else { return nil }
    let most =
      if case .question(let question) = item { question.textLimit } else {
        Respondent.maximumLength
      }
    // What is typed is the answer at once; the editor would have to put its text together anew for every frame.
    guard case .text(let text)? = answer(to: item) else { return (0, most) }
    return (FeedbackText.length(of: text), most)
  }

  /// Puts the cursor on the next item, or the one before; at the ends it stays.
  mutating func move(_ step: Int) {
    isTenPending = false
    if let item = focusedItem { check(item) }
    focus = min(max(0, focus + step), max(0, items.count - 1))
  }

  private mutating func goOn() { move(1) }

  // MARK: Typing

  private mutating func type(_ key: Key, into item: FeedbackItem, _ size: Size) -> FeedbackKey {
    let before = editors[item.id]?.revision
    // In its place: taken out and put back, a text of a megabyte is copied.
    guard editors[item.id]?.handle(key, size) == true else { return .notTaken }
    guard editors[item.id]?.revision != before else { return .moved }
    takeOver(item)
    return .answered
  }

  private mutating func typeDate(
    _ key: Key,
    into item: FeedbackItem,
    today: CivilDate,
    _ size: Size
  ) -> FeedbackKey {
    guard let text = editors[item.id]?.text, let typed = key.typed,
      let date = DateTyping.date(typing: typed, in: text, today: today)
    else { return type(key, into: item, size) }
    editors[item.id]?.text = date
    takeOver(item)
    return .answered
  }

  /// Makes what is typed the answer.
  private mutating func takeOver(_ item: FeedbackItem) {
    let text = editors[item.id]?.text ?? ""
    set(text.isEmpty ? nil : .text(text), to: item)
  }

  // MARK: Choosing

  private mutating func choose(_ key: Key, _ item: FeedbackItem) -> FeedbackKey {
    let options = item.entering.options
    if key == .backspace || key == .delete {
      set(nil, to: item)
      return .answered
    }
    if let typed = key.typed {
      let spelling = String(typed).lowercased()
      guard let option = options.first(where: { $0.key == spelling }) else {
        return jump(to: spelling, item, options)
      }
      set(option.value, to: item)
      isTenPending = spelling == "1" && options.contains { $0.value == .number(10) }
      if !isTenPending { goOn() }
      return .answered
    }
    let step = key == .right ? 1 : key == .left ? -1 : 0
    guard step != 0, !options.isEmpty else { return .notTaken }
    let chosen = options.firstIndex { isChosen($0, of: item) }
    let next = chosen.map { min(max(0, $0 + step), options.count - 1) }
    set(options[next ?? (step > 0 ? 0 : options.count - 1)].value, to: item)
    return .answered
  }

  private mutating func chooseSeveral(_ key: Key, _ item: FeedbackItem) -> FeedbackKey {
    let options = item.entering.options
    let cursor = min(optionCursors[item.id] ?? 0, max(0, options.count - 1))
    if key == .backspace || key == .delete {
      set(nil, to: item)
      return .answered
    }
    if let typed = key.typed {
      let spelling = String(typed).lowercased()
      let place = key == .space ? cursor : options.firstIndex { $0.key == spelling }
      guard let place, options.indices.contains(place) else {
        return jump(to: spelling, item, options)
      }
      optionCursors[item.id] = place
      toggle(options[place], of: item)
      return .answered
    }
    let step =
      switch key {
      case .down, .right: 1
      case .up, .left: -1
      default: 0
      }
    // Past the first and the last option the key is the form's.
    guard step != 0, options.indices.contains(cursor + step) else { return .notTaken }
    optionCursors[item.id] = cursor + step
    return .moved
  }

  private mutating func toggle(_ option: FeedbackOption, of item: FeedbackItem) {
    guard case .text(let code) = option.value else { return }
    var codes: [String] = if case .choices(let codes)? = answer(to: item) { codes } else { [] }
    if codes.contains(code) { codes.removeAll { $0 == code } } else { codes.append(code) }
    // In the order shown, whatever the order of the keys.
    let order = item.entering.options.compactMap { option in
      if case .text(let code) = option.value { code } else { nil }
    }
    let sorted = order.filter(codes.contains)
    set(sorted.isEmpty ? nil : .choices(sorted), to: item)
  }

  /// Puts the cursor on the next option whose name begins with what was typed.
  private mutating func jump(
    to typed: String,
    _ item: FeedbackItem,
    _ options: [FeedbackOption]
  ) -> FeedbackKey {
    guard case .several = item.entering else { return .notTaken }
    let cursor = optionCursors[item.id] ?? 0
    let order =
      Array(options.indices.dropFirst(cursor + 1)) + Array(options.indices.prefix(cursor + 1))
    guard
      let place = order.first(where: {
        options[$0].label.drop { !$0.isLetter }.lowercased().hasPrefix(typed)
      })
    else { return .notTaken }
    optionCursors[item.id] = place
    return .moved
  }
}
