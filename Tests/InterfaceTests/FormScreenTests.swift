import Catalogue
import Scheme
import Screen
import TestSupport
import Testing

@testable import Interface

/// What forms look like and how keys act on them, before anything is saved.
@Suite struct FormScreenTests {
  private static let filled = "Tab j a Enter 4 4 4 2 2 9 4 4 4 4 4 1 3 Tab y T w o Enter l i n e s"

  @Test(arguments: [
    ("record", "Tab j e Tab Tab x"), ("feedback", "Tab j a Enter 4 4"),
    ("feedback-several", "Tab j a Enter 4 4 4 2 2 9 4 4 4 4 4 1 3"),
    ("feedback-text", filled), ("feedback-missing", "Tab j a Enter 4 ^S"),
    ("feedback-last", filled + " ^S"), ("role-menu", "Tab j a"), ("delete", "Tab j d"),
  ])
  func forms_of_80_by_24_are_as_kept(name: String, keys: String) {
    var app = App()
    app.press(keys)
    expectGolden(app.picture, named: "form-\(name)")
  }

  @Test(arguments: [(60, 15), (40, 15), (140, 45)])
  func the_form_of_a_feedback_in_other_sizes_is_as_kept(width: Int, height: Int) {
    var app = App(size: Size(width: width, height: height))
    app.press(Self.filled)
    expectGolden(app.picture, named: "form-feedback-\(width)x\(height)")
  }

  @Test func the_form_of_a_feedback_by_ear_is_as_kept() {
    var app = App { $0.isAccessible = true }
    app.press("Tab j a Enter 4 4 4")
    expectGolden(app.picture, named: "form-feedback-accessible")
    #expect(app.cursorLine.contains("Was the length right?"))
  }

  @Test(arguments: [(40, 15), (60, 15), (20, 4), (30, 6)])
  func the_choice_under_the_cursor_is_in_sight_of_a_small_screen(width: Int, height: Int) {
    var app = App(size: Size(width: 80, height: 24))
    app.press("Tab j a Enter Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab")
    app.resize(to: Size(width: width, height: height))
    for _ in 0..<11 {
      app.press("Down Space")
      #expect(app.cursorLine.contains("[x]"), "\(app.picture)")
    }
  }

  @Test func the_answer_given_is_said_in_words_to_those_who_listen() {
    var app = App(size: Size(width: 80, height: 60)) { $0.isAccessible = true }
    app.press("Tab j a Enter 4 Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab 2")
    #expect(app.shows("chosen: 4 satisfied"))
    #expect(app.cursorLine.contains("chosen: 2 Potential"))
    #expect(!app.shows("[x]"))
  }

  @Test func keys_behind_the_one_that_leaves_wait_for_the_draft_and_are_no_answers() {
    var state = App().state
    func press(_ keys: String) {
      for key in keys.split(separator: " ").compactMap({ Key(parsing: String($0)) }) {
        for case .store(.prepare(let subject)) in state.update(.input(.key(key), at: 1)) {
          _ = state.update(.store(.prepared(subject, FormPreparation())))
        }
      }
    }
    press("Tab j a Enter 4")
    guard let subject = state.form?.subject else {
      Issue.record("no form")
      return
    }
    press("Esc 5 z")
    #expect(state.form != nil)
    _ = state.update(.store(.kept(subject)))
    #expect(state.form == nil)
    #expect(state.screen == .organisations)
  }

  @Test func every_rated_question_takes_one_key() {
    var app = App()
    app.press("Tab j a Enter")
    #expect(app.shows("0 of 17 answered, 3 required left"))
    app.press("4 4 4 2 2 9 4 4 4 4 4")
    #expect(app.shows("11 of 17 answered"))
    #expect(!app.shows("required left"))
  }

  @Test(arguments: [
    ("1 0", "[10]"), ("x", "[10]"), ("1 Tab", "[1]"), ("1 3", "[1]"), ("9", "[9]"), ("0", "[0]"),
    ("9 Up Backspace", " 0  1 "), ("5 Up Right", "[6]"), ("5 Up Left Left", "[3]"),
  ])
  func a_score_is_one_key_or_ten_in_two(keys: String, shown: String) {
    var app = App(size: Size(width: 80, height: 60))
    app.press("Tab j a Enter Tab Tab Tab Tab Tab " + keys)
    #expect(app.line(containing: "  9 ")?.contains(shown) ?? app.shows(shown))
  }

  @Test func the_key_behind_a_one_that_was_no_ten_answers_the_next_question() {
    var app = App(size: Size(width: 80, height: 60))
    app.press("Tab j a Enter Tab Tab Tab Tab Tab 1 3")
    #expect(app.shows("[1]"))
    #expect(app.shows("[3 neither]"))
  }

