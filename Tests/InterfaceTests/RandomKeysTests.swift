import Screen
import TestSupport
import Testing

@testable import Interface

/// Keys pressed without sense or reason.
@Suite struct RandomKeysTests {
  private static let keys: [String] =
    CommandTable.all.flatMap { $0.keys.map(\.description) } + ["x", "F9", "ł", "Del", "^W", "Left"]
    // What opens, moves and types is tried more often than its share of the table.
    + Array(repeating: ["Down", "Up", "Tab", "Enter", "Esc", "a", "e", "/", "5", "1"], count: 4)
    .flatMap { $0 }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func no_sequence_of_keys_breaks_the_program(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var app = App(size: randomSize(&generator))
    var pressed: [String] = []
    for step in 0..<500 {
      switch Int.random(in: 0..<40, using: &generator) {
      case 0: app.resize(to: randomSize(&generator))
      case 1: app.rest(Int.random(in: 0..<200, using: &generator))
      case 2: app.load(step % 2 == 0 ? .sample : .blues(step % 7 + 1))
      case 3: app.paste("a b\nc")
      case 4:
        let key = Self.keys.randomElement(using: &generator) ?? "Esc"
        app.hold(key, times: 5)
        pressed.append("hold \(key)")
      default:
        let key = Self.keys.randomElement(using: &generator) ?? "Esc"
        app.press(key)
        pressed.append(key)
      }
      Invariants.check(app.state, "seed \(seed), size \(app.state.size): \(pressed.suffix(30))")
    }
  }

  private func randomSize(_ generator: inout SeededGenerator) -> Size {
    Size(
      width: Int.random(in: 1...170, using: &generator),
      height: Int.random(in: 1...50, using: &generator)
    )
  }
}
