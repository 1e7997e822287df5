import JSON
import TestSupport
import Testing

@Suite struct JSONContractTests {
  private func value(_ line: String, data: String = CommandLineRun.sample) throws -> JSONValue {
    let run = CommandLineRun(line, data: data)
    return try JSONDocument(Array(run.output.utf8)).value()
  }

  private func names(_ value: JSONValue?) -> [String] {
    value?.object?.members.map(\.name) ?? []
  }

  @Test func figures_have_the_agreed_members_and_the_sample_its_published_numbers() throws {
    let figures = try value("figures --format json")
    #expect(
      names(figures) == [
        "asOf", "completed", "completedVirtual", "completedPhysical", "ongoing", "upcoming",
        "inPreparation", "cancelled", "partnerships", "target", "feedback",
      ]
    )
    #expect(names(figures.object?["feedback"]) == ["received", "expected", "mean", "nps"])
    let numbers = ["completed", "completedVirtual", "ongoing", "upcoming", "partnerships"].map {
      figures.object?[$0]?.integer
    }
    #expect(numbers == [80, 80, 2, 3, 11])
  }

  @Test func an_earlier_day_has_fewer_completed() throws {
    let then = try value("figures --format json --as-of 2021-03-01")
    let completed = try #require(then.object?["completed"]?.integer)
    #expect((1..<80).contains(completed))
    #expect(then.object?["asOf"]?.string == "2021-03-01")
  }

  @Test func split_figures_have_their_key_first_and_together_make_the_whole() throws {
    let groups = try #require(try value("figures --by partnership --format json").array)
    #expect(groups.allSatisfy { names($0).first == "key" && names($0).count == 12 })
    #expect(groups.compactMap { $0.object?["completed"]?.integer }.reduce(0, +) == 80)
    #expect(groups.count == 12)
  }

  @Test func where_nobody_answered_there_is_null_and_not_zero() throws {
    let data = try makeData([:])
    let feedback = try value("figures --format json", data: data.path).object?["feedback"]?.object
    #expect(feedback?["mean"] == .null)
    #expect(feedback?["nps"] == .null)
    #expect(feedback?["received"]?.integer == 0)
  }

  @Test func a_listed_record_is_the_stored_one_with_what_is_computed() throws {
    let stored =
      #"{"id": "p-1", "mode": "virtual", "new": [1.50, 1E2, {"é": null}], "visitorPartnership": "p", "computed": "old", "milestones": {"committed": "2021-06-01"}}"#
    let data = try makeData([
      "partnerships.json": #"[{"id": "p", "acronym": "P"}]"#, "exchanges/p.json": "[\(stored)]",
    ])
    let record = try #require(
      try value("list exchanges --format json", data: data.path).array?.first
    )
    #expect(names(record) == ["id", "mode", "new", "visitorPartnership", "milestones", "computed"])
    #expect(
      CommandLineRun("list exchanges --format json", data: data.path).output
        .contains(#""new": [1.50, 1E2, {"é": null}]"#)
    )
    #expect(
      record.object?["computed"]
        == [
          "state": "upcoming", "milestone": "committed", "workingDays": nil, "feedback": 0,
          "rating": nil,
        ]
    )
  }

  @Test(arguments: ["partnerships", "exchanges", "feedback", "organisations", "documents"])
  func lines_and_array_have_the_same_records_and_each_is_computed(_ collection: String) throws {
    let array = try #require(try value("list \(collection) --format json").array)
    let lines = try CommandLineRun("list \(collection) --format jsonl").lines.map {
      try JSONDocument(Array($0.utf8)).value()
    }
    #expect(array == lines)
    #expect(array.count > 10)
    #expect(
      array.allSatisfy { names($0).last == "computed" && !names($0.object?["computed"]).isEmpty }
    )
  }

  @Test func nothing_listed_is_an_empty_array() throws {
    #expect(try value("list exchanges nonesuch --format json") == [])
    #expect(try value("find nonesuch --format json") == [])
    #expect(try value("check nonesuch --format json") == [])
  }

  @Test func a_shown_record_brings_its_findings() throws {
    let data = try makeData([
      "organisations.json": "[{\"id\": \"acme\", \"name\": \"Acme\", \"memberOf\": [\"nobody\"]}]"
    ])
    let record = try value("show acme --format json", data: data.path)
    let finding = record.object?["computed"]?.object?["findings"]?.array?.first
    #expect(
      names(finding) == ["file", "line", "column", "record", "rule", "severity", "text"]
    )
    #expect(finding?.object?["record"]?.string == "acme")
    #expect(CommandLineRun("show acme --format jsonl", data: data.path).lines.count == 1)
  }

  @Test func a_record_that_does_not_exist_yet_is_shown_without_a_state() throws {
    let record = try value("show extratex-1 --format json --as-of 2019-01-01")
    #expect(record.object?["computed"]?.object?["state"] == .null)
    #expect(CommandLineRun("show extratex-1 --as-of 2019-01-01").status == 0)
    #expect(!CommandLineRun("list exchanges --as-of 2019-01-01").output.contains("extratex-1"))
  }

  @Test func what_is_found_has_kind_id_title_and_hint() throws {
    let found = try #require(try value("find torino --format json").array)
    #expect(found.allSatisfy { names($0) == ["kind", "id", "title", "hint"] })
    #expect(found.contains { $0.object?["id"]?.string == "torino-wireless" })
  }

  @Test func results_have_the_agreed_members() throws {
    let results = try value("results --format json")
    #expect(names(results) == ["asOf", "received", "expected", "people", "nps", "questions"])
    #expect(names(results.object?["nps"]) == ["value", "low", "high", "n"])
    let questions = try #require(results.object?["questions"]?.array)
    #expect(questions.count == 20)
    #expect(
      questions.allSatisfy { names($0) == ["id", "kind", "n", "mean", "median", "counts"] }
    )
    #expect(names(questions[0].object?["counts"]) == ["1", "2", "3", "4", "5"])
    // Not rounded: 315 / 74 and 3800 / 74.
    let text = CommandLineRun("results --format json").output
    #expect(text.contains(#""n": 74, "mean": 4.256756756756757, "median": 4.0"#))
    #expect(text.contains(#""value": 51.351351351351354"#))
  }

  @Test func split_results_have_their_key_first_and_hidden_ones_nothing_else() throws {
    let groups = try #require(try value("results --by partnership --format json").array)
    let lines = try CommandLineRun("results --by partnership --format jsonl").lines.map {
      try JSONDocument(Array($0.utf8)).value()
    }
    #expect(groups == lines)
    let shown = ["key", "asOf", "received", "expected", "people", "nps", "questions"]
    #expect(groups.allSatisfy { [shown, ["key", "hidden"]].contains(names($0)) })
    #expect(groups.count { $0.object?["hidden"] == true } == 3)
    for group in groups where group.object?["hidden"] == nil {
      #expect(group.object?["people"]?.integer ?? 0 >= 5)
    }
  }
}
