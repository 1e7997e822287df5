import JSON
import TestSupport
import Testing

@testable import Commands

@Suite struct HostileTextTests {
  private static let hostile = #"=HYPER(\"a\"),\tb\nc \u001b[31mred\u009b2J \u202eevil\u200b | d"#

  private func data() throws -> TemporaryDirectory {
    try makeData([
      "partnerships.json":
        #"[{"id": "p", "acronym": "\#(Self.hostile)", "title": "\#(Self.hostile)", "sector": "-1.5"}]"#
    ])
  }

  @Test(arguments: [
    "list partnerships --columns id,title", "show p", "find evil",
    "list partnerships --columns id,title --format csv",
    "list partnerships --columns id,title --format tsv",
    "list partnerships --columns id,title --format md", "list partnerships --format json",
    "list partnerships --format jsonl", "show p --format json",
  ])
  func nothing_in_a_text_reaches_the_terminal_as_a_control(_ line: String) throws {
    let data = try data()
    for columns in [nil, 80] {
      let run = CommandLineRun(
        line,
        columns: columns,
        environment: ["NO_COLOR": "1"],
        data: data.path
      )
      #expect(run.status == 0)
      let bad: Set<Unicode.Scalar> = ["\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}"]
      #expect(!run.output.unicodeScalars.contains { bad.contains($0) })
      #expect(run.output.contains("evil"))
    }
  }

  @Test func tabs_and_line_ends_in_a_cell_are_spaces() throws {
    let data = try data()
    let run = CommandLineRun("list partnerships --columns id,title,acronym", data: data.path)
    #expect(run.lines.count == 1)
    #expect(run.lines.first?.split(separator: "\t").count == 3)
  }

  @Test func json_still_has_the_text_as_it_is() throws {
    let data = try data()
    let run = CommandLineRun("list partnerships --format json", data: data.path)
    let title = try JSONDocument(Array(run.output.utf8)).value(at: [0, "title"]).string
    #expect(title == "=HYPER(\"a\"),\tb\nc \u{1B}[31mred\u{9B}2J \u{202E}evil\u{200B} | d")
  }

  @Test func csv_quotes_and_disarms_formulas_but_not_numbers() {
    let look = Look()
    #expect(
      String(DelimitedText.csv(["a", "b,c", "d\"e", ""], look)) == "a,\"b,c\",\"d\"\"e\",\r\n"
    )
    #expect(
      String(DelimitedText.csv(["=1", "+x", "-x", "@x", "\tx", "\rx"], look))
        == "'=1,'+x,'-x,'@x,' x,' x\r\n"
    )
    #expect(String(DelimitedText.csv(["-1.5", "–", "--"], look)) == "-1.5,,'--\r\n")
    #expect(String(DelimitedText.csv(["a\nb"], look)) == "a b\r\n")
  }

  @Test func markdown_cells_cannot_end_their_cell() {
    #expect(DelimitedText.markdown(["a|b", "*c*\n<d>"], Look()) == #"| a\|b | \*c\* \<d> |"#)
  }

  @Test func an_argument_cannot_bring_a_control_into_an_error() {
    let run = CommandLineRun(arguments: ["show", "\u{1B}]0;evil\u{7}"])
    #expect(run.status == 1)
    #expect(!run.errors.contains("\u{1B}"))
    let option = CommandLineRun(arguments: ["list", "exchanges", "--format", "\u{1B}[2J"])
    #expect(!option.errors.contains("\u{1B}"))
  }

  @Test func json_over_several_lines_becomes_one_that_means_the_same() throws {
    let text =
      "{\n  \"a\": [\n    1,\n    2.50\n  ],\r\n\t\"b\\\"c\": \"x  y\\\\\", \"d\": \"\u{7F}é\u{200D}😀\"}"
    let line = SafeJSON.line(text.utf8)
    #expect(!line.contains { $0 < 0x20 || $0 == 0x7F })
    let before = try JSONDocument(Array(text.utf8)).value()
    #expect(try JSONDocument(line).value() == before)
    let ascii = SafeJSON.line(text.utf8, isASCII: true)
    #expect(ascii.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(try JSONDocument(ascii).value() == before)
  }
}
