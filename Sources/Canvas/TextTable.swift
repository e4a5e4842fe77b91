/// A table of texts: as wide as its contents where there is room, else its widest columns wrap.
/// ```
/// model        wall     threads
/// ╌╌╌╌╌╌╌╌╌╌   ╌╌╌╌╌╌   ╌╌╌╌╌╌╌
/// sequential   1.04 s   1
/// ```
public struct TextTable: Widget {
  private static let gap = 2
  /// Columns below which no column of the table is squeezed.
  private static let least = 6

  private let header: [StyledText]
  private let rows: [[StyledText]]
  private let glyphs: GlyphSet

  /// A table with as many columns as its longest row.
  public init(header: [StyledText], rows: [[StyledText]], glyphs: GlyphSet) {
    self.header = header
    self.rows = rows
    self.glyphs = glyphs
  }

  /// Columns that it takes with no word broken.
  public var leastWidth: Int {
    let widths = longestWords
    return widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
  }

  /// Rows that it takes in `width` columns.
  public func height(in width: Int) -> Int { lines(in: width).count }

  /// The table as lines of text in `width` columns.
  public func lines(in width: Int) -> [StyledText] {
    let widths = columns(in: width)
    guard !widths.isEmpty else { return [] }
    let head = cells(header.map { StyledText($0.runs.map { StyledText.Run($0.text, $0.style.with(.bold)) }) }, widths)
    let rule = widths.map { String(repeating: glyphs.rule.text, count: $0) }
      .joined(separator: String(repeating: " ", count: Self.gap))
    return head + [StyledText(rule, .dim)] + rows.flatMap { cells($0, widths) }
  }

  /// Draws as many of its lines as `area` has rows.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, line) in lines(in: area.width).prefix(area.height).enumerated() {
      canvas.write(line, x: area.x, y: area.y + index, clip: area)
    }
  }

  /// The lines of one row: its cells wrapped to their columns, side by side.
  private func cells(_ row: [StyledText], _ widths: [Int]) -> [StyledText] {
    let wrapped = widths.indices.map { row.indices.contains($0) ? row[$0].wrapped(to: widths[$0]) : [] }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<max(1, height)).map { line in
      var runs: [StyledText.Run] = []
      for (index, lines) in wrapped.enumerated() {
        let text = lines.indices.contains(line) ? lines[line] : StyledText("")
        runs += text.runs
        guard index + 1 < wrapped.count else { continue }
        runs.append(StyledText.Run(String(repeating: " ", count: max(0, widths[index] - text.width) + Self.gap)))
      }
      return StyledText(runs)
    }
  }

  /// The width of each column: that of its widest cell, and where there is no room for all, the widest give way, those first
  /// that need not break a word for it.
  private func columns(in width: Int) -> [Int] {
    var widths = widest(\.width)
    let room = width - Self.gap * max(0, widths.count - 1)
    Self.squeeze(&widths, to: room, least: longestWords)
    Self.squeeze(&widths, to: room, least: widths.map { min($0, Self.least) })
    return widths
  }

  /// Takes columns from the widest until all fit, but none below its part of `least`.
  private static func squeeze(_ widths: inout [Int], to room: Int, least: [Int]) {
    while widths.reduce(0, +) > room,
      let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
  }

  /// The width of the longest word of each column.
  private var longestWords: [Int] {
    widest { text in
      text.plain.split { $0 == " " || $0.isNewline }.map { Text.width(String($0)) }.max() ?? 0
    }
  }

  /// The greatest of what is measured of the cells of each column.
  private func widest(_ measure: (StyledText) -> Int) -> [Int] {
    let all = [header] + rows
    return (0..<(all.map(\.count).max() ?? 0)).map { column in
      all.map { $0.indices.contains(column) ? measure($0[column]) : 0 }.max() ?? 0
    }
  }
}
