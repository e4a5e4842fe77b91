import Timeline
import Wording

/// Lanes in the text notation with their names, an axis and a legend: the picture in every plain report.
struct PlainLanes {
  /// Columns of a lane.
  var columns: Int
  /// The language of the legend.
  var language: Language
  /// Whether turns that are shorter than a column are shown in proportion; see `TextNotation.lane`.
  var keepsShares = false
  /// What the states are states of.
  var context = StateContext()

  /// Columns that a lane's name may take.
  static let nameColumns = 16

  /// The lines of the picture for the time from 0 to `end`, nanoseconds; `more` stands between axis and legend.
  func picture(_ lanes: [(name: String, spans: [Span])], end: UInt64, more: [String]) -> [String] {
    let width = min(PlainLanes.nameColumns, lanes.map(\.name.columnWidth).max() ?? 0)
    let drawn = lanes.map { TextNotation.lane($0.spans, from: 0, to: end, columns: columns, keepsShares: keepsShares) }
    var lines = zip(lanes, drawn).map { lane, signs in trimmed("\(lane.name.padded(toColumns: width))  \(signs)") }
    lines.append(indented(axis(end: end), by: width + 2))
    lines += more
    lines += legend(of: drawn).map { indented($0, by: width + 2) }
    return lines
  }

  /// Beginning, middle and end of the time that the lanes show.
  private func axis(end: UInt64) -> String {
    let middle = Numbers.duration(end / 2)
    let last = Numbers.duration(end)
    let left = "0".padded(toColumns: columns / 2 - middle.columnWidth / 2) + middle
    let room = columns - left.columnWidth
    return room > last.columnWidth ? left + last.rightAligned(toColumns: room) : left
  }

  /// Only the signs that are drawn, a few to a line.
  private func legend(of lanes: [String]) -> [String] {
    let drawn = Set(lanes.joined())
    let entries = TaskState.allCases.filter { drawn.contains($0.notation) }.map { state in
      "\(state.notation) \(context.words(for: state)[language])"
    }
    return wrapped(entries)
  }

  private func wrapped(_ entries: [String]) -> [String] {
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, last.columnWidth + 3 + entry.columnWidth <= columns {
        lines[lines.count - 1] = "\(last)   \(entry)"
      } else {
        lines.append(entry)
      }
    }
    return lines
  }

  private func indented(_ text: String, by columns: Int) -> String {
    String(repeating: " ", count: columns) + text
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

/// A table whose names begin and whose figures end below one another.
enum PlainTable {
  /// A line for every row; all rows have as many cells as the first.
  static func lines(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].columnWidth }.max() ?? 0 }
    return rows.map { cells in
      zip(cells, widths).enumerated().map { column, cell in
        column == 0 ? cell.0.padded(toColumns: cell.1) : cell.0.rightAligned(toColumns: cell.1)
      }.joined(separator: "  ")
    }
  }
}
