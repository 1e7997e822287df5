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

/// Where the lines of a text start, so that many places are found fast.
public struct JSONLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds all line starts in one pass.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for at in bytes.indices {
      let byte = bytes[at]
      let next = at + 1
      if byte == 0x0A || byte == 0x0D && !(next < bytes.count && bytes[next] == 0x0A) {
        starts.append(next)
      }
    }
    self.starts = starts
  }

  /// The place of a byte; logarithmic in the number of lines, linear in the length of the line.
  public func place(of offset: Int) -> JSONPlace {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes.withUnsafeBufferPointer {
      JSONPlace.column(of: offset, from: starts[low], in: $0)
    }
    return JSONPlace(line: low + 1, column: column)
  }
}