  @Test func several_choices_are_kept_in_the_order_shown() {
    var app = App(size: Size(width: 80, height: 60))
    app.press("Tab j a Enter")
    app.press("Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab 5 2 Down Space")
    #expect(app.shows("[x] 2 Potential"))
    #expect(app.shows("[x] 3 A possible"))
    #expect(app.shows("[x] 5 Access"))
    app.press("Space")
    #expect(app.shows("[ ] 3 A possible"))
    app.press("Backspace")
    #expect(!app.shows("[x]"))
  }

  @Test func a_letter_goes_to_the_choice_that_begins_so() {
    var app = App(size: Size(width: 80, height: 60))
    app.press("Tab j a Enter Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab j Space j Space")
    #expect(app.shows("[x]   Joint work"))
    #expect(app.shows("[x]   Joining a cluster"))
  }

  @Test func what_is_missing_is_said_in_words_and_the_cursor_is_on_the_first() {
    var app = App()
    app.press("Tab j a Enter 4 ^S")
    #expect(app.shows("an answer is required"))
    #expect(app.message == "2 answers are missing or do not fit; the first is under the cursor")
    #expect(app.cursorLine.contains("Were the objectives"))
  }

  @Test func the_last_page_shows_what_will_be_stored_and_leads_back_to_a_question() {
    var app = App(size: Size(width: 80, height: 60))
    app.press(Self.filled + " ^S")
    #expect(app.shows("May the texts you wrote be published?"))
    #expect(app.shows("4 satisfied"))
    #expect(app.shows("Two"))
    #expect(app.shows("lines"))
    app.press("Tab Tab Tab Tab Tab Enter")
    #expect(app.cursorLine.contains("How well was it prepared?"))
    app.press("1 ^S")
    #expect(app.shows("1 very badly"))
  }

  @Test func a_name_that_may_be_published_and_is_not_given_is_pointed_out() {
    var app = App()
    app.press(Self.filled + " ^S 1")
    #expect(app.shows("You allow your name to be published, and give none"))
  }

  @Test func a_date_is_typed_or_today_or_a_day_on() {
    var app = App()
    app.press("Tab j e")
    app.press(Array(repeating: "Tab", count: 10).joined(separator: " ") + " t + +")
    #expect(app.shows("planned.start           2021-06-12"))
    app.press("- ^U")
    app.type("2021-03-01")
    #expect(app.shows("planned.start           2021-03-01"))
  }

  @Test func a_code_is_completed_by_the_right_arrow() {
    var app = App()
    app.press("5 e Tab Tab Tab ^U")
    app.type("slov")
    #expect(app.shows("SK Slovakia"))
    app.press("Right")
    #expect(app.cursorLine.contains("SI") || app.cursorLine.contains("SK"))
  }

  @Test func a_record_is_completed_by_any_of_its_words() {
    var app = App()
    app.press("Tab j e Tab Tab Tab Tab ^U")
    app.type("torino wireless")
    #expect(app.shows("torino-wireless"))
    app.press("Right")
    #expect(app.cursorLine.contains("torino-wireless"))
  }

  @Test func a_value_that_does_not_fit_is_said_on_leaving_the_field() {
    var app = App()
    app.press("Tab j e Tab ^U")
    app.type("by post")
    app.press("Tab")
    #expect(app.shows("expected one of virtual, physical, found 'by post'"))
  }

  @Test func the_contact_of_an_organisation_is_on_no_form() {
    let catalogue = Catalogue.withContact("Planted Person", "planted@example.org")
    var app = App(catalogue)
    app.press("5 e")
    for _ in 0..<30 {
      #expect(!app.picture.lowercased().contains("planted"))
      app.press("Tab")
    }
    #expect(!"\(app.effects)".contains("lanted"))
  }

