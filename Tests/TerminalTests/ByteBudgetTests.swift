import Screen
import Terminal
import TestSupport
import Testing

extension CursesTests {
  /// What DESIGN.md allows a frame to cost.
  struct ByteBudgets {
    static let sizes = [Size(width: 80, height: 24), Size(width: 200, height: 50)]

    @Test func an_unchanged_frame_sends_nothing() throws {
      var replay = try CursesReplay()
      let frame = listFrame(size: Size(width: 80, height: 24), selected: 3)
      replay.draw(frame)
      #expect(replay.draw(frame) == [])
    }

    @Test(arguments: sizes)
    func a_marker_moved_takes_at_most_40_bytes(size: Size) throws {
      var replay = try CursesReplay(size: size)
      replay.draw(listFrame(size: size, selected: 3, counts: true))
      for selected in 4..<20 {
        let frame = listFrame(size: size, selected: selected, counts: true)
        let bytes = replay.draw(frame)
        #expect(bytes.count <= 40, "\(readable(bytes))")
        #expect(replay.terminal.rows == frame.grid.rows())
      }
    }

    @Test(arguments: sizes)
    func a_list_scrolled_by_a_row_takes_at_most_200_bytes(size: Size) throws {
      var replay = try CursesReplay(size: size)
      let last = size.height - 3
      replay.draw(listFrame(size: size, selected: last, counts: true))
      for step in 1..<20 {
        let frame = listFrame(size: size, selected: last + step, offset: step, counts: true)
        let bytes = replay.draw(frame)
        #expect(bytes.count <= 200, "\(readable(bytes))")
        #expect(replay.terminal.rows == frame.grid.rows())
      }
    }

    @Test func a_letter_typed_into_a_field_takes_at_most_10_bytes() throws {
      let size = Size(width: 80, height: 24)
      var replay = try CursesReplay(size: size)
      var field = TextField()
      var costs: [Int] = []
      for letter in "Two moulders now share our dyeing line; we would never have met otherwise" {
        field.handle(.character(letter))
        var painter = Painter(size: size)
        painter.put("Comment", at: Point(x: 2, y: 10))
        painter.placeCursor(
          at: field.draw(&painter, in: Rect(x: 12, y: 10, width: 66, height: 1))
        )
        let bytes = replay.draw(painter.frame)
        costs.append(bytes.count)
        #expect(replay.terminal.rows == painter.frame.grid.rows())
        #expect(replay.terminal.cursor == painter.frame.cursor)
      }
      // The first is the whole screen; the field moves its text once, after 66 letters.
      let expensive = costs.dropFirst().filter { $0 > 10 }
      #expect(expensive.count <= 1, "\(costs)")
    }

    @Test func a_letter_typed_at_the_end_of_an_area_takes_at_most_10_bytes() throws {
      let size = Size(width: 80, height: 24)
      var replay = try CursesReplay(size: size)
      let rect = Rect(x: 6, y: 8, width: 68, height: 5)
      var area = TextArea()
      var (costs, rows) = ([Int](), [Int]())
      let text = "Two moulders now share our dyeing line; we would never have met otherwise. "
      for letter in text + text + "\n\n" + text {
        let key = letter == "\n" ? Key.enter : .character(letter)
        area.handle(key, width: rect.width, height: rect.height)
        var painter = Painter(size: size)
        painter.box(rect.inset(horizontally: -2, vertically: -1))
        painter.placeCursor(at: area.draw(&painter, in: rect))
        let bytes = replay.draw(painter.frame)
        costs.append(bytes.count)
        rows.append(area.lineCount(width: rect.width))
        #expect(replay.terminal.rows == painter.frame.grid.rows())
        #expect(replay.terminal.cursor == painter.frame.cursor)
      }
      // The first is the whole screen; a word that goes to the next row may scroll the area.
      let letters = costs.indices.dropFirst().filter { rows[$0] == rows[$0 - 1] }
      #expect(letters.count > 200)
      #expect(letters.allSatisfy { costs[$0] <= 10 }, "\(costs)")
      #expect(costs.dropFirst().allSatisfy { $0 <= 800 }, "\(costs)")
    }

    @Test func a_full_screen_stays_below_2_800_bytes_and_an_empty_one_below_1_000() throws {
      let size = Size(width: 80, height: 24)
      var replay = try CursesReplay(size: size)
      #expect(replay.draw(Frame(size: size)).count <= 1_000)
      #expect(replay.draw(listFrame(size: size, selected: 3)).count <= 2_800)
    }

    @Test func brackets_are_only_around_frames_that_could_flicker() throws {
      var options = CursesScreen.Options()
      options.synchronizesOutput = true
      let size = Size(width: 80, height: 24)
      var replay = try CursesReplay(size: size, options: options)
      let first = readable(replay.draw(listFrame(size: size, selected: 3)))
      #expect(first.hasPrefix("\"\\u{1B}[?2026h\\u{1B}[?25l"))
      #expect(first.contains("\\u{1B}[?2026l"))
      #expect(!readable(replay.draw(listFrame(size: size, selected: 4))).contains("2026"))
      #expect(!replay.terminal.modes.contains(2026))
    }

    @Test func a_cursor_that_a_screen_reader_follows_is_not_hidden() throws {
      var options = CursesScreen.Options()
      options.hidesCursorWhileDrawing = false
      let size = Size(width: 80, height: 24)
      var replay = try CursesReplay(size: size, options: options)
      #expect(!readable(replay.draw(listFrame(size: size, selected: 3))).contains("[?25l"))
    }
  }

  struct ASCIIMode {
    @Test func only_ascii_is_sent_a_column_for_a_column() throws {
      var options = CursesScreen.Options()
      options.isASCII = true
      let size = Size(width: 40, height: 5)
      var replay = try CursesReplay(size: size, options: options)
      var painter = Painter(size: size)
      painter.box(painter.bounds)
      painter.put("▸ Łódź – „Göteborg“…", at: Point(x: 1, y: 1))
      painter.put("東京 Αθήνα e\u{301} ★", at: Point(x: 1, y: 2))
      let bytes = replay.draw(painter.frame)
      #expect(bytes.allSatisfy { $0 < 0x80 })
      #expect(
        replay.terminal.text == """
          +--------------------------------------+
          |> Lodz - "Goteborg"~                  |
          |???? ????? e ?                        |
          |                                      |
          +--------------------------------------+
          """
      )
    }
  }
}

func readable(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self).debugDescription
}
