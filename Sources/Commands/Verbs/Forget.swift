internal import ArgumentParser
internal import Interface
internal import Scheme
internal import Store

struct Forget: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Personal data removed.",
    usage: "clusterxchange forget <id> [--texts] [<options>]",
    discussion: """
      The contact of an organisation, or who gave a feedback, out of every file, the bin, the history and your \
      drafts. It asks nothing and cannot be taken back. What git or a backup has is out of its reach.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  @Flag(help: "Of a feedback also the answers in the person's own words.")
  var texts = false

  @Argument(help: "The id of the organisation or feedback.")
  var id: String

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let id = try saving.id(id)
    let drafts = DraftFolder(environment: surroundings.environment)
    let forgetting = try saving.save { directory, context throws(SavingError) in
      try directory.forget(id, texts: texts, drafts: drafts, context)
    }
    let what = forgetting.kind == .organisation ? "the contact of" : "who gave"
    if forgetting.isEmpty {
      saving.report("Nothing was left to forget of '\(id)'")
      tellReach(in: surroundings)
      return .done
    }
    saving.report("Forgot \(what) '\(id)'\(texts ? ", and the texts of its answers" : "")")
    Listing(of: forgetting)
      .write(as: .table, look: shared.look(in: surroundings), to: surroundings.output)
    surroundings.tell("This is for good: 'clusterxchange undo' refuses it")
    tellReach(in: surroundings)
    if let remaining = forgetting.remaining { throw .notAllForgotten(id, remaining) }
    return .done
  }

  private func tellReach(in surroundings: Surroundings) {
    surroundings.tell(
      "Out of reach, for you to see to: what git has in its history, backups and copies, other people's drafts"
    )
  }
}

extension Listing {
  /// From where something was removed, and what, without a value.
  fileprivate init(of forgetting: Forgetting) {
    var rows = forgetting.places.map { place in
      [place.file, place.members.map(\.description).joined(separator: ", ")]
    }
    rows += forgetting.lines.sorted { $0.key < $1.key }.map {
      [$0.key, Wording.count($0.value, "line")]
    }
    rows += forgetting.leftovers.map { [$0, "what a killed save had left"] }
    if forgetting.drafts > 0 {
      rows.append(["your drafts", Wording.count(forgetting.drafts, "draft")])
    }
    self.init(
      columns: [Column(name: "where", isWhole: true), Column(name: "what")],
      count: rows.count,
      cells: { rows[$0] },
      json: { _ in [] }
    )
  }
}
