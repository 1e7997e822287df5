import Screen
import TestSupport
import Testing

/// Files may be changed by anyone while the program runs.
struct OutsideChangeTests {
  @Test func a_changed_file_is_shown_when_it_is_read_again() throws {
    let data = try DataCopy()
    let terminal = try BuiltProgram.browse(data: data.path)
    terminal.press("\t", rest: 110)
    terminal.press(Keys.down, rest: 110)
    let name = "exchanges/blues.json"
    try data.replace("Water clusters", with: "Brine clusters", in: name)
    terminal.press("R", rest: 110)
    #expect(terminal.waitForText("Brine clusters"))
    // The cursor stays on its record.
    #expect(terminal.screen.rows[terminal.screen.cursor.y].contains("▸ blues-1"))
  }

  @Test func what_others_change_is_shown_within_two_seconds_without_a_key() throws {
    let data = try DataCopy()
    let terminal = try BuiltProgram.browse(data: data.path)
    terminal.press("\t", rest: 110)
    try data.replace("Water clusters", with: "Brine clusters", in: "exchanges/blues.json")
    #expect(terminal.waitForText("Brine clusters", within: 2))
    try data.replace("Brine clusters", with: "Steam clusters", in: "exchanges/blues.json")
    #expect(terminal.waitForText("Steam clusters", within: 2))
    // Not a record, but what all figures are measured by.
    terminal.press("2", rest: 110)
    try data.replace(#""target": 600"#, with: #""target": 654"#, in: "scheme.json")
    #expect(terminal.waitForText("654", within: 2))
    // As by a script that puts a new version in the place of the old one.
    terminal.press("1", rest: 110)
    let script =
      "cd \(data.path)/.. && cp -R data new && sed -i s/Steam/Glass/ new/exchanges/blues.json"
    let swap = script + " && mv data old && mv new data"
    #expect(try CommandRun("/bin/sh", ["-c", swap], environment: [:]).status == .exited(0))
    #expect(terminal.waitForText("Glass clusters", within: 2))
    try data.replace("Glass clusters", with: "Paper clusters", in: "exchanges/blues.json")
    #expect(terminal.waitForText("Paper clusters", within: 2))
  }

  @Test func a_file_broken_meanwhile_is_a_finding_and_the_rest_stays() throws {
    let data = try DataCopy()
    let terminal = try BuiltProgram.browse(data: data.path)
    let whole = try data.read("exchanges/blues.json")
    try data.write("[1,]", to: "exchanges/blues.json")
    terminal.press("R", rest: 110)
    #expect(terminal.waitForText("6 shows what could not be read"))
    #expect(terminal.screen.contains("EXTRATEX"))
    terminal.press("6")
    #expect(terminal.waitForText("exchanges/blues.json:1:4"))
    terminal.press("1", rest: 110)
    #expect(try data.read("exchanges/blues.json") == "[1,]")
    try data.write(whole, to: "exchanges/blues.json")
    terminal.press("R", rest: 110)
    #expect(terminal.wait { !$0.contains("could not be read") })
  }

  @Test func a_directory_that_went_away_is_told_and_survived() throws {
    let data = try DataCopy()
    let terminal = try BuiltProgram.browse(data: data.path)
    _ = try CommandRun("/bin/rm", ["-r", data.path], environment: [:])
    terminal.press("R", rest: 200)
    terminal.press("6", rest: 110)
    #expect(terminal.screen.rows[1].contains("Findings "))
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
  }
}
