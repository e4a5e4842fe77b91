import Wording

/// How many rows a text takes when its lines are broken at spaces; pure arithmetic, the tutor draws.
enum TextRows {
  /// Rows of `text`, whose line breaks begin new rows, in `columns`. A longer word is broken where it ends.
  static func count(_ text: String, columns: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + rows(of: $1, columns: columns) }
  }

  private static func rows(of line: Substring, columns: Int) -> Int {
    guard columns > 1 else { return 1 }
    var rows = 1
    var used = 0
    for word in line.split(separator: " ") {
      let width = word.columnWidth
      if used > 0, used + 1 + width > columns {
        rows += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + width
      if used > columns {
        rows += (used - 1) / columns
        used = (used - 1) % columns + 1
      }
    }
    return rows
  }
}
