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

  /// With as many figures as there are columns for, but the first in any case. Before one is left out, all stand closer.
  private func textTable(in width: Int) -> TextTable {
    let candidates = stride(from: table.figures.count, to: 0, by: -1).flatMap { count in
      [textTable(figures: count, isTight: false), textTable(figures: count, isTight: true)]
    }
    return candidates.first { $0.leastWidth <= width } ?? textTable(figures: 1, isTight: true)
  }

  private func textTable(figures count: Int, isTight: Bool) -> TextTable {
    let columns = table.figures.indices.prefix(count).map { texts(ofColumn: $0, isTight: isTight) }
    let header = [ReplayWords.run] + table.figures.prefix(count).map(\.label)
    let rows = table.lines.enumerated().map { index, line in
      [StyledText(Text.unbroken(line.name))] + columns.map { StyledText(Text.unbroken($0[index])) }
    }
    return TextTable(header: header.map { StyledText($0[language]) }, rows: rows, glyphs: glyphs)
  }

  /// A column: values below one another, and behind them the ratios.
  private func texts(ofColumn column: Int, isTight: Bool) -> [String] {
    let cells = table.lines.map { $0.cells[column] }
    let values = cells.map { $0.value?.text ?? ReportWords.none }
    let ratioWords = cells.map { $0.ratio.map(ReplayWords.ratio) ?? Phrase(verbatim: "") }
    let ratios = ratioWords.map { isTight ? $0.en : $0[language] }
    let gap = isTight ? " " : "  "
    let (value, ratio) = (ComparisonView.widest(values), ComparisonView.widest(ratios))
    return zip(values, ratios).map {
      Text.align($0, .trailing, in: value) + (ratio == 0 ? "" : gap + Text.align($1, .trailing, in: ratio))
    }
  }

  private static func widest(_ texts: [String]) -> Int { texts.map(Text.width).max() ?? 0 }
}
