/// A place in a text as a person's editor counts it.
public struct JSONPlace: Hashable, Sendable {
  /// The line, from 1; `\n`, `\r\n` and a lone `\r` each end one.
  public var line: Int
  /// The column, from 1, in Unicode scalars; a byte that is not UTF-8 counts as one.
  public var column: Int

  /// A place by its numbers, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension JSONPlace: Comparable {
  /// Earlier in the text: by line, then by column.
  public static func < (left: JSONPlace, right: JSONPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension JSONPlace: CustomStringConvertible {
  /// `line:column`, as compilers write it.
  public var description: String { "\(line):\(column)" }
}

extension JSONPlace {
  /// The place of a byte; an offset outside the text is moved to its nearest end.
  ///
  /// Linear in `offset`. For many places in one large text, `JSONLines` is built once.
  public init(of offset: Int, in bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { buffer in
      let offset = min(max(offset, 0), buffer.count)
      var line = 1
      var lineStart = 0
      var at = 0
      while at < offset {
        let byte = buffer[at]
        at += 1
        // The `\r` of a `\r\n` ends nothing: its `\n` does.
        if byte == 0x0A || byte == 0x0D && !(at < buffer.count && buffer[at] == 0x0A) {
          line += 1
          lineStart = at
        }
      }
      return JSONPlace(line: line, column: Self.column(of: offset, from: lineStart, in: buffer))
    }
  }

  /// The column of a byte on the line that starts at `lineStart`.
  static func column(
    of offset: Int,
    from lineStart: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var column = 1
    var at = lineStart
    while at < offset {
      at += max(1, UTF8Check.length(of: bytes, at: at))
      // An offset inside a scalar is the place of that scalar.
      if at <= offset { column += 1 }
    }
    return column
  }
}

/// Where the lines of a text start, so that many places are found fast, in one long line as well.
public struct JSONLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// About every `stride` bytes a scalar's offset, and how many scalars come before it in the text.
  private let counted: [(offset: Int, scalars: Int)]

  private static let stride = 1024

  /// Finds all line starts in one pass.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (starts, counted) = bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      var counted = [(offset: 0, scalars: 0)]
      var scalars = 0
      var next = Self.stride
      var at = 0
      while at < bytes.count {
        if at >= next {
          counted.append((at, scalars))
          next = at + Self.stride
        }
        let byte = bytes[at]
        at += byte < 0x80 ? 1 : max(1, UTF8Check.length(of: bytes, at: at))
        scalars += 1
        if byte == 0x0A || byte == 0x0D && !(at < bytes.count && bytes[at] == 0x0A) {
          starts.append(at)
        }
      }
      return (starts, counted)
    }
  }

  /// The place of a byte; logarithmic in the size of the text.
  public func place(of offset: Int) -> JSONPlace {
    let offset = min(max(offset, 0), bytes.count)
    let line = Self.last(of: starts.count) { starts[$0] <= offset }
    let column = scalars(before: offset) - scalars(before: starts[line]) + 1
    return JSONPlace(line: line + 1, column: column)
  }

  /// How many scalars end at or before an offset.
  private func scalars(before offset: Int) -> Int {
    let from = counted[Self.last(of: counted.count) { counted[$0].offset <= offset }]
    let further = bytes.withUnsafeBufferPointer {
      JSONPlace.column(of: offset, from: from.offset, in: $0) - 1
    }
    return from.scalars + further
  }

  /// The last of so many ascending indexes for which the condition holds; it holds for 0.
  private static func last(of count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
