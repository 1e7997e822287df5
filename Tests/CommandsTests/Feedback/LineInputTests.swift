import Testing

@testable import Commands

@Suite struct LineInputTests {
  private func events(
    _ pieces: [LineInput.Piece],
    isTerminal: Bool = false
  ) -> [LineInput.Event] {
    var rest = pieces[...]
    let input = LineInput(
      isTerminal: isTerminal,
      read: { rest.popFirst() ?? .ended },
      isReady: { !rest.isEmpty }
    )
    var events: [LineInput.Event] = []
    while true {
      let event = input.next()
      events.append(event)
      if event == .ended { return events }
    }
  }

  private func bytes(_ text: String) -> LineInput.Piece { .bytes(Array(text.utf8)) }

  @Test func lines_are_put_together_from_whatever_pieces_they_come_in() {
    let text = "one\n\ntwo Łódź\r\nthree"
    let whole: [LineInput.Event] = [
      .line("one"), .line(""), .line("two Łódź\r"), .line("three"), .ended,
    ]
    #expect(events([bytes(text)]) == whole)
    #expect(events(text.utf8.map { .bytes([$0]) }) == whole)
  }

  @Test func a_signal_comes_before_what_is_typed_behind_it_and_loses_nothing() {
    #expect(
      events([bytes("half"), .signal(2), bytes(" a line\n"), .resumed]) == [
        .signal(2), .line("half a line"), .resumed, .ended,
      ]
    )
  }

  @Test func bytes_that_are_no_text_spoil_their_own_line_only() {
    #expect(
      events([bytes("a\n"), .bytes([0xFF, 0x0A]), bytes("b\n")]) == [
        .line("a"), .unusable(.notUTF8), .line("b"), .ended,
      ]
    )
  }

  @Test(arguments: [(4094, true), (4095, false), (5000, false)])
  func what_a_terminal_has_cut_is_not_taken_for_whole(count: Int, isTaken: Bool) {
    let line = String(repeating: "x", count: count)
    let fault = LineInput.Event.unusable(.cut(4095))
    #expect(
      events([bytes(line + "\n")], isTerminal: true) == [isTaken ? .line(line) : fault, .ended]
    )
    #expect(events([bytes(line + "\n")]) == [.line(line), .ended])
  }

  @Test func a_line_without_end_takes_no_memory_without_end() {
    let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)
    let pieces: [LineInput.Piece] = Array(repeating: .bytes(megabyte), count: 20)
    #expect(
      events(pieces + [bytes("rest\nnext\n")]) == [
        .unusable(.tooLong(8 << 20)), .line("next"), .ended,
      ]
    )
  }

  @Test func a_megabyte_of_short_lines_takes_the_time_of_a_megabyte() {
    let text = String(repeating: "a line\n", count: 150_000)
    #expect(events([bytes(text)]).count == 150_001)
  }
}
