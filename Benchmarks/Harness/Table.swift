/// The table that is printed: one line a figure.
enum Table {
  private static let columns = Columns([
    .text(54), .number(11), .number(11), .number(11), .number(21), .text(7),
  ])

  /// The names of the columns.
  static var head: String {
    columns.line(["figure", "ours", "control", "value", "bound", "verdict"]) + "\n" + columns.rule
  }

  /// A figure's line, and below it what the reader must know.
  static func text(_ row: Row) -> String {
    let bound = row.value.flatMap { value in row.bound?.text(value.unit) }
    let cells = [
      row.figure, row.ours?.text ?? "", row.control?.text ?? "", row.value?.text ?? "", bound ?? "", row.verdict,
    ]
    return columns.line(cells) + (row.note.map { "\n    \($0)" } ?? "")
  }
}
