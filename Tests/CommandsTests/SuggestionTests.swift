import Testing

@Suite struct SuggestionTests {
  @Test func a_mistyped_id_gets_the_ids_near_it() {
    let run = CommandLineRun("show extratexx-1")
    #expect(run.errorLines.first == "Error: There is no record 'extratexx-1'")
    #expect(run.errorLines.last?.hasPrefix("Did you mean extratex-1") == true)
  }

  @Test(arguments: [
    ("list exchnages", "Did you mean 'exchanges'?"), ("list org", "Did you mean 'organisations'?"),
    ("list exchanges --columns titel", "Did you mean 'title'?"),
    ("list exchanges --sort -strat", "Did you mean 'start'?"),
    ("list feedback --sort overal", "Did you mean 'overall'?"),
  ])
  func a_mistyped_word_gets_the_nearest_right_one(_ line: String, _ hint: String) {
    #expect(CommandLineRun(line).errors.contains(hint))
  }

  @Test func a_word_that_is_near_nothing_gets_all_there_are() {
    let run = CommandLineRun("list zzzzzz")
    #expect(
      run.errorLines.last
        == "There are partnerships, exchanges, feedback, organisations, documents"
    )
  }
}
