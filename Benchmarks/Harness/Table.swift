/// The table that is printed: one line a figure, in columns that stand still, so that it can be read while it grows.
enum Table {
  private static let widths = [54, 11, 11, 11, 21, 7]
  private static let isText = [true, false, false, false, false, true]

  /// The names of the columns.
  static var head: String {
    line(["figure", "ours", "control", "value", "bound", "verdict"]) + "\n"
      + String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
  }

  /// A figure's line, and below it what the reader must know.
  static func text(_ row: Row) -> String {
    let bound = row.value.flatMap { value in row.bound?.text(value.unit) }
    let cells = [
      row.figure, row.ours?.text ?? "", row.control?.text ?? "", row.value?.text ?? "", bound ?? "", row.verdict,
    ]
    return line(cells) + (row.note.map { "\n    \($0)" } ?? "")
  }

  private static func line(_ cells: [String]) -> String {
    let columns = zip(cells, zip(widths, isText)).map { cell, column in
      let padding = String(repeating: " ", count: max(0, column.0 - cell.count))
      return column.1 ? cell + padding : padding + cell
    }
    var line = columns.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
