public import Screen

/// Recognises text pasted into a terminal that does not mark pastes.
///
/// Nobody types so many letters between two reads; but a key held down on a slow line arrives in
/// bunches, which is why letters that are all the same are left alone.
///
/// The guard holds in fields too: else the first line of a paste would be accepted there, and the
/// rest run as commands.
public struct BurstGuard: Sendable {
  /// Bytes of text taken at once from which on they are taken for a paste.
  public static let limit = 20
  /// Milliseconds within which text that follows a paste is the rest of it: a line delivers long
  /// ones in pieces, and the last may be a letter.
  public static let pause = 50

  private var lastBurst: Int?

  /// A guard that has seen nothing yet.
  public init() {}

  /// The events read at a time in milliseconds, with text turned into pastes if there is more of it
  /// than a person types, or if it follows such text at once.
  public mutating func guarding(_ events: [InputEvent], at time: Int) -> [InputEvent] {
    let continues = lastBurst.map { time - $0 < BurstGuard.pause } ?? false
    let guarded = continues ? BurstGuard.pasting(events) : BurstGuard.guarding(events)
    if guarded.contains(where: \.isPaste) { lastBurst = time }
    return guarded
  }

  /// The events of one read, with runs of typed text turned into pastes if there is more of it than
  /// a person types.
  public static func guarding(_ events: [InputEvent]) -> [InputEvent] {
    let typed = events.compactMap(text)
    let count = typed.reduce(0) { $0 + $1.utf8.count }
    guard count > limit, Set(typed).count > 1 else { return events }
    return pasting(events)
  }

  private static func pasting(_ events: [InputEvent]) -> [InputEvent] {
    var guarded: [InputEvent] = []
    var run = ""
    for event in events {
      if let text = text(event) {
        run.append(text)
        continue
      }
      if !run.isEmpty { guarded.append(.paste(run)) }
      run = ""
      guarded.append(event)
    }
    if !run.isEmpty { guarded.append(.paste(run)) }
    return guarded
  }

  private static func text(_ event: InputEvent) -> Character? {
    guard case .key(let key) = event else { return nil }
    if let character = key.typed { return character }
    return key == .enter ? "\n" : key == .tab ? "\t" : nil
  }
}

extension InputEvent {
  fileprivate var isPaste: Bool { if case .paste = self { true } else { false } }
}
