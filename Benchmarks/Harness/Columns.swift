/// Columns that stand still, so that a table can be read while it grows.
struct Columns {
  /// A column: its width, and whether it is read from the left.
  enum Column {
    case text(Int)
    case number(Int)

    fileprivate var width: Int {
      switch self {
      case .text(let width), .number(let width): width
      }
    }
  }

  private let columns: [Column]

  /// From the left to the right.
  init(_ columns: [Column]) { self.columns = columns }

  /// A line with those cells. A cell that is too wide pushes the others away.
  func line(_ cells: [String]) -> String {
    let texts = zip(cells, columns).map { cell, column in
      let padding = String(repeating: " ", count: max(0, column.width - cell.count))
      if case .text = column { return cell + padding }
      return padding + cell
    }
    var line = texts.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A line of dashes under the head.
  var rule: String {
    String(repeating: "-", count: columns.map(\.width).reduce(0, +) + 2 * (columns.count - 1))
  }
}
