public import Screen

/// Recognises text pasted into a terminal that does not mark pastes.
///
/// Nobody types so many letters between two reads; but a key held down on a slow line arrives in
/// bunches, which is why letters that are all the same are left alone.
public enum BurstGuard {
  /// Bytes of text in one read from which on they are taken for a paste.
  public static let limit = 20

  /// The events of one read, with runs of typed text turned into pastes if there is more of it than
  /// a person types.
  ///
  /// For use while no field has the keys: in a field both are the same.
  public static func guarding(_ events: [InputEvent]) -> [InputEvent] {
    let typed = events.compactMap(text)
    let count = typed.reduce(0) { $0 + $1.utf8.count }
    guard count > limit, Set(typed).count > 1 else { return events }
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
