import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Personal data taken out of everything that the program can reach.
///
/// What is personal of the organisation has the word `Planted` in it, of the feedback `Sown`.
@Suite struct ForgetTests {
  let made: MadeDirectory
  let state: TemporaryDirectory
  let drafts: DraftFolder
  let context = SavingContext.test()

  init() throws {
    made = try MadeDirectory()
    state = try TemporaryDirectory()
    drafts = try #require(DraftFolder(environment: ["XDG_STATE_HOME": state.path]))
    try made.folder.write(
      #"{"version": 1, "sections": [{"questions": [{"id": "overall", "kind": "rating", "text": "?"}, {"id": "objectives", "kind": "choice", "text": "?", "options": [{"id": "fully", "name": "fully"}]}, {"id": "addedValue", "kind": "text", "text": "?"}]}]}"#,
      to: "questionnaire.json"
    )
    try made.folder.write(
      "[\n  {\"id\": \"clutex\", \"name\":  \"CLUTEX\", \"c\\u006fntact\": {\"name\": \"Zoe Planted\"}, \"own\": 1.50},\n  {\"id\": \"spk\", \"name\": \"SPK\", \"contact\": {\"name\": \"Max\"}}\n]\n",
      to: "organisations.json"
    )
    try made.folder.write(Self.feedback, to: "feedback/extratex.json")
    try made.folder.write(
      #"[{"id": "extratex-1-host", "name": "Zoe Sown"}, {"id": "extratex-1-visitor", "name": "Max"}]"#,
      to: "respondents/other/name.json"
    )
  }

  private static let feedback =
    #"[{"id": "extratex-1-host", "exchange": "extratex-1", "role": "host", "submitted": "2021-03-12T09:30:00Z", "answers": {"overall": 4, "objectives": "fully", "addedValue": "Sown", "stray": "Sown too"}, "respondent": {"email": "sown@example.org"}}]"#
    + "\n"

  private func forget(_ id: String, texts: Bool = false) throws -> Forgetting {
    try made.directory.forget(.named(id), texts: texts, drafts: drafts, context)
  }

  /// The files below the data and the state directory that have something personal.
  private func planted(_ word: String = "planted") throws -> [String] {
    func files(_ folder: String) throws -> [String] {
      try SystemCalls.names(in: folder).flatMap { name -> [String] in
        let path = folder + "/" + name
        guard try SystemCalls.status(of: path).kind == .folder else { return [path] }
        return try files(path)
      }
    }
    return try (files(made.folder.path) + files(state.path)).filter { path in
      let text = String(decoding: try SystemCalls.contents(of: path), as: UTF8.self)
      return text.lowercased().contains(word)
    }
  }

