extension JSONStyle {
  /// Appends a value in the layout of one that stands in the text.
  ///
  /// Parts that are equal keep the spelling they have there: `1.0`, `\u00e9`, spaces in brackets.
  func append(
    _ value: JSONValue,
    like range: Range<Int>,
    isSpaced: Bool,
    to bytes: inout [UInt8]
  ) throws(JSONError) {
    do throws(JSONError) {
      if try document.value(in: range) == value {
        bytes.append(contentsOf: document.bytes[range])
        return
      }
    } catch {
      // What is no text equals no value; its layout is still good.
      guard error.kind == .loneSurrogate else { throw error }
    }
    let parts = Parts(value)
    guard !parts.items.isEmpty,
      document.bytes[range.lowerBound] == parts.open,
      case let model = try document.container(in: range, else: value.kind),
      let first = model.items.first, let last = model.items.indices.last
    else {
      appendPlain(value, isSpaced: isSpaced, to: &bytes)
      return
    }
    bytes.append(contentsOf: document.bytes[model.open..<first.start])
    for (index, part) in parts.items.enumerated() {
      if index > 0 {
        bytes.append(contentsOf: separator(in: model, after: min(index - 1, last)).bytes)
      }
      var like = model.items[min(index, last)]
      var isLike = !model.isObject
      if let name = part.name {
        if let same = model.items.last(where: { $0.name?.hasSameBytes(as: name) == true }) {
          like = same
          isLike = true
        }
        JSONWriter.appendString(name, to: &bytes)
        bytes.append(contentsOf: colon(of: like))
      }
      if isLike {
        try append(part.value, like: like.value, isSpaced: self.isSpaced(like), to: &bytes)
      } else {
        appendPlain(part.value, isSpaced: self.isSpaced(like), to: &bytes)
      }
    }
    bytes.append(contentsOf: document.bytes[model.items[last].end...model.close])
  }

  /// The members or elements of a value under one type.
  private struct Parts {
    var open: UInt8 = 0
    var items: [(name: String?, value: JSONValue)] = []

    init(_ value: JSONValue) {
      switch value {
      case .array(let elements):
        open = UInt8(ascii: "[")
        items = elements.map { (nil, $0) }
      case .object(let object):
        open = UInt8(ascii: "{")
        items = object.members.map { ($0.name, $0.value) }
      default: break
      }
    }
  }

  private func appendPlain(_ value: JSONValue, isSpaced: Bool, to bytes: inout [UInt8]) {
    if isSpaced {
      JSONWriter.appendInline(value, to: &bytes)
    } else {
      JSONWriter.appendCompact(value, to: &bytes)
    }
  }

  /// Whether the text is one of settings rather than of records.
  var isSettings: Bool { document.bytes[document.root.lowerBound] == UInt8(ascii: "{") }

  /// Appends a member's value that has no model: on one line, but in settings as those are laid out.
  func appendNew(_ value: JSONValue, at line: LineStart?, isSpaced: Bool, to bytes: inout [UInt8]) {
    if let line, isSettings, isSpaced {
      JSONWriter.appendSetting(value, line: line, to: &bytes)
    } else {
      appendPlain(value, isSpaced: isSpaced, to: &bytes)
    }
  }

  /// Appends an element that has no model: a record with its members on lines, settings as those
  /// are laid out, else on one line.
  func appendNewElement(
    _ value: JSONValue,
    of path: JSONPath,
    at line: LineStart?,
    isSpaced: Bool,
    to bytes: inout [UInt8]
  ) {
    if let line, path.isEmpty, case .object(let record) = value {
      JSONWriter.appendRecord(record, line: line, to: &bytes)
    } else if let line, isSettings, isSpaced, value.kind == .object {
      JSONWriter.appendSettingElement(value, line: line, to: &bytes)
    } else {
      appendPlain(value, isSpaced: isSpaced, to: &bytes)
    }
  }

  /// Whether a new value can be laid out like one in the text: both have parts, of the same kind.
  func isModel(_ item: JSONContainer.Item, for value: JSONValue) -> Bool {
    let parts = Parts(value)
    guard !parts.items.isEmpty, document.bytes[item.value.lowerBound] == parts.open else {
      return false
    }
    let inside = document.bytes[item.value].dropFirst().dropLast()
    return inside.contains { $0 > 0x20 }
  }
}
