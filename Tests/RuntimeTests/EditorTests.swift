import Glibc
import TestSupport
import Testing

@testable import Runtime

/// The person's own editor.
@Suite struct EditorTests {
  @Test(arguments: [
    ("vi", ["+14", "f.json"]), ("vim", ["+call cursor(14,9)", "f.json"]),
    ("nvim", ["+call cursor(14,9)", "f.json"]), ("/usr/bin/nano", ["+14,9", "f.json"]),
    ("pico -w", ["+14,9", "f.json"]), ("micro", ["+14:9", "f.json"]),
    ("hx", ["f.json:14:9"]), ("helix", ["f.json:14:9"]), ("kak", ["f.json:14:9"]),
    ("code --wait", ["-g", "f.json:14:9"]), ("emacs -nw", ["+14", "f.json"]),
    ("/opt/my editor", ["+14", "f.json"]), ("ed", ["+14", "f.json"]),
  ])
  func each_editor_is_told_the_place_in_its_own_way(command: String, arguments: [String]) {
    let editor = Editor(environment: ["EDITOR": command])
    #expect(editor.arguments(file: "f.json", line: 14, column: 9) == arguments)
  }

  @Test(arguments: ["vi", "vim", "nano", "hx", "code"])
  func a_file_without_a_place_is_opened_as_a_whole(command: String) {
    let editor = Editor(environment: ["EDITOR": command])
    #expect(editor.arguments(file: "f.json", line: 0, column: 0) == ["f.json"])
  }

  @Test func visual_comes_before_editor_and_vi_is_what_is_left() {
    #expect(Editor(environment: ["VISUAL": "hx", "EDITOR": "nano"]).command == "hx")
    #expect(Editor(environment: ["VISUAL": "", "EDITOR": "nano"]).command == "nano")
    #expect(Editor(environment: ["EDITOR": ""]).command == "vi")
    #expect(Editor(environment: [:]).command == "vi")
  }

  @Test func a_file_name_is_one_word_whatever_stands_in_it() throws {
    try withTemporaryDirectory { folder in
      let name = folder + "/a b'; touch pwned; echo '$HOME.json"
      let editor = Editor(environment: ["EDITOR": "touch"])
      try editor.edit(file: name, line: 0, column: 0)
      #expect(access(name, F_OK) == 0)
      #expect(access(folder + "/pwned", F_OK) != 0)
    }
  }

  @Test func a_command_may_have_options() throws {
    try withTemporaryDirectory { folder in
      let editor = Editor(environment: ["EDITOR": "/bin/mkdir -p"])
      try editor.edit(file: folder + "/a/b/c", line: 0, column: 0)
      #expect(access(folder + "/a/b/c", F_OK) == 0)
    }
  }

  @Test func an_editor_that_fails_or_is_not_there_is_told() {
    #expect(throws: Editor.Failure.self) {
      try Editor(environment: ["EDITOR": "false"]).edit(file: "f", line: 0, column: 0)
    }
    #expect(throws: Editor.Failure.self) {
      try Editor(environment: ["EDITOR": "/nowhere/no-such-editor 2>/dev/null"])
        .edit(file: "f", line: 0, column: 0)
    }
  }
}
