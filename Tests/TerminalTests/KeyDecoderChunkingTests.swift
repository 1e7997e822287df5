import Screen
import Terminal
import TestSupport
import Testing

struct KeyDecoderChunkingTests {
  static let inputs: [[UInt8]] =
    KeyDecoderTests.sequences.map { bytes($0.0) } + KeyDecoderTests.unknown.map { bytes($0 + "q") }
    + MouseDecodingTests.events.map { Array($0.0.utf8) }
    + [
      Array("\u{1B}[200~Łódź\r\nb\u{1B}[201~q".utf8), Array("\u{1B}[I".utf8),
      Array("é\u{1B}[1;5A日".utf8), [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x1B, 0x5B, 0x41],
    ]

  @Test func every_way_to_cut_a_short_sequence_gives_the_same_events() {
    for input in KeyDecoderChunkingTests.inputs where input.count <= 10 {
      let whole = events(input, cutAfter: [])
      for mask in 0..<(1 << max(0, input.count - 1)) {
        let cuts = (0..<input.count).filter { mask >> $0 & 1 == 1 }
        #expect(events(input, cutAfter: Set(cuts)) == whole, "\(input) cut after \(cuts)")
      }
    }
  }

  @Test func a_long_sequence_cut_once_anywhere_or_into_bytes_gives_the_same_events() {
    for input in KeyDecoderChunkingTests.inputs where input.count > 10 {
      let whole = events(input, cutAfter: [])
      for cut in input.indices {
        #expect(events(input, cutAfter: [cut]) == whole, "\(input) cut after \(cut)")
      }
      #expect(events(input, cutAfter: Set(input.indices)) == whole)
    }
  }

  private func events(_ input: [UInt8], cutAfter cuts: Set<Int>) -> [InputEvent] {
    var decoder = KeyDecoder()
    decoder.reportsMouse = true
    var events: [InputEvent] = []
    var start = 0
    for index in input.indices where cuts.contains(index) {
      events += decoder.feed(input[start...index])
      start = index + 1
    }
    events += decoder.feed(input[start...])
    return events + decoder.flush()
  }

  /// Bytes as a hostile or broken terminal sends them: much of what begins sequences.
  @Test(arguments: 0..<10)
  func a_hundred_thousand_random_bytes_give_only_events_that_are_documented(part: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let likely: [UInt8] = Array("\u{1B}\u{1B}\u{1B}[[OP]_^X\\;;0123456789~$<?MmuRIA".utf8)
    var decoder = KeyDecoder()
    decoder.reportsMouse = part % 2 == 0
    var whole = KeyDecoder()
    whole.reportsMouse = decoder.reportsMouse
    var seen: Set<InputEvent> = []
    for _ in 0..<1_000 {
      let input = (0..<100).map { _ -> UInt8 in
        let byte = UInt8.random(in: 0...255, using: &generator)
        return part < 3 ? byte : byte < 60 ? byte : likely[Int(byte) % likely.count]
      }
      let events = whole.feed(input)
      var pieces: [InputEvent] = []
      var rest = input[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...9, using: &generator)
        pieces += decoder.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(pieces == events, "seed \(seed)")
      if Bool.random(using: &generator) { #expect(decoder.flush() == whole.flush()) }
      seen.formUnion(events)
    }
    for event in seen { #expect(isDocumented(event), "seed \(seed)") }
  }

  private func isDocumented(_ event: InputEvent) -> Bool {
    switch event {
    case .focus: return true
    case .paste(let text):
      return text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    case .mouse(let mouse): return mouse.position.x >= 0 && mouse.position.y >= 0
    case .key(let key):
      switch key.code {
      case .character(let character):
        return character.unicodeScalars.count == 1
          && character.unicodeScalars.allSatisfy {
            ($0.value >= 0x20 && $0.value < 0x7F) || $0.value >= 0xA0
          } && Key(parsing: key.description) == key
      case .function(let number): return (1...20).contains(number)
      default: return Key(parsing: key.description) == key
      }
    }
  }
}
