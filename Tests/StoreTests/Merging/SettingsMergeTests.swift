import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// The merge of the files that have no records.
@Suite struct SettingsMergeTests {
  private static let base = """
    {
      "format": 1,
      "name": "Scheme",
      "target":   600,
      "feedbackRoles": ["visitor", "host"],
      "rules": {
        "maximumMonths": 1,
        "lumpSumCeilings": [
          {"since": "2020-02-03", "amounts": {"PT": 780, "FR": 900}}
        ]
      },
      "countries": [
        {"code": "AT", "name": "Austria"},
        {"code": "DE", "name": "Germany", "eligible": true},
        {"code": "FR", "name": "France"}
      ],
      "sections": [
        {"title": "Overall", "questions": [{"id": "overall", "text": "How?", "options": [{"id": "a", "name": "A"}]}]}
      ]
    }

    """

  private func merge(_ ours: String, _ theirs: String, base: String = base) throws -> FileMerge {
    let merge = try FileMerge(
      base: Array(base.utf8),
      ours: Array(ours.utf8),
      theirs: Array(theirs.utf8)
    )
    _ = try JSONDocument(merge.bytes)
    return merge
  }

  private func text(_ merge: FileMerge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

  /// Texts of the file that one side and the other replace, far enough from each other.
  @Test(arguments: [
    (("600", "700"), (#""Scheme""#, #""Theirs""#)),
    ((#""maximumMonths": 1"#, #""maximumMonths": 2"#), ("780", "790")),
    (("780", "770"), ("900", "910")), (("Austria", "Österreich"), ("France", "La France")),
    ((#""name": "Germany""#, #""name": "D""#), (#""eligible": true"#, #""eligible": false"#)),
    ((#"["visitor", "host"]"#, #"["visitor"]"#), (#""format": 1"#, #""format":  1, "wave": "2""#)),
    (("How?", "How many?"), (#""name": "A""#, #""name": "Ä""#)),
    (("    {\"code\": \"AT\", \"name\": \"Austria\"},\n", ""), ("France", "La France")),
    (
      (#"{"since": "2020-02-03""#, #"{"since": "2019-01-01"}, {"since": "2020-02-03""#),
      ("780", "790")
    ),
  ])
  func what_the_two_change_apart_is_both_there_and_nothing_else_changes(
    _ ours: (String, String),
    _ theirs: (String, String)
  ) throws {
    let mine = Self.base.replacing(ours.0, with: ours.1)
    let other = Self.base.replacing(theirs.0, with: theirs.1)
    #expect(mine != Self.base && other != Self.base)
    for (first, second) in [(mine, other), (other, mine)] {
      let merge = try merge(first, second)
      #expect(merge.isClean)
      let both = Self.base.replacing(ours.0, with: ours.1).replacing(theirs.0, with: theirs.1)
      #expect(try JSONDocument(merge.bytes).value() == JSONDocument(Array(both.utf8)).value())
      // Of our layout everything stays but what they changed.
      let lines = differingLines(first, text(merge)).filter { $0.hasPrefix("-") }
      #expect(lines.count <= 1, "\(lines)")
    }
  }

  @Test func new_entries_of_both_sides_are_both_there_in_their_places_ours_first() throws {
    let last = #"{"code": "FR", "name": "France"}"#
    let ours = Self.base.replacing(last, with: last + ",\n    {\"code\": \"IT\"}")
    let theirs = Self.base.replacing(last, with: last + ",\n    {\"code\": \"ES\"}")
      .replacing(#"    {"code": "AT""#, with: "    {\"code\": \"AL\"},\n    {\"code\": \"AT\"")
    let merge = try merge(ours, theirs)
    #expect(merge.isClean)
    let codes = try #require(
      JSONDocument(merge.bytes).value().object?["countries"]?.array?
        .compactMap { $0.object?["code"]?.string }
    )
    #expect(codes == ["AL", "AT", "DE", "FR", "IT", "ES"])
    #expect(text(merge).contains("    {\"code\": \"IT\"},\n    {\"code\": \"ES\"}\n"))
  }

  @Test(arguments: [
    ("600", "700", "800", "target", #""clash": {"target": {"theirs": 800}}"#),
    ("Austria", "A", "B", "countries.AT.name", #""name": "A", "clash": {"name": {"theirs": "B"}}"#),
    (
      "780", "1", "2", "rules.lumpSumCeilings.2020-02-03.amounts.PT",
      #""PT": 1, "FR": 900, "clash": {"PT": {"theirs": 2}}"#
    ),
    (
      #"["visitor", "host"]"#, #"["host"]"#, #"["visitor"]"#, "feedbackRoles",
      #""clash": {"feedbackRoles": {"theirs": ["visitor"]}}"#
    ),
    (
      "How?", "Ours?", "Theirs?", "sections.Overall.questions.overall.text",
      #""clash": {"text": {"theirs": "Theirs?"}}"#
    ),
    (
      #", "eligible": true"#, "", #", "eligible": false"#, "countries.DE.eligible",
      #""clash": {"eligible": {"theirs": false}}"#
    ),
    (
      #", "eligible": true"#, #", "eligible": false"#, "", "countries.DE.eligible",
      #""clash": {"eligible": {"theirs": null}}"#
    ),
  ])
  func what_both_changed_keeps_ours_and_has_theirs_beside_it(
    _ old: String,
    _ ours: String,
    _ theirs: String,
    _ path: String,
    _ clash: String
  ) throws {
    let merge = try merge(
      Self.base.replacing(old, with: ours),
      Self.base.replacing(old, with: theirs)
    )
    #expect(
      merge.clashes == [FileMerge.Clash(id: nil, path: try #require(MemberPath(dotted: path)))]
    )
    // At the top it takes several lines, as the layout of these files has it.
    func dense(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(dense(text(merge)).contains(dense(clash)), "\(text(merge))")
    let problems = SchemeDefinition.readFile(merge.bytes).problems.filter {
      $0.problem.rule == "clash"
    }
    #expect(problems.count == 1)
  }

  @Test func an_entry_deleted_by_one_and_changed_by_the_other_stays_with_a_clash() throws {
    let without = Self.base.replacing("    {\"code\": \"AT\", \"name\": \"Austria\"},\n", with: "")
    let changed = Self.base.replacing("Austria", with: "Changed")
    for (first, second, side) in [(without, changed, "ours"), (changed, without, "theirs")] {
      let merge = try merge(first, second)
      #expect(merge.clashes.map(\.path.description) == ["countries.AT.code"])
      #expect(
        text(merge).contains(
          "{\"code\": \"AT\", \"name\": \"Changed\", \"clash\": {\"code\": {\"\(side)\": null}}},"
        )
      )
    }
  }

  @Test func the_same_change_by_both_is_no_clash() throws {
    let both = Self.base.replacing("600", with: "700").replacing("Austria", with: "A")
    let merge = try merge(both, both)
    #expect(merge.isClean)
    #expect(text(merge) == both)
  }

  @Test func a_file_that_one_or_both_sides_made_has_no_base() throws {
    #expect(try text(merge("", Self.base, base: "")) == Self.base)
    #expect(try text(merge(Self.base, "", base: "")) == Self.base)
    let merge = try merge(#"{"a": 1, "n": {"x": 1}}"#, #"{"b": 2, "n": {"y": 2}}"#, base: "")
    #expect(merge.isClean)
    #expect(text(merge) == #"{"b": 2, "a": 1, "n": {"y": 2, "x": 1}}"#)
  }

  @Test(arguments: [("[]", "theirs"), ("{", "theirs"), ("1", "theirs")])
  func versions_of_different_kinds_are_refused(_ theirs: String, _ name: String) throws {
    #expect {
      try merge(Self.base, theirs)
    } throws: { error in
      if case .brokenFile(name, _)? = error as? SavingError { true } else { false }
    }
    #expect {
      try merge("[]", Self.base, base: "[]")
    } throws: { error in
      if case .brokenFile("theirs", _)? = error as? SavingError { true } else { false }
    }
  }

  /// Both sides change the sample's own scheme all over, never the same member.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func any_two_sets_of_changes_that_do_not_meet_are_both_made(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let base = try Sample.bytes(of: "scheme.json")
    let value = try #require(try JSONDocument(base).value().object)
    var (ours, theirs, both) = (base, base, value)
    for list in ["countries", "ecosystems", "formats", "organisationTypes", "outcomes"] {
      let entries = value[list]?.array ?? []
      var expected: [JSONValue] = []
      for (index, entry) in entries.enumerated() {
        var entry = try #require(entry.object)
        let path: JSONPath = [.member(list), .element(index)]
        if Bool.random(using: &random) {
          entry["name"] = .string("Ours \(index)")
          ours = try JSONEdit.replacing(
            path.appending("name"),
            with: .string("Ours \(index)"),
            in: ours
          )
        }
        if Bool.random(using: &random) {
          entry["added"] = .number(JSONNumber(index))
          theirs = try JSONEdit.inserting(
            member: "added",
            .number(JSONNumber(index)),
            into: path,
            in: theirs
          )
        }
        expected.append(.object(entry))
      }
      both[list] = .array(expected)
    }
    let merge = try FileMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.isClean)
    #expect(try JSONDocument(merge.bytes).value() == .object(both))
  }
}

extension MemberPath {
  /// The way that a test writes with dots between the names.
  init?(dotted text: String) { self.init(text.split(separator: ".").map(String.init)) }
}
