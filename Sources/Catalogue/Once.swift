import Synchronization

/// A value that is worked out when it is asked for the first time, from whichever thread, and kept.
///
/// For what most commands never ask for: making it with the catalogue would delay the first screen. Whoever
/// uses the value in a loop takes it out before.
final class Once<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
