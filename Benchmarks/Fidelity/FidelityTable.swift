/// The table as it is printed while it is measured: a line for a figure beside one kind of CPython.
enum FidelityTable {
  private static let columns = Columns([
    .text(48), .text(7), .number(11), .number(11), .number(10), .text(21), .text(8),
  ])

  /// The names of the columns.
  static var head: String {
    columns.line(["figure", "CPython", "ours", "theirs", "deviation", "asked", "verdict"]) + "\n" + columns.rule
  }

  /// The line of one comparison.
  static func text(_ comparison: Comparison) -> String {
    columns.line([
      comparison.figure, comparison.counterpart, comparison.ours.text, comparison.theirs?.text ?? "-",
      comparison.deviation ?? "", comparison.agreement.text, comparison.verdict,
    ])
  }
}
