import Timeline

/// What the signs of lanes mean, in words: `# running   - awaiting the answer`.
public struct Legend: Widget {
  /// A sign and its word.
  public struct Item: Hashable, Sendable {
    /// As it is drawn in lanes.
    public let sign: Cell
    /// What it means.
    public let word: String

    /// Whether it is the one to look at.
    public let isNamed: Bool

    /// `sign` means `word`.
    public init(sign: Cell, word: String, isNamed: Bool = false) {
      self.sign = sign
      self.word = word
      self.isNamed = isNamed
    }

    /// The sign of `state` in `glyphs`.
    public init(_ state: TaskState, _ word: String, glyphs: GlyphSet, isNamed: Bool = false) {
      self.init(sign: glyphs.cell(for: state), word: word, isNamed: isNamed)
    }
  }

  private static let gap = 3
  private let items: [Item]

  /// Those items, in that order.
  public init(_ items: [Item]) { self.items = items }

  /// Rows that it takes in `width` columns.
  public func height(in width: Int) -> Int { rows(in: width).count }

  /// Draws the items in rows, as many as `area` has.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, items) in rows(in: area.width).prefix(area.height).enumerated() {
      let row = area.row(index)
      var x = row.x
      for item in items {
        canvas.put(item.sign.glyph, x: x, y: row.y, style: item.sign.style, clip: row)
        let word = Text.truncate(item.word, to: row.maxX - x - 2)
        x = canvas.write(word, x: x + 2, y: row.y, style: item.isNamed ? .selection : .dim, clip: row) + Self.gap
      }
    }
  }

  private func rows(in width: Int) -> [[Item]] {
    guard width > 0 else { return [] }
    var rows: [[Item]] = []
    var used = 0
    for item in items {
      let columns = 2 + Text.width(item.word)
      if let last = rows.indices.last, used + Self.gap + columns <= width {
        rows[last].append(item)
        used += Self.gap + columns
      } else {
        rows.append([item])
        used = columns
      }
    }
    return rows
  }
}
