/// JSON as it may be shown on a terminal and counted in lines.
enum SafeJSON {
  /// A JSON text on one line, with an escape for every character that could change what is seen: controls,
  /// directional and other invisible ones; with `isASCII` for every one beyond ASCII.
  ///
  /// The text has to be JSON: what stands between its quotes is told from what does not. Escapes change no value.
  static func line(_ json: some Sequence<UInt8>, isASCII: Bool = false) -> [UInt8] {
    var line: [UInt8] = []
    var isInString = false
    var isEscaped = false
    var isIndent = false
    var scalar: [UInt8] = []
    func endScalar(_ line: inout [UInt8]) {
      guard !scalar.isEmpty else { return }
      append(scalar, isASCII: isASCII, to: &line)
      scalar.removeAll(keepingCapacity: true)
    }
    for byte in json {
      if byte >= 0x80 {
        if byte & 0xC0 != 0x80 { endScalar(&line) }
        scalar.append(byte)
        continue
      }
      endScalar(&line)
      if isInString {
        if byte == 0x7F {
          appendEscape(0x7F, to: &line)
        } else {
          line.append(byte)
        }
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case 0x0A, 0x0D, 0x09: isIndent = true
      case 0x20 where isIndent: break
      default:
        // A value that was written over several lines keeps a space where they were broken behind a comma.
        if isIndent, line.last == UInt8(ascii: ",") { line.append(0x20) }
        isIndent = false
        isInString = byte == UInt8(ascii: "\"")
        line.append(byte)
      }
    }
    endScalar(&line)
    return line
  }

  private static func append(_ bytes: [UInt8], isASCII: Bool, to line: inout [UInt8]) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard isASCII || isHidden(scalar) else {
        line.append(contentsOf: String(scalar).utf8)
        continue
      }
      for unit in String(scalar).utf16 { appendEscape(unit, to: &line) }
    }
  }

  /// Whether `Displayable` would not show the scalar as it is.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return true
    default: return false
    }
  }

  private static func appendEscape(_ unit: UInt16, to line: inout [UInt8]) {
    line.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] {
      let nibble = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
      line.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
  }
}
