internal import Catalogue
internal import Scheme
internal import Screen

/// What a list on the screen is of.
enum ListKind: Hashable, Sendable {
  case partnerships, exchanges, feedback, organisations, documents, findings

  var title: String {
    switch self {
    case .partnerships: "Partnerships"
    case .exchanges: "Exchanges"
    case .feedback: "Feedback"
    case .organisations: "Organisations"
    case .documents: "Documents"
    case .findings: "Findings"
    }
  }

  /// What one row is called.
  var noun: String {
    switch self {
    case .partnerships: "partnership"
    case .exchanges: "exchange"
    case .feedback: "feedback"
    case .organisations: "organisation"
    case .documents: "document"
    case .findings: "finding"
    }
  }

  /// The kind of record, nil for findings, which are none.
  var recordKind: RecordKind? {
    switch self {
    case .partnerships: .partnership
    case .exchanges: .exchange
    case .feedback: .feedback
    case .organisations: .organisation
    case .documents: .document
    case .findings: nil
    }
  }

  /// Whether a row *All* heads the list, always shown and never counted.
  var hasAll: Bool { self == .partnerships || self == .exchanges }
}

/// By which column a list is sorted.
struct ListSort: Hashable, Sendable {
  var column: String
  var isDescending = false
}

/// A list with a cursor: which rows it shows, in which order, and where one is in it.
struct RecordList: Sendable {
  let kind: ListKind
  /// The rows shown, as indexes of the collection in the catalogue.
  private(set) var rows: [Int32] = []
  /// How many rows there would be without the filter.
  private(set) var total = 0
  /// The row under the cursor, where *All* is row 0 if there is one.
  private(set) var cursor = 0
  var window = ScrollWindow()
  /// The words that limit the list.
  var filter = ""
  var sort: ListSort?
  /// The column that `s` sorts by, counted among the visible ones.
  var columnCursor = 0

  init(_ kind: ListKind) {
    self.kind = kind
  }

  /// Rows with *All*.
  var count: Int { rows.count + (kind.hasAll ? 1 : 0) }

  /// The index of the record under the cursor; nil on *All* and in an empty list.
  var selected: Int? { row(at: cursor) }

  var isOnAll: Bool { kind.hasAll && cursor == 0 }

  /// The record of a row of the list, nil for *All* and outside.
  func row(at position: Int) -> Int? {
    let position = kind.hasAll ? position - 1 : position
    return rows.indices.contains(position) ? Int(rows[position]) : nil
  }

  /// Puts the cursor on a row, the nearest one there is.
  ///
  /// False where it stood there already.
  @discardableResult
  mutating func move(to position: Int) -> Bool {
    let target = min(max(0, position), max(0, count - 1))
    defer { cursor = target }
    return target != cursor
  }

  /// Puts the cursor on a record; false where the list does not show it.
  @discardableResult
  mutating func select(_ index: Int) -> Bool {
    guard let position = rows.firstIndex(of: Int32(index)) else { return false }
    move(to: position + (kind.hasAll ? 1 : 0))
    return true
  }

  /// Follows the records into another catalogue, where they have other indexes.
  ///
  /// The cursor stays on its record, and that on its line of the screen; where it is gone, the next one that is not
  /// takes its place.
  mutating func renumber(_ newIndex: (Int) -> Int?) {
    let line = cursor - window.offset
    defer { window = ScrollWindow(offset: cursor - line) }
    let first = kind.hasAll ? 1 : 0
    var position: Int?
    var kept: [Int32] = []
    for (row, index) in rows.enumerated() {
      if row + first == cursor { position = kept.count + first }
      if let index = newIndex(Int(index)) { kept.append(Int32(index)) }
    }
    rows = kept
    move(to: position ?? cursor)
  }

  /// Where the cursor goes when the rows change.
  enum Landing {
    /// On the record it was on, which stays on its line of the screen as far as it can; else on the nearest row.
    case same
    /// On the first row; on *All* where there is one.
    case first
    /// On the first record, past *All*.
    case firstRecord
  }

  /// Takes new rows.
  mutating func show(_ rows: [Int32], of total: Int, landing: Landing) {
    let record = selected
    let wasOnAll = isOnAll
    self.rows = rows
    self.total = total
    switch landing {
    case .same:
      let line = cursor - window.offset
      if wasOnAll {
        move(to: 0)
      } else if let record, select(record) {
        window = ScrollWindow(offset: cursor - line)
      } else {
        move(to: cursor)
      }
    case .first: move(to: 0)
    case .firstRecord: move(to: kind.hasAll && !rows.isEmpty ? 1 : 0)
    }
  }
}
