import ArgumentParser
import Glibc
import TestSupport
import Testing

@testable import Commands

/// Names planted among respondents and contacts come out of no command, in no form, and into no other file.
///
/// The commands are those that the program has: one that is new is tried as well, and where it needs arguments of
/// its own to do anything, they are added to `lines(of:)`.
@Suite struct PrivacyTests {
  /// Parts of the planted names and addresses, as they stand in any spelling.
  static let planted = ["quimper", "xyzzy", "trondheimsen", "plugh"]

  private static let respondent =
    #"{"name": "Zoe Quimperlé", "email": "zq@xyzzy.example"}"#

  private static func makeData() throws -> TemporaryDirectory {
    try makeFeedbackData([
      "organisations.json":
        #"[{"id": "acme", "name": "Acme", "country": "SK", "contact": {"name": "Ida Trondheimsen", "email": "it@plugh.example"}, "clash": {"contact": {"theirs": {"name": "Trondheimsen"}}}}, {"id": "other", "name": "Other", "c\u006fntact": "Zoe Quimperl\u00e9"}]"#,
      "feedback/p.json":
        "[\n  "
        + #"{"id": "p-1-host", "exchange": "p-1", "role": "host", "questionnaire": 2, "submitted": "2021-03-12T09:30:00Z", "answers": {"overall": 4, "recommend": 9, "words": "Kept"}, "consent": {"publish": "none"}, "respondent": \#(respondent), "clash": {"respondent": {"theirs": \#(respondent)}}}"#
        + "\n]\n",
      "respondents/p.json":
        #"[{"id": "p-1-host", "name": "Zoe Quimperlé", "email": "zq@xyzzy.example"}]"#,
      "respondents/odd.json": #"[{"id": 7, "name": "Zoe Quimperlé"}, "xyzzy"]"#,
    ])
  }

  /// The verbs of the program.
  static let verbs = Root.configuration.subcommands.compactMap { $0.configuration.commandName }

  private static let ids = ["acme", "other", "p-1", "p-1-host"]
  private static let collections = ["exchanges", "feedback", "organisations"]

  /// Arguments behind a verb whose output is to be looked through.
  private static func lines(of verb: String, _ data: TemporaryDirectory) throws -> [[String]] {
    // Whatever a verb takes: nothing, an id, a collection, a word, switches.
    var lines: [[String]] = [
      [], ["--help"], ["nothing-here"], ["--by", "partnership"], ["--small"],
    ]
    lines += ids.map { [$0] } + collections.map { [$0] }
    switch verb {
    case "list": lines += collections.map { [$0, "--columns", "id,name", "--sort", "id"] }
    case "find": lines += [["acme"], ["kept"]]
    case "feedback":
      lines += [
        ["p-1", "--role", "host"], ["p-1", "--role", "host", "--another"],
        ["p-1-host", "--correct"], ["p-1", "--role", "visitor", "--json", "-"],
        ["--json", try data.write("{\"respondent\": \(respondent)}", to: "bad.json")],
        [
          "p-1", "--role", "visitor", "--json",
          try data.write(
            #"{"answers": {"overall": 4, "recommend": 9}, "respondent": \#(respondent)}"#,
            to: "good.json"
          ),
        ],
        [
          "p-1", "--role", "visitor", "--correct", "--json",
          try data.write(
            #"{"answers": {"overall": 5, "recommend": 9}, "respondent": {"email": "new@xyzzy.example"}}"#,
            to: "again.json"
          ),
        ],
        [
          "p-2", "--role", "host", "--json",
          try data.write(
            #"{"answers": {"overall": 4, "recommend": 9}, "respondent": {"name": "Quimper\u0007", "email": "xyzzy"}}"#,
            to: "worse.json"
          ),
        ],
      ]
    case "add":
      lines.append(["organisations", "id=new", "name=New", "contact.name=Ida Trondheimsen"])
    case "edit":
      lines += [
        ["acme", "contact.email=it2@plugh.example", "city=Brno"], ["acme", "contact=plugh"],
        ["p-1-host", "respondent.name=Quimper"], ["p-1-host", "answers.overall=9"],
        ["acme", "--mine"], ["acme", "--theirs"],
      ]
    case "merge":
      let files = ["base": "1", "ours": "2", "theirs": "3"].mapValues { number in
        #"[{"id": "acme", "contact": {"name": "Trondheimsen \#(number)"}}]"#
      }
      lines.append(
        try ["base", "ours", "theirs"].map { try data.write(files[$0] ?? "", to: "\($0).txt") }
      )
    // Its argument is a folder to make, and relative ones would be made where the tests run.
    case "init": lines = lines.map { $0.map { $0.hasPrefix("--") ? $0 : data["made-" + $0] } }
    default: break
    }
    return lines
      + formats(of: verb).flatMap { format in
        lines.filter { !$0.contains { $0.hasPrefix("--") } }.map { $0 + ["--format", format] }
      }
  }