  @Test func the_contact_goes_and_every_other_byte_stays() throws {
    let old = made.text("organisations.json")
    let forgetting = try forget("clutex")
    #expect(
      forgetting.places == [.init(file: "organisations.json", members: [MemberPath("contact")])]
    )
    #expect(
      made.text("organisations.json")
        == old.replacing(#", "c\u006fntact": {"name": "Zoe Planted"}"#, with: "")
    )
    #expect(made.text("journal.jsonl").contains(#""action": "forget""#))
    #expect(made.text("journal.jsonl").contains(#""before": {"contact": null}, "after": {}"#))
  }

  @Test func the_respondent_goes_from_every_file_and_the_texts_only_where_they_are_named() throws {
    let forgetting = try forget("extratex-1-host")
    #expect(
      forgetting.places.map(\.file) == ["feedback/extratex.json", "respondents/other/name.json"]
    )
    #expect(
      made.text("respondents/other/name.json") == #"[{"id": "extratex-1-visitor", "name": "Max"}]"#
    )
    #expect(made.text("feedback/extratex.json").contains(#""addedValue": "Sown""#))
    let texts = try forget("extratex-1-host", texts: true)
    #expect(
      texts.places.map { $0.members.map(\.description) } == [
        ["answers.addedValue", "answers.stray"]
      ]
    )
    #expect(
      made.text("feedback/extratex.json").contains(
        #""answers": {"overall": 4, "objectives": "fully"}}]"#
      )
    )
    #expect(try planted("sown") == [])
  }

  @Test(arguments: [false, true])
  func the_bin_is_searched_too_and_undo_brings_back_no_more_than_it_has(_ isWithTexts: Bool) throws
  {
    try made.directory.delete(.named("extratex-1-host"), context)
    let forgetting = try forget("extratex-1-host", texts: isWithTexts)
    #expect(
      forgetting.places.map(\.file) == [
        "deleted/feedback/extratex.json", "deleted/respondents/other/name.json",
      ]
    )
    if isWithTexts { #expect(try planted("sown") == []) }
    let delete = try #require(try made.directory.history().entries.first)
    _ = try? made.directory.undo(change: delete.change, context)
    #expect(!made.text("feedback/extratex.json").contains("sown@"))
    if isWithTexts { #expect(try planted("sown") == []) }
  }

  @Test func a_second_time_nothing_is_left_and_nothing_is_written() throws {
    for (id, texts) in [("clutex", false), ("extratex-1-host", true)] {
      #expect(try !forget(id, texts: texts).isEmpty)
      let journal = made.text("journal.jsonl")
      #expect(try forget(id, texts: texts).isEmpty)
      #expect(made.text("journal.jsonl") == journal)
    }
    #expect(try forget("nobodys-2", orElse: .noSuchRecord(.named("nobodys-2"))))
  }

  private func forget(_ id: String, orElse error: SavingError, texts: Bool = false) throws -> Bool {
    #expect(throws: error) { try forget(id, texts: texts) }
    return true
  }

  @Test func a_folder_that_cannot_be_listed_is_an_error_and_nothing_is_changed() throws {
    try made.folder.write("[]", to: "deleted/feedback/deep/x.json")
    let old = made.text("organisations.json")
    for number in 0..<7 {
      #expect(throws: SavingError.self) {
        try withFault(.fails(EIO), in: .list, number: number) { try forget("clutex") }
      }
      #expect(made.text("organisations.json") == old)
    }
  }

  @Test func a_record_of_another_kind_is_refused() throws {
    #expect(
      try forget("extratex-1", orElse: .nothingPersonal(.named("extratex-1"), .exchange))
    )
    #expect(
      try forget("clutex", orElse: .noTexts(.named("clutex"), .organisation), texts: true)
    )
    #expect(made.text("journal.jsonl") == "")
  }

  @Test func a_file_that_is_not_json_and_names_the_record_is_refused_unharmed() throws {
    try made.folder.write(
      #"[{"id": "clutex", "contact": "Planted" ]"#,
      to: "deleted/organisations.json"
    )
    let old = made.text("organisations.json")
    #expect {
      try forget("clutex")
    } throws: { error in
      if case .brokenFile("deleted/organisations.json", _)? = error as? SavingError {
        true
      } else {
        false
      }
    }
    #expect(made.text("organisations.json") == old)
    // One that cannot have anything personal of it hinders nothing.
    try made.folder.write("[]", to: "deleted/organisations.json")
    try made.folder.write(#"[{"host": "clutex" ]"#, to: "exchanges/extratex.json")
    #expect(try !forget("clutex").isEmpty)
  }

  @Test(arguments: [
    #"{"contact.name": {"theirs": "Planted"}, "name": {"theirs": "C"}}"#,
    #"{"contact": {"theirs": "Planted"}}"#,
  ])
  func the_other_version_in_a_clash_goes_as_well(_ clash: String) throws {
    let text = made.text("organisations.json").replacing(
      #""own": 1.50"#,
      with: "\"clash\": \(clash)"
    )
    try made.folder.write(text, to: "organisations.json")
    #expect(try !forget("clutex").isEmpty)
    #expect(try planted() == [])
    #expect(
      made.text("organisations.json").contains(#""clash": {"name": {"theirs": "C"}}"#)
        == clash.contains("\"C\"")
    )
    #expect(made.text("organisations.json").contains("{}") == false)
  }

  @Test(arguments: [
    #""answers": {"theirs": {"overall": 3, "addedValue": "Sown"}}"#,
    #""answers.addedValue": {"theirs": "Sown"}"#,
    #""answers.overall": {"theirs": 3}, "answers.stray": {"theirs": "Sown"}"#,
  ])
  func a_clash_of_answers_goes_with_its_texts(_ clash: String) throws {
    let text = Self.feedback.replacing(
      #""role": "host""#,
      with: #""role": "host", "clash": {\#(clash)}"#
    )
    try made.folder.write(text, to: "feedback/extratex.json")
    _ = try forget("extratex-1-host", texts: true)
    #expect(try planted("sown") == [])
    #expect(
      made.text("feedback/extratex.json").contains("answers.overall")
        == clash.contains("answers.overall")
    )
  }

  @Test func members_that_stand_twice_go_with_all_their_values() throws {
    try made.folder.write(
      #"[{"id": "clutex", "name": "C", "contact": "Planted", "clash": {"contact": {"theirs": "Planted"}}, "contact": 1, "clash": {}}]"#,
      to: "organisations.json"
    )
    try made.folder.write(
      #"[{"id": "extratex-1-host", "exchange": "extratex-1", "role": "host", "submitted": "2021-03-12T09:30:00Z", "answers": {"addedValue": "Sown"}, "answers": {"overall": 4, "stray": "Sown", "stray": 2}}]"#,
      to: "feedback/extratex.json"
    )
    try made.folder.write("[]", to: "respondents/other/name.json")
    _ = try forget("clutex")
    _ = try forget("extratex-1-host", texts: true)
    #expect(try planted() == [] && planted("sown") == [])
    #expect(made.text("feedback/extratex.json").contains(#""answers": {"overall": 4}"#))
  }
}

