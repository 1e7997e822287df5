internal import Scheme
internal import ArgumentParser
internal import Store

struct Renumber: Verb {
  static let configuration = CommandConfiguration(
    commandName: "renumber",
    abstract: "A new id for a record, followed by those that name it.",
    usage: "clusterxchange renumber <id> [<options>]",
    discussion: """
      Of two records with the id, the later gets the new one; those that name it stay as they are then, and are \
      listed.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SavingOptions

  @Argument(help: "The id of the record.")
  var id: String

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let saving = try Saving(shared, options, in: surroundings)
    let id = try saving.id(id)
    let renumbering = try saving.save { directory, context throws(SavingError) in
      try directory.renumber(id, context)
    }
    let names = renumbering.references.map(\.text).joined(separator: ", ")
    let followed =
      names.isEmpty || !renumbering.isFollowed ? "" : ", which \(names) now say"
    saving.report(
      "'\(id)' is '\(renumbering.new)' now\(followed); 'clusterxchange undo' takes it back"
    )
    if !renumbering.isFollowed, !names.isEmpty {
      surroundings.tell(
        "Nothing tells which of the two records '\(id)' these mean, so they stay: \(names)"
      )
    }
    return .done
  }
}
