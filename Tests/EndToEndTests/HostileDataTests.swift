import Screen
import TestSupport
import Testing

/// Text from files moves no cursor, sets no clipboard and turns no writing round.
struct HostileDataTests {
  @Test(arguments: HostileData.Reach.allCases)
  func nothing_in_a_file_controls_the_terminal(reach: HostileData.Reach) throws {
    let data = try HostileData.copy(reach)
    let terminal = try BuiltProgram.start(data: data.path, size: Size(width: 100, height: 30))
    #expect(terminal.waitForText("Partnerships "))
    terminal.waitUntilIdle(rest: 150)
    // Through every screen, pane, page and menu, into their ends and back.
    let ways = [
      Keys.down, Keys.down, "\t", Keys.down, Keys.down, "\t", Keys.down, "\r", "G", "g",
      Keys.escape,
      "z", "G", "\r", "\r", "G", "q", "q", "z", "2", "G", "4", "\r", "G", "q", "5", "\r", "\t\r",
      "G",
      "6", "G", "S", Keys.escape, "/evil", "\r", "Y", "y", "M", "q", "1", "M",
    ]
    for keys in ways {
      terminal.press(keys, rest: keys == Keys.escape ? 60 : 10)
      expectTamed(terminal.screen)
    }
    terminal.resize(to: Size(width: 47, height: 12))
    terminal.waitUntilIdle(rest: 150)
    expectTamed(terminal.screen)
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers.filter { !$0.contains("OSC 52;c;") } == [])
    #expect(terminal.screen.bells == 0)
    expectNothingWild(in: terminal.output)
  }

  @Test func nothing_in_a_file_controls_a_pipe() throws {
    let data = try HostileData.copy(.texts)
    let commands = [
      ["list", "exchanges"], ["list", "organisations"], ["show", "blues-1"], ["find", "evil"],
      ["figures"], ["check"], ["list", "documents", "--format", "json"],
    ]
    for arguments in commands {
      let run = try BuiltProgram.run(arguments + ["--data", data.path])
      // What is no address and no code is a finding.
      #expect(run.status == .exited(arguments == ["check"] ? 1 : 0), "\(arguments)")
      #expect(run.output.contains("evil") || arguments == ["figures"], "\(arguments)")
      #expect(!run.output.unicodeScalars.contains("\u{1B}"))
      expectNothingWild(in: Array((run.output + run.errors).utf8))
    }
  }

  @Test func columns_stay_aligned() throws {
    let data = try HostileData.copy(.texts)
    let terminal = try BuiltProgram.start(data: data.path)
    let plain = try BuiltProgram.browse()
    #expect(terminal.waitForText("Partnerships 12"))
    terminal.waitUntilIdle(rest: 150)
    let divider = try #require((0..<80).first { plain.screen[Point(x: $0, y: 2)].text == "│" })
    for y in 2..<23 {
      let cell = terminal.screen[Point(x: divider, y: y)].text
      #expect(cell == plain.screen[Point(x: divider, y: y)].text, "row \(y)")
    }
  }

  private func expectTamed(_ screen: VirtualTerminal) {
    let copied = screen.unknown.filter { !$0.hasPrefix("OSC 52;c;") }
    #expect(copied == [])
    // The only clipboard text is what the program itself put there, on request.
    #expect(!screen.unknown.contains("OSC 52;c;ZXZpbA=="))
    let stacked = (0..<screen.size.height).flatMap { y in
      (0..<screen.size.width).map { screen[Point(x: $0, y: y)].text }
    }.filter { $0.unicodeScalars.count > 4 }
    #expect(stacked == [])
  }

  /// No C1 control, no bidi control, no zero-width letter, whatever it is called.
  private func expectNothingWild(in bytes: [UInt8]) {
    let wild = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x80..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
    #expect(wild.map { String($0.value, radix: 16) } == [])
  }
}
