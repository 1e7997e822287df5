public import Screen

extension State {
  /// Draws the whole screen.
  ///
  /// Pure, and right for every size.
  public func render() -> Frame {
    let borders: BorderSet =
      settings.isAccessible ? .none : settings.isASCII ? .ascii : .unicode
    var painter = Painter(size: size, borders: borders)
    let layout = screenLayout
    painter.frame.title = Displayable("clusterxchange " + settings.directory)
    painter.frame.wishes.mouse = isMouseOn
    guard layout.mode != .tooSmall else {
      painter.put(
        Displayable("need \(ScreenLayout.least.width)×\(ScreenLayout.least.height)"),
        at: .zero
      )
      painter.placeCursor(at: .zero)
      return painter.frame
    }
    // Somewhere sensible, until something on the screen knows better.
    painter.placeCursor(at: layout.body.origin)
    HeaderDrawing(state: self).draw(&painter, in: layout.header)
    drawBody(&painter, layout)
    drawBottom(&painter, layout)
    return painter.frame
  }

  private func drawBody(_ painter: inout Painter, _ layout: ScreenLayout) {
    if let form {
      FormDrawing(state: self, form: form).draw(&painter, in: layout.body)
    } else if let context {
      if let open = trail.last {
        PageDrawing(state: self, view: open.view).draw(&painter, in: layout.body)
      } else {
        switch screen {
        case .browse: BrowseDrawing(state: self, context: context).draw(&painter, layout)
        case .figures: PageDrawing(state: self, view: figures).draw(&painter, in: layout.body)
        case .documents: drawList(documents, &painter, layout.body)
        case .organisations: drawList(organisations, &painter, layout.body)
        case .findings: drawList(findings, &painter, layout.body)
        case .attention: break
        }
      }
    } else {
      drawLoading(&painter, in: layout.body)
    }
    LayerDrawing(state: self).draw(&painter, in: layout.body)
  }

  private func drawList(_ list: RecordList, _ painter: inout Painter, _ rect: Rect) {
    guard let context else { return }
    ListDrawing(
      state: self,
      context: context,
      list: list,
      columns: visibleColumns(of: list),
      isFocused: true,
      hasHeadings: hasHeadings
    ).draw(&painter, in: rect, title: ListDrawing.title(of: list))
  }

  /// A count that grows while the data is read: the screen never waits for the files.
  private func drawLoading(_ painter: inout Painter, in rect: Rect) {
    guard let loading else { return }
    let text =
      loading.files == 0
      ? "Reading \(settings.directory) …"
      : "Reading \(settings.directory): \(loading.filesRead) of \(loading.files) files, "
        + Wording.count(loading.records, "record")
    painter.put(
      Displayable(text).truncated(to: max(0, rect.width - 2)),
      at: Point(x: rect.minX + 1, y: rect.minY + 1),
      style: .muted
    )
    painter.placeCursor(at: Point(x: rect.minX + 1, y: rect.minY + 1))
  }

  private func drawBottom(_ painter: inout Painter, _ layout: ScreenLayout) {
    if PromptDrawing(state: self).draw(&painter, in: layout.hints) { return }
    if case .confirm(let confirmation) = layer {
      let text = " \(confirmation.question) y \(confirmation.yes), any other key does not"
      let shown = Displayable(text).truncated(to: layout.hints.width)
      painter.put(shown, at: layout.hints.origin, style: .warning)
      painter.placeCursor(
        at: Point(x: min(shown.width, layout.hints.width - 1), y: layout.hints.minY)
      )
      return
    }
    if let message { return draw(message, &painter, layout) }
    HintsDrawing(state: self).draw(&painter, in: layout.hints)
  }

  /// Draws a message in place of the hints; one that is too long for a row takes the row above as well.
  ///
  /// By ear it is one line, which is all that is read.
  private func draw(_ message: Message, _ painter: inout Painter, _ layout: ScreenLayout) {
    let style: Style = message.isProblem ? .warning : .accent
    let text = Displayable(" " + message.text)
    let width = layout.hints.width
    guard text.width > width, !settings.isAccessible, layout.body.height > 4 else {
      painter.put(text.truncated(to: width), at: layout.hints.origin, style: style)
      return
    }
    let lines = text.wrapped(to: width)
    let rest = lines.dropFirst(2).reduce(lines[1]) { $0 + " " + $1 }
    let row = layout.body.bottom(1)
    painter.fill(row)
    painter.put(lines[0], at: row.origin, style: style)
    painter.put(
      (Displayable(" ") + rest).truncated(to: width),
      at: layout.hints.origin,
      style: style
    )
  }
}
