import Screen
import Terminal
import Testing

/// The events of bytes given at once, with what the end of waiting adds.
func decoded(_ bytes: [UInt8], mouse: Bool = false) -> [InputEvent] {
  var decoder = KeyDecoder()
  decoder.reportsMouse = mouse
  return decoder.feed(bytes) + decoder.flush()
}

func decoded(_ text: String, mouse: Bool = false) -> [InputEvent] {
  decoded(Array(text.utf8), mouse: mouse)
}

struct KeyDecoderTests {
  /// What is sent, controls as their pictures, and the keys it is.
  static let sequences: [(String, String)] = [
    // xterm and VT100
    ("␛[A", "Up"), ("␛[B", "Down"), ("␛[C", "Right"), ("␛[D", "Left"),
    ("␛OA", "Up"), ("␛OB", "Down"), ("␛OC", "Right"), ("␛OD", "Left"),
    ("␛[H", "Home"), ("␛[F", "End"), ("␛OH", "Home"), ("␛OF", "End"),
    ("␛[1~", "Home"), ("␛[4~", "End"), ("␛[7~", "Home"), ("␛[8~", "End"),
    ("␛[2~", "Ins"), ("␛[3~", "Del"), ("␛[5~", "PgUp"), ("␛[6~", "PgDn"),
    ("␛OP", "F1"), ("␛OQ", "F2"), ("␛OR", "F3"), ("␛OS", "F4"), ("␛[P", "F1"),
    ("␛[11~", "F1"), ("␛[15~", "F5"), ("␛[17~", "F6"), ("␛[21~", "F10"), ("␛[24~", "F12"),
    ("␛[25~", "F13"), ("␛[29~", "F16"), ("␛[34~", "F20"), ("␛[Z", "Shift-Tab"),
    // modifiers
    ("␛[1;5A", "Ctrl-Up"), ("␛[1;2D", "Shift-Left"), ("␛[1;3C", "Alt-Right"),
    ("␛[1;6H", "Ctrl-Shift-Home"), ("␛[3;5~", "Ctrl-Del"), ("␛[5;7~", "Alt-Ctrl-PgUp"),
    ("␛[1;5P", "Ctrl-F1"), ("␛[15;2~", "Shift-F5"), ("␛O5A", "Ctrl-Up"), ("␛O1;5A", "Ctrl-Up"),
    ("␛[1;9A", "Alt-Up"), ("␛[1;1A", "Up"), ("␛[;5A", "Ctrl-Up"), ("␛[1;5R", "Ctrl-F3"),
    // Linux console
    ("␛[[A", "F1"), ("␛[[E", "F5"),
    // rxvt
    ("␛[a", "Shift-Up"), ("␛Od", "Ctrl-Left"), ("␛[3$", "Shift-Del"), ("␛[3^", "Ctrl-Del"),
    ("␛[7@", "Ctrl-Shift-Home"), ("␛␛[A", "Alt-Up"), ("␛␛OC", "Alt-Right"), ("␛[23~", "F11"),
    // number pad
    ("␛OM", "Enter"), ("␛Oj", "*"), ("␛Ok", "+"), ("␛Om", "-"), ("␛Op", "0"), ("␛Oy", "9"),
    ("␛OX", "="),
    // CSI u and modifyOtherKeys
    ("␛[97u", "a"), ("␛[97;5u", "^A"), ("␛[97;2u", "A"), ("␛[97;3u", "Alt-a"),
    ("␛[13u", "Enter"), ("␛[13;5u", "Ctrl-Enter"), ("␛[9;2u", "Shift-Tab"), ("␛[27u", "Esc"),
    ("␛[127;5u", "Ctrl-Backspace"), ("␛[32;5u", "^Space"), ("␛[27;5;99~", "^C"),
    ("␛[322u", "ł"), ("␛[97:65;2u", "A"),
    // controls
    ("␍", "Enter"), ("␊", "Enter"), ("␉", "Tab"), ("␡", "Backspace"), ("␈", "Backspace"),
    ("␀", "^Space"), ("␁", "^A"), ("␎", "^N"), ("␚", "^Z"), ("␟", "^_"), ("␜", "^\\"),
    ("␝", "^]"), ("␞", "^^"),
    // text
    ("q", "q"), ("?", "?"), (" ", "Space"), ("ł", "ł"), ("€", "€"), ("日", "日"), ("👍", "👍"),
    ("jjk", "j j k"),
    // Alt
    ("␛b", "Alt-b"), ("␛B", "Alt-B"), ("␛ł", "Alt-ł"), ("␛␡", "Alt-Backspace"),
    ("␛␍", "Alt-Enter"), ("␛␁", "Alt-^A"), ("␛ ", "Alt-Space"), ("␛1", "Alt-1"),
    ("␛[", "Alt-["), ("␛O", "Alt-O"), ("␛]", "Alt-]"), ("␛P", "Alt-P"), ("␛X", "Alt-X"),
    // Escape
    ("␛", "Esc"), ("␛␛", "Esc Esc"), ("␛␛␛", "Esc Esc Esc"), ("␛␛q", "Esc Alt-q"),
    ("␛␛␛[A", "Esc Alt-Up"), ("␛␛[", "Esc Alt-["), ("␛O␍", "Alt-O Enter"),
    ("␛[␛[B", "Alt-[ Down"), ("q␛", "q Esc"),
  ]

