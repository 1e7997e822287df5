import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Several people with the rights that the system gives them.
///
/// Each test runs in a process of its own, which forks one for each person.
@Suite struct RightsTests {
  @Test(.enabled(if: geteuid() == 0, "only root can act as two people"))
  func a_second_person_of_the_group_saves_locks_and_journals_under_umask_022() async throws {
    await #expect(processExitsWith: .success) {
      useMemory()
      let made = try MadeDirectory()
      let file = "exchanges/extratex.json"
      for folder in ["", "exchanges"] {
        chown(made.folder[folder], 1001, 5000)
        chmod(made.folder[folder], 0o2775)
      }
      for name in [file, "scheme.json"] {
        chown(made.folder[name], 1001, 5000)
        chmod(made.folder[name], 0o664)
      }
      for (number, user) in [1001, 1002, 1001].enumerated() {
        let child = forked {
          umask(0o022)
          guard become(user, 5000) else { return 1 }
          let change = MemberChange(MemberPath("title"), to: .string("By \(user), \(number)"))
          let context = SavingContext.test(login: "user\(number)")
          let receipt = try? made.directory.edit(.named("extratex-1"), [change], context)
          return receipt == nil ? 2 : 0
        }
        #expect(status(of: child) == 0)
        #expect(made.text(file).contains("By \(user), \(number)"))
      }
      #expect(try made.directory.history().entries.map(\.by) == ["user0", "user1", "user2"])
      #expect(try SystemCalls.status(of: made.folder[file]).permissions == 0o664)
      #expect(try SystemCalls.status(of: made.folder[file]).group == 5000)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can act as another person"))
  func a_file_that_a_person_may_not_write_is_not_replaced_through_its_folder() async throws {
    await #expect(processExitsWith: .success) {
      useMemory()
      let made = try MadeDirectory()
      let file = "exchanges/extratex.json"
      chmod(made.folder.path, 0o777)
      chmod(made.folder["exchanges"], 0o777)
      chmod(made.folder[file], 0o644)
      let child = forked {
        guard become(1002, 1002) else { return 1 }
        let change = MemberChange(MemberPath("title"), to: "Theirs")
        do throws(SavingError) {
          _ = try made.directory.edit(.named("extratex-1"), [change], .test())
          return 2
        } catch {
          return error == .notPermitted(file: file) ? 0 : 3
        }
      }
      #expect(status(of: child) == 0)
      #expect(made.text(file) == MadeDirectory.exchanges)
    }
  }

  @Test(arguments: [0o022, 0o077] as [mode_t])
  func a_new_directory_has_a_history_for_the_group_whatever_the_mask(
    _ mask: mode_t
  ) async throws {
    await #expect(processExitsWith: .success) { [mask] in
      let folder = try TemporaryDirectory()
      umask(mask)
      try DataDirectory.initialise(at: folder["new"])
      for name in ["journal.jsonl", ".journal.jsonl.lock"] {
        #expect(try SystemCalls.status(of: folder["new/" + name]).permissions & 0o660 == 0o660)
      }
      #expect(try SystemCalls.status(of: folder["new/deleted"]).permissions & 0o070 == 0o070)
      #expect(try SystemCalls.status(of: folder["new/respondents"]).permissions & 0o007 == 0)
    }
  }

  /// The office makes the directory, whose folders nobody else may write, and gives a coordinator one folder.
  @Test(.enabled(if: geteuid() == 0, "only root can act as two people"))
  func a_coordinator_with_one_folder_saves_deletes_and_takes_back_from_the_first_day() async throws
  {
    await #expect(processExitsWith: .success) {
      useMemory()
      let folder = try TemporaryDirectory()
      chown(folder.path, 1001, 5000)
      chmod(folder.path, 0o755)
      let office = forked {
        umask(0o022)
        guard become(1001, 5000),
          (try? DataDirectory.initialise(at: folder["data"])) != nil
        else { return 1 }
        mkdir(folder["data/exchanges/extratex"], 0o755)
        // Nobody but the office may look at these two.
        mkdir(folder["data/exchanges/a-first"], 0o700)
        _ = try? folder.write("[]", to: "data/exchanges/b-second.json")
        chmod(folder["data/exchanges/b-second.json"], 0o600)
        _ = try? folder.write(MadeDirectory.partnerships, to: "data/partnerships.json")
        _ = try? folder.write(MadeDirectory.exchanges, to: "data/exchanges/extratex/all.json")
        return 0
      }
      #expect(status(of: office) == 0)
      for name in ["exchanges/extratex", "exchanges/extratex/all.json"] {
        chown(folder["data/" + name], 1001, 6000)
        chmod(folder["data/" + name], name.hasSuffix(".json") ? 0o664 : 0o2775)
      }
      let coordinator = forked {
        umask(0o022)
        guard become(1002, 1002, further: [5000, 6000]),
          let data = try? DataDirectory.locate(option: folder["data"], environment: nil)
        else { return 1 }
        let context = SavingContext.test(login: "coordinator")
        let change = MemberChange(MemberPath("title"), to: "By the coordinator")
        guard (try? data.edit(.named("extratex-1"), [change], context)) != nil else { return 2 }
        guard (try? data.delete(.named("extratex-2"), context)) != nil else { return 3 }
        guard (try? data.undo(context)) != nil else { return 4 }
        // What nobody could look for is not called missing.
        let unseen = data.why { () throws(SavingError) in
          _ = try data.stored(.named("elsewhere"))
        }
        let reason = SavingError.failed(.read, file: "exchanges/b-second.json", .notPermitted)
        guard unseen == reason else { return 7 }
        // What is not theirs they cannot change.
        let other = MemberChange(MemberPath("title"), to: "Theirs")
        let refusal = data.why { () throws(SavingError) in
          _ = try data.edit(.named("extratex"), [other], context)
        }
        return refusal == .notPermitted(file: "partnerships.json") ? 0 : 5
      }
      #expect(status(of: coordinator) == 0)
      let data = try DataDirectory.locate(option: folder["data"], environment: nil)
      #expect(try data.history().entries.map(\.action) == [.edit, .delete, .undo])
      #expect(try data.stored(.named("extratex-1")).members["title"] == "By the coordinator")
      #expect(try data.stored(.named("extratex-2")).members["title"] == "Natural dyes")
    }
  }
}

extension DataDirectory {
  /// The error that something ends with; nil where it does not.
  fileprivate func why(_ body: () throws(SavingError) -> Void) -> SavingError? {
    do throws(SavingError) {
      try body()
      return nil
    } catch {
      return error
    }
  }
}
