/// A numbered list of which one line is chosen:
/// ```
///   > 1  all of it
///     2  about half
/// ```
/// Answers may take several rows; the list scrolls so that the chosen one is seen.
public struct ChoiceList: Widget {
  /// A line to choose.
  public struct Item: Hashable, Sendable {
    /// What stands before the words: a digit, or a tick. May be empty.
    public let mark: String
    /// The answer.
    public let text: StyledText

    /// `text` behind `mark`.
    public init(mark: String = "", _ text: StyledText) {
      self.mark = mark
      self.text = text
    }
  }

  private let items: [Item]
  private let selected: Int?
  private let glyphs: GlyphSet

  /// `items` with the one at `selected` chosen.
  public init(_ items: [Item], selected: Int?, glyphs: GlyphSet) {
    self.items = items
    self.selected = selected
    self.glyphs = glyphs
  }

  /// `texts` numbered from 1.
  public init(_ texts: [String], selected: Int?, glyphs: GlyphSet) {
    let items = texts.enumerated().map { Item(mark: String($0.offset + 1), StyledText($0.element)) }
    self.init(items, selected: selected, glyphs: glyphs)
  }

  /// Rows that the whole list takes in `width` columns.
  public func height(in width: Int) -> Int { rows(in: width).count }

  /// The rows of the list that are seen in `area`, for a hint of how many are not.
  public func window(in area: Rect) -> ScrollWindow { window(rows(in: area.width), in: area) }

  /// Draws as many rows as `area` has.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let rows = rows(in: area.width)
    let indent = markWidth + 2
    for (line, index) in window(rows, in: area).visible.enumerated() {
      let row = rows[index]
      let y = area.y + line
      let isChosen = row.item == selected
      if row.isFirst {
        if isChosen { canvas.put(glyphs.pointer, x: area.x, y: y, style: .selection, clip: area) }
        canvas.write(items[row.item].mark, x: area.x + 2, y: y, style: isChosen ? .selection : .key, clip: area)
      }
      let text = isChosen ? row.text.restyled(.text, as: .selection) : row.text
      canvas.write(text, x: area.x + indent, y: y, clip: area)
    }
  }

  private struct Row {
    let item: Int
    let isFirst: Bool
    let text: StyledText
  }

  /// Columns of the widest mark and the gap behind it.
  private var markWidth: Int {
    let widest = items.map { Text.width($0.mark) }.max() ?? 0
    return widest == 0 ? 0 : widest + 2
  }

  private func rows(in width: Int) -> [Row] {
    guard width > 0 else { return [] }
    let columns = max(width - markWidth - 2, 1)
    return items.enumerated().flatMap { index, item in
      item.text.wrapped(to: columns).enumerated().map { Row(item: index, isFirst: $0.offset == 0, text: $0.element) }
    }
  }

  private func window(_ rows: [Row], in area: Rect) -> ScrollWindow {
    guard let last = rows.lastIndex(where: { $0.item == selected }) else {
      return ScrollWindow(count: rows.count, room: area.height)
    }
    let shown = ScrollWindow(count: rows.count, room: area.height, showing: last)
    // The beginning of the chosen answer matters more than its end.
    let first = rows.firstIndex { $0.item == selected } ?? last
    return ScrollWindow(count: rows.count, room: area.height, offset: shown.offset, showing: first)
  }
}
