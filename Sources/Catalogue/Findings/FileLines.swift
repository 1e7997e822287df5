/// The lines of a file, for places as an editor counts them.
///
/// Written here because the catalogue knows no JSON; it counts as `JSONLines` does.
struct FileLines {
  private let bytes: [UInt8]
  private let starts: [Int]
  // The last place asked for: the next one is often further on in the same line, and a file may be one line.
  private var last = (offset: 0, line: 0, column: 1)

  /// Finds all line starts in one pass; `\n`, `\r\n` and a lone `\r` each end a line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for at in bytes.indices where bytes[at] == 0x0A || bytes[at] == 0x0D {
        let next = at + 1
        if bytes[at] == 0x0A || next == bytes.count || bytes[next] != 0x0A { starts.append(next) }
      }
    }
    self.starts = starts
  }

  /// The line and column of an offset, both from 1, columns in Unicode scalars.
  ///
  /// Logarithmic in the lines; linear in the distance from the last place asked for, or from the line's start.
  mutating func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    if last.line != low || last.offset > offset { last = (starts[low], low, 1) }
    last.column += bytes.withUnsafeBufferPointer { bytes in
      // Every scalar has one byte that does not continue another.
      bytes[last.offset..<offset].count { $0 & 0xC0 != 0x80 }
    }
    last.offset = offset
    return (low + 1, last.column)
  }
}
