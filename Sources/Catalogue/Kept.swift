import Synchronization

/// A value that was worked out last, kept until another one is asked for.
///
/// For what pages of one day ask for again and again. As with `Once`, whoever comes while it is being made waits.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let last = Mutex<(key: Key, value: Value)?>(nil)

  /// What the kept value was asked for with; nil where none is kept yet.
  var key: Key? { last.withLock { $0?.key } }

  /// The value for a key: the kept one, else a new one.
  func value(for key: Key, _ make: () -> Value) -> Value {
    last.withLock { last in
      if let last, last.key == key { return last.value }
      let value = make()
      last = (key, value)
      return value
    }
  }
}
