import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Store

/// System calls that fail while a change is saved: what the person is told, and that nothing was changed.
@Suite struct SavingFaultTests {
  /// Fails a call of a kind, the `number`th from 0; says whether it came to that.
  private func run(
    _ line: String,
    _ data: TemporaryDirectory,
    failing call: SystemCall,
    number: Int,
    with error: Int32,
    input: String = ""
  ) -> (run: CommandLineRun, isMet: Bool) {
    let count = Mutex(0)
    let faults = SystemFaults { made in
      guard made == call else { return nil }
      let index = count.withLock {
        $0 += 1
        return $0 - 1
      }
      return index == number ? .fails(error) : nil
    }
    let run = SystemFaults.$current.withValue(faults) {
      CommandLineRun(
        arguments: line.split(separator: " ").map(String.init),
        data: data.path,
        input: input
      )
    }
    return (run, count.withLock { $0 > number })
  }

  @Test(arguments: SystemCall.allCases)
  func a_failed_call_is_told_in_plain_words_and_the_file_is_as_before(_ call: SystemCall) throws {
    let data = try makeScheme()
    let old = data.text("exchanges/p.json")
    for number in 0..<60 {
      let (run, isMet) = run(
        "edit p-1 title=New",
        data,
        failing: call,
        number: number,
        with: EIO
      )
      guard isMet else { return }
      if run.status == 0 {
        // A call that can do without: the change is there, and is taken back for the next round.
        #expect(data.text("exchanges/p.json") != old)
        #expect(CommandLineRun("undo", data: data.path).status == 0)
        continue
      }
      #expect(data.text("exchanges/p.json") == old, "\(call) \(number)")
      #expect([65, 66, 73, 77].contains(run.status), "\(call) \(number): \(run.errors)")
      #expect(run.errorLines.count == 2, "\(call) \(number): \(run.errors)")
      #expect(run.output.isEmpty)
      // The name of a call in C is no plain word.
      #expect(!run.errors.contains("\(call.rawValue) failed"))
    }
    Issue.record("a save makes more than 60 calls of \(call)")
  }

  @Test(arguments: SystemCall.allCases)
  func a_missing_right_is_77_or_hinders_nothing(_ call: SystemCall) throws {
    let data = try makeScheme()
    let run = run("edit p-1 title=New", data, failing: call, number: 0, with: EACCES).run
    #expect(run.status == 77 || run.status == 0, "\(run.errors)")
    #expect(run.errorLines.count == (run.status == 0 ? 0 : 2))
  }

  @Test(arguments: [
    (EIO, Int32(73), "Input/output error", "looks after the disk"),
    (ENOSPC, 73, "No space left on device", "make room"),
    (EDQUOT, 73, "Disk quota exceeded", "make room"),
    (EROFS, 77, "Read-only file system", "mounted for reading only"),
    (EMFILE, 73, "Too many open files", "close other programs"),
  ])
  func the_second_line_says_what_to_do(
    _ error: Int32,
    _ status: Int32,
    _ words: String,
    _ remedy: String
  ) throws {
    let data = try makeScheme()
    let run = run("edit p-1 title=New", data, failing: .write, number: 0, with: error).run
    #expect(run.status == status)
    #expect(run.errorLines.first == "Error: Cannot write 'exchanges/p.json': \(words)")
    #expect(run.errorLines.last?.hasPrefix("Nothing was changed; ") == true)
    #expect(run.errorLines.last?.contains(remedy) == true)
  }

  @Test(arguments: [(EROFS, "Read-only file system"), (EACCES, "You may not write")])
  func that_nothing_can_be_written_is_said_before_a_record_is_typed(
    _ error: Int32,
    _ words: String
  ) throws {
    let data = try makeScheme()
    // What stands at standard input is no record: that would be the error if it were read first.
    let run = run(
      "add organisations --json -",
      data,
      failing: .checkAccess,
      number: 0,
      with: error,
      input: "no record"
    ).run
    #expect(run.status == 77)
    #expect(run.errors.contains(words))
    #expect(run.errorLines.count == 2)
  }
}
