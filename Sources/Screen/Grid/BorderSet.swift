/// The characters of lines between and around panes.
public struct BorderSet: Hashable, Sendable {
  let horizontal: Unicode.Scalar
  let vertical: Unicode.Scalar
  let topLeft: Unicode.Scalar
  let topRight: Unicode.Scalar
  let bottomLeft: Unicode.Scalar
  let bottomRight: Unicode.Scalar
  let leftTee: Unicode.Scalar
  let rightTee: Unicode.Scalar
  let topTee: Unicode.Scalar
  let bottomTee: Unicode.Scalar
  let cross: Unicode.Scalar

  /// Box drawing characters.
  public static let unicode = BorderSet(
    horizontal: "─",
    vertical: "│",
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘",
    leftTee: "├",
    rightTee: "┤",
    topTee: "┬",
    bottomTee: "┴",
    cross: "┼"
  )

  /// `-`, `|` and `+`.
  public static let ascii = BorderSet(horizontal: "-", vertical: "|", joint: "+")

  /// Blanks: a screen reader has nothing to read where a line would be.
  public static let none = BorderSet(horizontal: " ", vertical: " ", joint: " ")

  /// A place where lines meet, named by the side on which it closes.
  public enum Joint: CaseIterable, Sendable {
    case topLeft, topRight, bottomLeft, bottomRight, leftTee, rightTee, topTee, bottomTee, cross
  }

  /// The character of a joint.
  func scalar(_ joint: Joint) -> Unicode.Scalar {
    switch joint {
    case .topLeft: topLeft
    case .topRight: topRight
    case .bottomLeft: bottomLeft
    case .bottomRight: bottomRight
    case .leftTee: leftTee
    case .rightTee: rightTee
    case .topTee: topTee
    case .bottomTee: bottomTee
    case .cross: cross
    }
  }
}

extension BorderSet {
  fileprivate init(horizontal: Unicode.Scalar, vertical: Unicode.Scalar, joint: Unicode.Scalar) {
    self.init(
      horizontal: horizontal,
      vertical: vertical,
      topLeft: joint,
      topRight: joint,
      bottomLeft: joint,
      bottomRight: joint,
      leftTee: joint,
      rightTee: joint,
      topTee: joint,
      bottomTee: joint,
      cross: joint
    )
  }
}