  @Test(arguments: sequences)
  func a_sequence_is_its_key(sent: String, keys: String) {
    #expect(decoded(bytes(sent)) == parsed(keys))
  }

  /// Replies, reports and nonsense, each followed by the key `q`.
  static let unknown = [
    "␛[99;99X", "␛[24;80R", "␛[?1;2c", "␛[>41;354;0c", "␛[?2026;2$y", "␛[4;1$y", "␛[<0;1;1M",
    "␛[<0;1;1m", "␛[M", "␛[99~", "␛[=1;2;3z", "␛[1;2;3;4A", "␛[57400u", "␛[5u", "␛[?u",
    "␛Oz", "␛O9z", "␛[[Z", "␛[ q", "␛[201~", "␛[!p", "␛[9999999999999999999A",
    "␛]11;rgb:ffff/ffff/ffff␇", "␛]11;rgb:0/0/0␛\\", "␛]52;c;aGVsbG8=␇", "␛P1$r0m␛\\",
    "␛P>|term␛\\", "␛_Gi=1;OK␛\\", "␛^private␛\\", "␛Xstring␛\\", "␛Pbell␇inside␛\\",
  ]

  @Test(arguments: unknown)
  func what_is_no_key_is_swallowed_whole_and_the_next_key_is_read(sent: String) {
    #expect(decoded(bytes(sent + "q")) == [.key(.character("q"))])
  }

  /// Bytes that are not UTF-8, and how many replacement characters come before the `q`.
  @Test(
    arguments: [
      ([0xFF], 1), ([0xE9], 1), ([0x80], 1), ([0xC0], 1), ([0xC1, 0xBF], 2), ([0xF5], 1),
      ([0xC3], 1), ([0xE2, 0x82], 1), ([0xF0, 0x9F, 0x91], 1), ([0xE0, 0x80, 0x80], 3),
      ([0xED, 0xA0, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xC2, 0x9B], 1), ([0x9B], 1),
      ([0xC3, 0xC3], 2),
    ] as [([UInt8], Int)]
  )
  func bytes_that_are_no_text_are_shown_and_swallow_no_key(bytes: [UInt8], count: Int) {
    let replacements = Array(repeating: InputEvent.key(.character("\u{FFFD}")), count: count)
    #expect(decoded(bytes + Array("q".utf8)) == replacements + [.key(.character("q"))])
  }

  @Test func a_character_broken_off_by_a_sequence_loses_neither() {
    #expect(decoded([0xC3] + bytes("␛[A")) == [.key(.character("\u{FFFD}")), .key(.up)])
  }

  @Test func focus_is_an_event() {
    #expect(decoded("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test func an_endless_string_gives_the_keys_back_after_a_limit() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array("\u{1B}]0;".utf8))
    let events = decoder.feed(Array(repeating: UInt8(ascii: "j"), count: 10_000))
    #expect(events.count > 5_000)
    #expect(events.allSatisfy { $0 == .key(.character("j")) })
  }

