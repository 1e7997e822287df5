internal import ArgumentParser
internal import Store
internal import Scheme

/// The options that choose between two versions of members.
struct ClashOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Where both changed a member, mine counts.", valueName: "member")
  )
  var mine: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Where both changed a member, theirs counts.", valueName: "member")
  )
  var theirs: [String] = []

  func validate() throws {
    if isAll(mine), isAll(theirs) {
      throw ValidationError("only one of '--mine' and '--theirs' can do without members")
    }
    if let both = members(mine).first(where: members(theirs).contains) {
      throw ValidationError("'\(both)' is named by '--mine' and by '--theirs'")
    }
  }
}

extension ClashOptions {
  /// What stands behind an option that is for all members.
  private static let all = "*"

  /// Gives the options that stand without members a word for all, as the parser lets none stand alone.
  static func completed(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments.indices.map { index in
      let argument = arguments[index]
      guard index < end, argument == "--mine" || argument == "--theirs" else { return argument }
      let next = arguments.index(after: index)
      let isAlone = next == arguments.endIndex || arguments[next].hasPrefix("-")
      return isAlone ? argument + "=" + all : argument
    }
  }

  /// Whether either option is there.
  var isGiven: Bool { !mine.isEmpty || !theirs.isEmpty }

  /// What stands behind the options and is none of theirs: `MEMBER=VALUE`.
  var assignments: [String] { (mine + theirs).filter { $0.contains("=") } }

  /// The choice that the options make; `ask` where there are none.
  var choice: ClashChoice {
    var sides: [MemberPath: ClashChoice.Side] = [:]
    for (names, side) in [(mine, ClashChoice.Side.mine), (theirs, .theirs)] {
      for path in members(names).compactMap(MemberPath.init(dotted:)) { sides[path] = side }
    }
    let others = isAll(mine) ? ClashChoice.Side.mine : isAll(theirs) ? .theirs : nil
    if !sides.isEmpty { return .each(sides, otherwise: others) }
    switch others {
    case .mine: return .mine
    case .theirs: return .theirs
    case nil: return .ask
    }
  }

  /// The members that the options name.
  var members: [MemberPath] { members(mine + theirs).compactMap(MemberPath.init(dotted:)) }

  /// Whether an option stands without members, so that it is for all of them.
  private func isAll(_ names: [String]) -> Bool { !names.isEmpty && members(names).isEmpty }

  /// The members among what stands behind an option, which may be parted by commas too.
  private func members(_ names: [String]) -> [String] {
    names.filter { !$0.contains("=") && $0 != Self.all }.flatMap {
      $0.split(separator: ",").map(String.init)
    }
  }
}

extension MemberPath {
  /// The way that is written with dots between the names.
  init?(dotted text: String) {
    self.init(text.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
  }
}