// MARK: - History, leftovers, drafts

extension ForgetTests {
  private func line(_ change: String, _ rest: String) -> String {
    "{\"change\":\"\(change)\",  \"at\": \"2021-01-01T00:00:00Z\", \"by\": \"x\", \"action\": \"edit\", \(rest)}\n"
  }

  @Test func values_in_the_history_and_its_archives_become_null_and_no_other_byte_changes() throws {
    let contact = line(
      "a",
      #""file": "organisations.json", "id": "clutex", "before": {"contact": {"name": "Planted"}, "n": 1.50}, "after": {"contact": null, "n":2}"#
    )
    let other = line(
      "b",
      #""file": "organisations.json", "id": "spk", "before": {"contact": "Max of \"clutex\""}, "after": {}"#
    )
    let torn = "{\"change\": \"c\", \"id\": \"clutex\", \"before\": {\"contact\": \"Plan"
    let foreign = "what a person wrote\n"
    try made.folder.write(contact + other, to: "journal-2021-01-01.jsonl")
    try made.folder.write(
      other.replacing("\"b\"", with: "\"d\"") + foreign + torn,
      to: "journal.jsonl"
    )
    let forgetting = try forget("clutex")
    #expect(forgetting.lines == ["journal-2021-01-01.jsonl": 1, "journal.jsonl": 1])
    let marked = contact.replacing(#"{"name": "Planted"}"#, with: "null")
      .replacing("\"n\":2}}", with: "\"n\":2}, \"forgotten\": [\"contact\"]}")
    #expect(made.text("journal-2021-01-01.jsonl") == marked + other)
    let new = made.text("journal.jsonl")
    #expect(
      new.hasPrefix(other.replacing("\"b\"", with: "\"d\"") + foreign + "{\"change\": \"anna-")
    )
    #expect(new.split(separator: "\n").count == 3)
  }