  @Test func an_endless_string_ends_when_nothing_comes() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}]0;title".utf8)) == [])
    #expect(decoder.wait(escapeDelay: 25) == 100)
    #expect(decoder.flush() == [])
    #expect(decoder.feed([UInt8(ascii: "q")]) == [.key(.character("q"))])
  }

  @Test func only_a_lone_escape_waits_for_the_short_time() {
    var decoder = KeyDecoder()
    #expect(decoder.wait(escapeDelay: 25) == nil && !decoder.needsTimeout)
    _ = decoder.feed([0x1B])
    #expect(decoder.wait(escapeDelay: 25) == 25 && decoder.pendingEscape)
    _ = decoder.feed([UInt8(ascii: "[")])
    #expect(decoder.wait(escapeDelay: 25) == 100 && !decoder.pendingEscape)
    _ = decoder.feed([UInt8(ascii: "A")])
    #expect(decoder.wait(escapeDelay: 25) == nil)
  }

  @Test(
    arguments: [
      (nil, 25), ("50", 50), ("0", 0), ("1000", 1000), ("-1", 25), ("x", 25), ("99999999", 25),
    ] as [(String?, Int)]
  )
  func the_time_for_escape_is_that_of_the_environment(value: String?, milliseconds: Int) {
    let environment = value.map { ["ESCDELAY": $0] } ?? [:]
    #expect(KeyDecoder.escapeDelay(environment: environment) == milliseconds)
  }
}

struct MouseDecodingTests {
  static let events: [(String, MouseEvent)] = [
    ("\u{1B}[<0;1;1M", MouseEvent(.press(1), at: .zero)),
    ("\u{1B}[<2;10;5M", MouseEvent(.press(3), at: Point(x: 9, y: 4))),
    ("\u{1B}[<0;300;200m", MouseEvent(.release, at: Point(x: 299, y: 199))),
    ("\u{1B}[<64;3;4M", MouseEvent(.wheelUp, at: Point(x: 2, y: 3))),
    ("\u{1B}[<65;3;4M", MouseEvent(.wheelDown, at: Point(x: 2, y: 3))),
    (
      "\u{1B}[<20;1;2M",
      MouseEvent(.press(1), at: Point(x: 0, y: 1), modifiers: [.shift, .control])
    ),
    // The older form.
    ("\u{1B}[M !!", MouseEvent(.press(1), at: .zero)),
    ("\u{1B}[M#*%", MouseEvent(.release, at: Point(x: 9, y: 4))),
    ("\u{1B}[M`*%", MouseEvent(.wheelUp, at: Point(x: 9, y: 4))),
  ]

  @Test(arguments: events)
  func a_report_is_a_click_where_the_mouse_is_on(sent: String, event: MouseEvent) {
    #expect(decoded(sent + "q", mouse: true) == [.mouse(event), .key(.character("q"))])
  }

  /// Motion, sideways wheels, far buttons and impossible places.
  @Test(arguments: [
    "\u{1B}[<32;1;1M", "\u{1B}[<66;1;1M", "\u{1B}[<128;1;1M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1M",
    "\u{1B}[<;;M", "\u{1B}[<0;1;1;1M", "\u{1B}[M\u{7F}!!",
  ])
  func what_was_not_asked_for_is_swallowed(sent: String) {
    #expect(decoded(sent + "q", mouse: true) == [.key(.character("q"))])
  }
}

/// The bytes of a text in which the pictures of control characters stand for these.
func bytes(_ text: String) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar -> [UInt8] in
    switch scalar.value {
    case 0x2400..<0x2420: [UInt8(scalar.value - 0x2400)]
    case 0x2421: [0x7F]
    default: Array(String(scalar).utf8)
    }
  }
}

private func parsed(_ keys: String) -> [InputEvent] {
  keys.split(separator: " ").map { spelling in
    guard let key = Key(parsing: String(spelling)) else {
      Issue.record("no key is spelt \(spelling)")
      return .focus(false)
    }
    return .key(key)
  }
}
