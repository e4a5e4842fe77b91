/// The keys that work now, and what they do: `Enter run   ? help   q quit            F2 한국어`.
public struct Footer: Widget {
  /// A key and its word.
  public struct Item: Hashable, Sendable {
    /// The key as it is written on it.
    public let key: String
    /// What it does.
    public let word: String
    /// What a click on it means, nil for nothing.
    public let target: Int?

    /// `key` does what `word` says.
    public init(_ key: String, _ word: String, target: Int? = nil) {
      self.key = key
      self.word = word
      self.target = target
    }

    var width: Int { Text.width(key) + 1 + Text.width(word) }
  }

  /// More keys than this are a manual, not a footer.
  public static let most = 6

  private let items: [Item]
  private let trailing: Item?
  private let gap: Int

  /// At most `most` of `items`, the most important first, `gap` columns apart, and with them one at the right edge.
  public init(_ items: [Item], trailing: Item? = nil, gap: Int = 3) {
    self.gap = gap
    self.items = Array(items.prefix(trailing == nil ? Self.most : Self.most - 1))
    self.trailing = trailing
  }

  /// Draws what fits whole on the first row of `area`; the right-hand ones go first, the one at the edge before all.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.row(0)
    var x = row.x
    var isComplete = true
    for item in items {
      guard x + item.width <= row.maxX else {
        isComplete = false
        break
      }
      x = write(item, x: x, on: &canvas, in: row) + gap
    }
    if let trailing, isComplete, x + trailing.width <= row.maxX {
      write(trailing, x: row.maxX - trailing.width, on: &canvas, in: row)
    }
  }

  @discardableResult
  private func write(_ item: Item, x: Int, on canvas: inout Canvas, in row: Rect) -> Int {
    if let target = item.target {
      canvas.mark(Rect(x: x, y: row.y, width: item.width, height: 1).intersection(row), target: target)
    }
    let word = canvas.write(item.key, x: x, y: row.y, style: .key, clip: row) + 1
    return canvas.write(item.word, x: word, y: row.y, style: .dim, clip: row)
  }
}
