import Canvas
import Wording

/// Runs as a table. On a narrow screen the last figures are left out: memory says least of what a model does.
/// ```
/// run            wall time         processor time
/// ╌╌╌╌╌╌╌╌╌╌╌╌   ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌   ╌╌╌╌╌╌╌╌╌╌╌╌╌╌
/// gil-threads    1.043 s           1.011 s
/// free-threads   0.531 s   0.51x   1.018 s  1.01x
/// ```
struct ComparisonView: Widget {
  private let table: ComparisonTable
  private let glyphs: GlyphSet
  private let language: Language

  init(_ table: ComparisonTable, glyphs: GlyphSet, language: Language) {
    self.table = table
    self.glyphs = glyphs
    self.language = language
  }

  /// Rows that it takes in that width.
  func height(in width: Int) -> Int { textTable(in: width).height(in: width) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    textTable(in: area.width).draw(on: &canvas, in: area)
  }

  /// With as many figures as there are columns for, but the first in any case.
  private func textTable(in width: Int) -> TextTable {
    let candidates = stride(from: table.figures.count, to: 0, by: -1).map { textTable(figures: $0) }
    return candidates.first { $0.leastWidth <= width } ?? textTable(figures: 1)
  }

  private func textTable(figures count: Int) -> TextTable {
    let columns = table.figures.indices.prefix(count).map { texts(ofColumn: $0) }
    let header = [ReplayWords.run] + table.figures.prefix(count).map(\.label)
    let rows = table.lines.enumerated().map { index, line in
      [StyledText(Text.unbroken(line.name))] + columns.map { StyledText(Text.unbroken($0[index])) }
    }
    return TextTable(header: header.map { StyledText($0[language]) }, rows: rows, glyphs: glyphs)
  }

  /// A column: values below one another, and behind them the ratios.
  private func texts(ofColumn column: Int) -> [String] {
    let cells = table.lines.map { $0.cells[column] }
    let values = cells.map { $0.value?.text ?? ReportWords.none }
    let ratios = cells.map { $0.ratio.map { ReplayWords.ratio($0)[language] } ?? "" }
    let (value, ratio) = (ComparisonView.widest(values), ComparisonView.widest(ratios))
    return zip(values, ratios).map {
      Text.align($0, .trailing, in: value) + (ratio == 0 ? "" : "  " + Text.align($1, .trailing, in: ratio))
    }
  }

  private static func widest(_ texts: [String]) -> Int { texts.map(Text.width).max() ?? 0 }
}