  @Test func what_is_typed_ahead_of_a_form_is_the_forms() {
    var app = App()
    app.press("Tab j")
    var state = app.state
    var time = app.now
    func key(_ key: Key) -> [Effect] {
      time += 100
      return state.update(.input(.key(key), at: time))
    }
    let effects = key(.character("e"))
    #expect(key(.character("d")) == [] && key(.tab) == [] && key(.character("!")) == [])
    guard case .store(.prepare(let subject))? = effects.first else {
      Issue.record("no form was asked for")
      return
    }
    _ = state.update(.store(.prepared(subject, FormPreparation())))
    guard case .record(let form)? = state.form else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[0].editor.text.hasSuffix("d"))
    #expect(form.fields[1].editor.text == "virtual!")
  }

  @Test func nothing_is_typed_where_nothing_can_be_saved() {
    var readOnly = App { $0.isReadOnly = true }
    readOnly.press("Tab j e")
    #expect(readOnly.message == "Started with --read-only: nothing can be changed")
    readOnly.press("a")
    #expect(readOnly.state.layer == nil)
    var past = App(asOf: Made.day("2021-03-01"))
    past.press("Tab j")
    for key in ["a", "e", "d", "u", "U"] {
      past.press(key)
      #expect(
        past.message?.hasPrefix("Nothing can be changed while looking at another day") == true
      )
    }
    #expect(past.effects == [])
  }

  @Test func esc_keeps_the_draft_and_discarding_asks_first() {
    var app = App()
    app.press("Tab j e x Esc")
    #expect(app.state.form == nil)
    #expect(app.message == "The draft is kept; the same key goes on with it")
    #expect(app.effects.contains { if case .store(.keep) = $0 { true } else { false } })
    app.press("e x ^X n")
    #expect(app.state.form != nil)
    app.press("^X y")
    #expect(app.state.form == nil)
    #expect(app.effects.contains { if case .store(.discard) = $0 { true } else { false } })
  }

  @Test func a_draft_is_due_a_second_after_the_first_key_and_nothing_is_without_one() {
    var app = App()
    app.keepsDrafts = false
    app.press("Tab j e")
    #expect(app.state.wakeUp == nil)
    app.press("x")
    #expect(app.state.wakeUp == app.now + 1_000)
    app.rest(1_000)
    #expect(app.effects.contains { if case .store(.keep) = $0 { true } else { false } })
    #expect(app.state.wakeUp == nil)
    #expect(app.state.unkeptDraft != nil)
    if case .store(.keep(let draft))? = app.effects.last {
      app.take(.store(.kept(draft.subject)))
    }
    #expect(app.state.unkeptDraft == nil)
  }

  @Test func too_much_text_is_kept_whole_and_said_at_once() {
    var app = App()
    app.press(Self.filled)
    let text = String(repeating: "łódź 👩‍👩‍👧 ", count: 100_000)
    app.paste(text)
    #expect(app.message?.contains("characters are kept, but at most 1,000 can be stored") == true)
    guard case .feedback(let screen)? = app.state.form else {
      Issue.record("no form")
      return
    }
    #expect(screen.entry.answers["followUp"] == .text("Two\nlines" + text))
    app.press("^S")
    #expect(app.shows("are too many; at most 1,000"))
  }

  @Test func keys_that_mean_nothing_on_a_form_say_so() {
    var app = App()
    app.press("Tab j a Enter q")
    #expect(app.message == "q does nothing here; F1 lists what does")
    app.press("F1")
    #expect(app.shows("Commands on forms"))
  }

  @Test func a_second_feedback_in_a_role_is_another_persons_and_shows_no_answer() {
    var app = App()
    app.press("Tab / p l a s t Enter a 1")
    #expect(app.bottom.contains("The visitor gave feedback on 12 Mar 2021"))
    app.press("n")
    #expect(app.state.form == nil)
    app.press("a Enter y")
    #expect(app.shows("0 of"))
    #expect(!app.picture.contains("["))
  }

  @Test func feedback_is_not_taken_before_the_exchange_began() {
    var app = App()
    app.press("Tab / e x t r a t e x - 3 Enter a")
    #expect(app.message?.contains("'extratex-3' has not begun") == true)
  }

  @Test func the_program_started_for_a_form_opens_it_and_ends_with_it() {
    var app = App {
      $0.feedback = FeedbackOpening(exchange: Made.id("blues-1"), role: .host)
    }
    #expect(app.shows("Feedback on blues-1 as host"))
    app.press("4 Esc")
    #expect(app.effects.last == .quit)
    #expect(app.state.farewell == "The draft is kept; the same command goes on with it")
    var menu = App { $0.feedback = FeedbackOpening(exchange: Made.id("blues-1"), role: nil) }
    menu.press("Esc")
    #expect(menu.effects == [.quit])
    let open = App { $0.feedback = FeedbackOpening(exchange: nil, role: nil) }
    #expect(open.message?.contains("Choose the exchange") == true)
  }
}

extension Catalogue {
  /// One organisation whose file has a contact.
  static func withContact(_ name: String, _ email: String) -> Catalogue {
    var contents = CatalogueContents()
    let text = """
      [{"id": "clutex", "name": "CLUTEX", "contact": {"name": "\(name)", "email": "\(email)"}}]
      """
    contents.files = [DataFile(path: "organisations.json", bytes: Array(text.utf8))]
    contents.organisations = [
      Placed(
        Made.organisation("clutex", "CLUTEX"),
        at: RecordPlace(file: 0, range: 1..<(text.utf8.count - 1))
      )
    ]
    return Catalogue(contents)
  }
}
