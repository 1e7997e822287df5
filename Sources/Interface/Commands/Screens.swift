internal import Screen

extension CommandTable {
  /// The screens, each by its digit.
  static let screens: [Command] = ScreenName.allCases.map { name in
    Command(
      id(of: name),
      name.title.lowercased(),
      documentation(of: name),
      keys: "\(name.rawValue)",
      in: reading,
      disabled: { _ in name.exists ? nil : "The screen \(name.title) does not exist yet" }
    ) { state in
      state.trail = []
      if state.screen == name, name == .browse { state.browse.focus = .partnerships }
      state.screen = name
      return []
    }
  }

  private static func id(of screen: ScreenName) -> CommandID {
    switch screen {
    case .browse: .browse
    case .figures: .figures
    case .attention: .attention
    case .documents: .documents
    case .organisations: .organisations
    case .findings: .findings
    }
  }

  private static func documentation(of screen: ScreenName) -> String {
    switch screen {
    case .browse: "Partnerships, their exchanges, and the feedback on them"
    case .figures: "The key figures of the scheme on the day looked at"
    case .attention: "What needs doing"
    case .documents: "Webinars, guides, questions and answers, news"
    case .organisations: "Visitors, hosts and clusters"
    case .findings: "What could not be read or does not fit"
    }
  }
}
