import Canvas
import Lessons
import Wording

/// A step of a lesson as rows of text, as far as the reader has come.
struct LessonPage: Equatable {
  /// A row.
  struct Row: Equatable {
    var text = StyledText("")
    /// Columns from the left edge.
    var indent = 0
    /// The option that a click on it chooses, from 0.
    var option: Int?
    /// What a click on it does otherwise.
    var action: Action?
  }

  private(set) var rows: [Row] = []
  /// The first row of what the last key has brought.
  private(set) var newest = 0
  /// The rows of the chosen option, nil where there is none.
  private(set) var cursor: Range<Int>?

  /// The part of the page that is seen in `room` rows. Without an `offset` it is the end of the page, but not without the
  /// beginning of what the last key has brought, nor without the chosen option.
  func window(room: Int, offset: Int?) -> ScrollWindow {
    if let offset { return ScrollWindow(count: rows.count, room: room, offset: offset) }
    let end = ScrollWindow(count: rows.count, room: room, offset: rows.count)
    let start = ScrollWindow(count: rows.count, room: room, offset: min(end.offset, newest))
    guard let cursor else { return start }
    return ScrollWindow(
      count: rows.count, room: room, offset: start.offset, showing: max(cursor.lowerBound, cursor.upperBound - 1))
  }

  // MARK: Writing

  /// An empty row between two parts.
  mutating func separate() {
    if !rows.isEmpty { rows.append(Row()) }
  }

  mutating func write(_ lines: [StyledText], indent: Int = 0, option: Int? = nil, action: Action? = nil) {
    rows += lines.map { Row(text: $0, indent: indent, option: option, action: action) }
  }

  mutating func replaceRow(_ index: Int, with row: Row) {
    if rows.indices.contains(index) { rows[index] = row }
  }

  /// What is written from here on is what the last key has brought.
  mutating func markNewest() { newest = rows.count }

  /// The rows from `start` on are those of the chosen option.
  mutating func markCursor(from start: Int) { cursor = start..<rows.count }
}