  @Test func texts_of_answers_go_from_every_line_whatever_id_the_record_had() throws {
    let path = MemberPath("answers").appending("addedValue")
    _ = try made.directory.edit(
      .named("extratex-1-host"),
      [MemberChange(path, to: "Sown again")],
      context
    )
    let new = try made.directory.renumber(.named("extratex-1-host"), context).new
    let overall = MemberPath("answers").appending("overall")
    _ = try made.directory.edit(new, [MemberChange(overall, to: 5)], context)
    try made.directory.delete(new, context)
    _ = try made.directory.undo(context)
    #expect(made.text("journal.jsonl").contains("Sown"))
    let forgetting = try forget(new.text, texts: true)
    #expect(forgetting.lines == ["journal.jsonl": 4])
    #expect(!made.text("journal.jsonl").contains("Sown"))
    #expect(made.text("journal.jsonl").contains(#""overall": 5"#))
    // What is known of it still holds: nothing is said to have been changed by something else.
    let events = try made.directory.history(of: new)
    #expect(events.allSatisfy { if case .change = $0 { true } else { false } }, "\(events)")
    #expect(try made.directory.history().unreadable == [])
    #expect(throws: SavingError.recordRenumbered(.named("extratex-1-host"), to: new)) {
      try forget("extratex-1-host")
    }
  }

  @Test func what_was_forgotten_is_not_taken_back_nor_what_needs_it() throws {
    let path = MemberPath("answers").appending("addedValue")
    let change = MemberChange(path, to: "Sown again")
    _ = try made.directory.edit(.named("extratex-1-host"), [change], context)
    _ = try forget("extratex-1-host", texts: true)
    let entries = try made.directory.history().entries
    let edit = try #require(entries.first { $0.action == .edit })
    let forget = try #require(entries.last { $0.action == .forget })
    let old = made.text("feedback/extratex.json")
    #expect(
      throws: SavingError.cannotTakeBack(
        change: edit.change,
        .forgotten(["answers.addedValue", "answers.stray"])
      )
    ) {
      try made.directory.undo(change: edit.change, context)
    }
    #expect {
      try made.directory.undo(change: forget.change, context)
    } throws: { error in
      if case .cannotTakeBack(_, .forgotten)? = error as? SavingError { true } else { false }
    }
    // Also without a name: it is the caller's own last change.
    #expect(throws: SavingError.self) { try made.directory.undo(context) }
    #expect(made.text("feedback/extratex.json") == old)
  }

  @Test func a_change_of_another_member_can_still_be_taken_back() throws {
    let city = MemberChange(MemberPath("city"), to: "Liberec")
    _ = try made.directory.edit(.named("clutex"), [city], context)
    let edit = try #require(try made.directory.history().entries.last)
    _ = try forget("clutex")
    _ = try made.directory.undo(change: edit.change, context)
    #expect(!made.text("organisations.json").contains("Liberec"))
    #expect(!made.text("organisations.json").contains("Planted"))
  }

  @Test func a_history_alone_is_cleaned_and_says_so() throws {
    _ = try forget("clutex")
    let line = line(
      "a",
      #""file": "organisations.json", "id": "clutex", "before": {"contact": "Planted"}, "after": {}"#
    )
    try made.folder.write(line, to: "journal-2020-01-01.jsonl")
    let forgetting = try forget("clutex")
    #expect(forgetting.places == [] && forgetting.lines == ["journal-2020-01-01.jsonl": 1])
    #expect(try planted() == [])
    #expect(try made.directory.history().entries.count { $0.action == .forget } == 2)
  }

  @Test func a_record_that_was_deleted_by_hand_is_forgotten_by_the_history() throws {
    let city = MemberChange(MemberPath("city"), to: "Liberec")
    _ = try made.directory.edit(.named("clutex"), [city], context)
    let line = line(
      "a",
      #""file": "organisations.json", "id": "clutex", "before": {"contact": "Planted"}, "after": {}"#
    )
    try made.folder.write(made.text("journal.jsonl") + line, to: "journal.jsonl")
    try made.folder.write("[]", to: "organisations.json")
    try made.folder.write("[]", to: "feedback/extratex.json")
    try made.folder.write("[]", to: "respondents/other/name.json")
    #expect(try forget("clutex").lines == ["journal.jsonl": 1])
    #expect(try planted() == [])
  }

  @Test func what_killed_processes_left_goes_too_and_that_of_others_stays() throws {
    let names = [
      ".organisations.json.tmp", ".organisations.json.old.tmp", "deleted/.organisations.json.tmp",
      ".journal.jsonl.tmp", ".journal.jsonl.old.tmp",
    ]
    try made.folder.write("", to: "journal.jsonl")
    for name in names {
      try made.folder.write(#"[{"id": "clutex", "contact": "Planted""#, to: name)
    }
    try made.folder.write(#"[{"id": "spk"}]"#, to: "exchanges/.extratex.json.tmp")
    let forgetting = try forget("clutex")
    // The files that were written anew were swept on the way.
    #expect(forgetting.leftovers == ["deleted/organisations.json"])
    #expect(try planted() == [])
    for name in names {
      try made.folder.write(#"[{"id": "clutex", "contact": "Planted""#, to: name)
    }
    let again = try forget("clutex")
    #expect(again.places == [] && again.lines == [:])
    #expect(
      again.leftovers == ["journal.jsonl", "organisations.json", "deleted/organisations.json"]
    )
    #expect(try planted() == [])
    #expect(made.text("exchanges/.extratex.json.tmp") == #"[{"id": "spk"}]"#)
    #expect(try forget("clutex").isEmpty)
  }

  @Test func the_callers_drafts_on_the_record_lose_it_and_keep_the_rest() throws {
    func draft(_ kind: RecordKind, _ record: String, _ fields: JSONObject, base: JSONObject? = nil)
      -> Draft
    {
      Draft(
        key: Draft.Key(made.directory, kind: kind, record: .named(record), login: "anna"),
        written: Moment(secondsSinceEpoch: 0),
        base: base,
        fields: fields
      )
    }
    let kept = draft(
      .organisation,
      "clutex",
      ["city": "Liberec", "contact": ["name": "Planted"], "contact.email": "planted@x"],
      base: ["id": "clutex", "contact": ["name": "Planted"]]
    )
    let other = draft(.organisation, "spk", ["contact": ["name": "Max"]])
    let feedback = draft(
      .feedback,
      "extratex-1-host",
      ["answers.addedValue": "Sown", "answers": ["overall": 3, "stray": "Sown"]]
    )
    let alone = draft(
      .feedback,
      "extratex-1",
      ["respondent": ["name": "Sown"]],
      base: ["id": "extratex-1-host"]
    )
    for draft in [kept, other, feedback, alone] { try drafts.write(draft) }
    try state.write(
      #"{"record": "clutex", "fields": "Planted""#,
      to: "clusterxchange/drafts/.0123.tmp"
    )
    #expect(try forget("clutex").drafts == 2)
    #expect(try forget("extratex-1-host", texts: true).drafts == 2)
    #expect(try planted() == [] && planted("sown") == [])
    #expect(try drafts.draft(kept.key)?.fields == ["city": "Liberec"])
    #expect(try drafts.draft(kept.key)?.base == ["id": "clutex"])
    #expect(try drafts.draft(other.key) == other)
    #expect(try drafts.draft(feedback.key)?.fields == ["answers": ["overall": 3]])
    #expect(try drafts.draft(alone.key) == nil, "a draft with nothing left in it goes")
  }

  /// Whatever fails, all files are as they were, and a second try does the whole.
  @Test(arguments: SystemCall.allCases)
  func whatever_call_fails_all_or_nothing_is_forgotten(_ call: SystemCall) throws {
    let line = line(
      "a",
      #""file": "organisations.json", "id": "clutex", "before": {"contact": "Planted"}, "after": {}"#
    )
    for number in 0..<40 {
      try made.folder.write(line, to: "journal.jsonl")
      try made.folder.write(
        #"[{"id": "clutex", "name": "C", "contact": "Planted"}]"#,
        to: "organisations.json"
      )
      try made.folder.write(
        #"[{"id": "clutex", "name": "C", "contact": "Planted"}]"#,
        to: "deleted/organisations.json"
      )
      let files = ["journal.jsonl", "organisations.json", "deleted/organisations.json"]
      let old = files.map { made.text($0) }
      let result = withFault(.fails(ENOSPC), in: call, number: number) {
        Result { try made.directory.forget(.named("clutex"), texts: false, drafts: nil, context) }
      }
      switch result {
      case .failure: #expect(files.map { made.text($0) } == old, "\(call) \(number)")
      case .success(let forgetting):
        let isDone = !files.contains { made.text($0).contains("Planted") }
        #expect(isDone, "\(call) \(number)")
        let left = made.leftovers(in: "") + made.leftovers(in: "deleted")
        #expect(left == [] || forgetting.remaining != nil, "\(call) \(number)")
      }
      _ = try forget("clutex")
      #expect(try planted() == [], "\(call) \(number)")
      #expect(made.leftovers(in: "") == [] && made.leftovers(in: "deleted") == [])
    }
  }
}
