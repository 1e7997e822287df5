internal import ArgumentParser
internal import Store

struct Merge: Verb {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Two versions of a file, by record: git's merge driver.",
    usage: "clusterxchange merge <base> <ours> <theirs>",
    discussion: """
      The result replaces the second file. Exits 1 where both changed a member or added an id; with \
      'git config merge.clusterxchange.driver "clusterxchange merge %O %A %B"' git does it by itself.
      """
  )

  // Not in the help: none of them has a meaning here, but they may stand before the verb.
  @OptionGroup(visibility: .hidden) var shared: SharedOptions

  @Argument(help: "The version that both come from.")
  var base: String

  @Argument(help: "Our version, which becomes the merged one.")
  var ours: String

  @Argument(help: "Their version.")
  var theirs: String

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    if shared.asOf != nil { throw .changeOnAnotherDay }
    let merge: FileMerge
    do throws(SavingError) {
      merge = try FileMerge.merge(base: base, intoOurs: ours, theirs: theirs)
    } catch {
      throw .saving(error)
    }
    for clash in merge.clashes {
      surroundings.tell("Clash in '\(clash.id)': \(clash.path) was changed by both")
    }
    for id in merge.doubledIDs {
      surroundings.tell("Two records have the id '\(id)': 'clusterxchange renumber \(id)'")
    }
    return merge.isClean ? .done : .negative
  }
}
