import Glibc
import Scheme
import Testing

@testable import Commands

@Suite struct OutputStreamTests {
  private func run(_ line: String, failingWith number: Int32) -> (status: Int32, errors: String) {
    let errors = Recorder()
    let output = OutputStream(columns: nil) { _ in .failed(errno: number) }
    let status = Program.run(
      line.split(separator: " ").map(String.init),
      in: Surroundings(
        environment: ["CLUSTERXCHANGE_DATA": CommandLineRun.sample],
        today: CivilDate("2021-06-10") ?? .epoch,
        output: output,
        errors: errors.stream()
      )
    )
    return (status, errors.text)
  }

  @Test(arguments: ["list organisations --format json", "show extratex-1", "--help"])
  func a_reader_that_went_away_is_silence(_ line: String) {
    let result = run(line, failingWith: EPIPE)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: ["list organisations --format json", "show extratex-1", "--help"])
  func a_full_disk_is_73_and_one_line(_ line: String) {
    let result = run(line, failingWith: ENOSPC)
    #expect(result.status == 73)
    #expect(result.errors == "Error: Cannot write to standard output: No space left on device\n")
  }

  @Test func a_slow_reader_gets_every_byte() {
    var bytes: [UInt8] = []
    var interruptions = 3
    let stream = OutputStream(columns: nil) { piece in
      if interruptions > 0 {
        interruptions -= 1
        return .failed(errno: EINTR)
      }
      let count = min(7, piece.count)
      bytes += piece.prefix(count)
      return .bytes(count)
    }
    let text = String(repeating: "abcdefghijk\n", count: 10_000)
    for line in text.split(separator: "\n") { stream.write(line: String(line)) }
    stream.flush()
    #expect(bytes == Array(text.utf8))
  }

  @Test func nothing_is_made_for_a_reader_that_went_away() {
    var pieces = 0
    let stream = OutputStream(columns: nil) { _ in
      pieces += 1
      return .failed(errno: EPIPE)
    }
    for _ in 0..<100_000 { stream.write(line: "a line that nobody reads") }
    stream.flush()
    #expect(pieces == 1)
    #expect(stream.isClosed)
  }
}
