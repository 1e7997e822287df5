/// The way from the whole of a text to one value in it.
///
/// Written as a literal: `[0, "planned", "start"]`.
public struct JSONPath: Hashable, Sendable {
  /// One step inwards.
  public enum Component: Sendable {
    /// The member of that name; where the name is repeated, the last one, which counts.
    case member(String)
    /// The element with that index, from 0.
    case element(Int)
  }

  /// The steps, outermost first; none for the whole.
  public var components: [Component]

  /// A path by its steps.
  public init(_ components: [Component] = []) { self.components = components }

  /// Whether it leads to the whole text.
  public var isEmpty: Bool { components.isEmpty }

  /// The path one step further in.
  public func appending(_ component: Component) -> JSONPath { JSONPath(components + [component]) }
}

extension JSONPath.Component: Hashable {
  /// The same step; names byte for byte.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.member(let left), .member(let right)): left.hasSameBytes(as: right)
    case (.element(let left), .element(let right)): left == right
    default: false
    }
  }

  /// Feeds the name or the index.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .member(let name): hasher.combine(name)
    case .element(let index): hasher.combine(index)
    }
  }
}

extension JSONPath.Component: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A member by its name.
  public init(stringLiteral value: String) { self = .member(value) }
  /// An element by its index.
  public init(integerLiteral value: Int) { self = .element(value) }
}

extension JSONPath: ExpressibleByArrayLiteral {
  /// A path by its steps.
  public init(arrayLiteral elements: Component...) { self.init(elements) }
}