  /// The forms of output that a verb has, by its own help.
  private static func formats(of verb: String) -> [String] {
    let help = CommandLineRun("\(verb) --help").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard let values = help.firstMatch(of: /--format [^(]*\(values: ([^;)]*)/) else {
      return help.contains("--format") ? ["json", "jsonl"] : []
    }
    return values.1.split(separator: ", ").map { String($0) }
  }

  private static func leak(in text: String) -> String? {
    let text = text.lowercased()
    return planted.first { text.contains($0) }
  }

  @Test(arguments: verbs)
  func no_command_prints_a_name_or_writes_it_where_it_does_not_belong(_ verb: String) throws {
    let data = try Self.makeData()
    let state = try TemporaryDirectory()
    let here = Self.names(in: ".")
    var tried = 0
    for arguments in try Self.lines(of: verb, data) {
      // A terminal gets tables and pages, a pipe the same as lines; other forms are the same for both.
      let isPlain = !arguments.contains { $0.hasPrefix("--") }
      for columns in isPlain ? [nil, 80] : [nil] {
        let run = CommandLineRun(
          arguments: [verb] + arguments,
          columns: columns,
          environment: ["XDG_STATE_HOME": state.path],
          data: data.path,
          input: typed("4", "", "9", "review", "store")
        )
        tried += 1
        let leak = Self.leak(in: run.output + run.errors)
        #expect(leak == nil, "\(verb) \(arguments)")
      }
    }
    #expect(tried > 15)
    #expect(Self.names(in: ".") == here, "\(verb) wrote where the tests run")
    let mine = ["bad.json", "good.json", "again.json", "worse.json"]
    let personal = [
      "organisations.json", "respondents/", "deleted/respondents/", "deleted/organisations.json",
    ]
    for file in Self.files(in: data.path) {
      let isPersonal = personal.contains { file.hasPrefix($0) } || file.hasSuffix(".txt")
      // Planted by hand, as no door of the program would write it.
      if isPersonal || mine.contains(file) || file.hasSuffix("feedback/p.json") { continue }
      #expect(Self.leak(in: data.text(file) ?? "") == nil, "\(verb) wrote it into \(file)")
    }
    #expect(Self.files(in: data.path).filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func what_feedback_adds_to_its_own_file_has_no_name_in_it() throws {
    let data = try Self.makeData()
    let before = data.text("feedback/p.json")
    for line in try Self.lines(of: "feedback", data) where line.contains("--json") {
      _ = CommandLineRun(arguments: ["feedback"] + line, data: data.path)
    }
    let added = data.lines(of: "feedback/p.json", notIn: before).filter {
      !$0.contains("p-1-host\"")
    }
    #expect(!added.isEmpty)
    #expect(Self.leak(in: added.joined()) == nil)
    #expect(Self.leak(in: data.text("journal.jsonl") ?? "") == nil)
    #expect(Self.leak(in: data.text("respondents/p.json") ?? "") != nil)
  }

  @Test(arguments: verbs, ["quimperle", "zq@xyzzy", "Trondheimsen"])
  func no_command_finds_a_record_by_a_planted_name(_ verb: String, _ word: String) throws {
    let data = try Self.makeData()
    for arguments in [[word], ["organisations", word]] where verb != "init" {
      let run = CommandLineRun(arguments: [verb] + arguments, data: data.path)
      for id in ["acme", "other", "p-1-host"] {
        #expect(!run.output.contains(id), "\(verb) \(arguments)")
      }
    }
  }

  @Test func a_broken_file_of_respondents_or_organisations_is_named_and_not_quoted() throws {
    let data = try Self.makeData()
    try data.write("[{\"id\": \"p-1-host\", \"name\": \"Zoe Quimperlé\"", to: "respondents/p.json")
    try data.write(
      "[{\"id\": \"acme\", \"contact\": [\"Trondheimsen\", }]",
      to: "organisations.json"
    )
    for verb in Self.verbs where verb != "init" {
      for arguments in [["acme"], ["p-1-host"], ["organisations"], [], ["p-1-host", "--personal"]] {
        let run = CommandLineRun(arguments: [verb] + arguments, data: data.path)
        #expect(Self.leak(in: run.output + run.errors) == nil, "\(verb) \(arguments)")
      }
    }
  }

  /// The names in a folder, sorted.
  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
      )
    }
    return names.sorted()
  }

  /// The names of all files under a folder, relative to it.
  private static func files(in path: String, below prefix: String = "") -> [String] {
    names(in: path + "/" + prefix).filter { $0 != "." && $0 != ".." }.flatMap { name in
      // What cannot be opened as a folder is a file.
      let inner = names(in: path + "/" + prefix + name)
      return inner.isEmpty ? [prefix + name] : files(in: path, below: prefix + name + "/")
    }
  }
}
