internal import ArgumentParser
internal import Store

struct Merge: Verb {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Git's merge driver.",
    usage: "clusterxchange merge <base> <ours> <theirs>",
    discussion: """
      Two versions of a file brought together by record and member; the result replaces the second one. Exits 1 where both changed a member or added an id; with \
      'git config merge.clusterxchange.driver "clusterxchange merge %O %A %B"' git does it by itself.
      """
  )

  // Not in the help: none of them has a meaning here, but they may stand before the verb.
  @OptionGroup(visibility: .hidden) var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions

  @Argument(help: "The version that both come from.")
  var base: String

  @Argument(help: "Our version, which becomes the merged one.")
  var ours: String

  @Argument(help: "Their version.")
  var theirs: String

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try shared.checkWriting(day)
    let merge: FileMerge
    do throws(SavingError) {
      merge = try FileMerge.merge(base: base, intoOurs: ours, theirs: theirs)
    } catch {
      throw .saving(error)
    }
    for clash in merge.clashes {
      let place = clash.id.map { " in '\($0)'" } ?? ""
      surroundings.tell("Clash\(place): \(clash.path) was changed by both")
    }
    if let clash = merge.clashes.first {
      surroundings.tell(
        clash.id == nil
          ? "The file has ours and, beside it in \"clash\", theirs: keep one, take out \"clash\""
          : "The record has ours: 'clusterxchange edit ID' shows both, with '--mine' or '--theirs' it settles them"
      )
    }
    for id in merge.doubledIDs {
      surroundings.tell("Two records have the id '\(id)': 'clusterxchange renumber \(id)'")
    }
    return merge.isClean ? .done : .negative
  }
}
