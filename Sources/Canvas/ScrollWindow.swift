/// Which part of a list that is longer than its room can be seen.
public struct ScrollWindow: Hashable, Sendable {
  /// Items in all.
  public let count: Int
  /// Items that have room.
  public let room: Int
  /// The first item to be seen.
  public let offset: Int

  /// `count` items in `room` rows from `offset` on, which is moved so that no row is left empty needlessly.
  public init(count: Int, room: Int, offset: Int = 0) {
    self.count = max(count, 0)
    self.room = max(room, 0)
    self.offset = min(max(offset, 0), max(self.count - self.room, 0))
  }

  /// As above, moved as little as possible so that item `selected` can be seen.
  public init(count: Int, room: Int, offset: Int = 0, showing selected: Int) {
    let least = selected - max(room, 1) + 1
    self.init(count: count, room: room, offset: min(max(offset, least), selected))
  }

  /// The items to be seen.
  public var visible: Range<Int> { offset..<min(offset + room, count) }
  /// Items before the first that is seen.
  public var above: Int { offset }
  /// Items after the last that is seen.
  public var below: Int { count - visible.upperBound }
  /// Whether everything is seen.
  public var isComplete: Bool { visible.count == count }
}

/// Where in a long list one is: a column with a thumb. Draws nothing when everything is seen.
public struct Scrollbar: Widget {
  private let window: ScrollWindow
  private let glyphs: GlyphSet

  /// The scrollbar of `window`.
  public init(_ window: ScrollWindow, glyphs: GlyphSet) {
    self.window = window
    self.glyphs = glyphs
  }

  /// Draws into the first column of `area`, over its whole height.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !window.isComplete, !area.isEmpty else { return }
    let length = max(area.height * window.room / window.count, 1)
    let travel = area.height - length
    let start = travel * window.offset / max(window.count - window.room, 1)
    for row in 0..<area.height {
      let cell = (start..<start + length).contains(row) ? glyphs.thumb : glyphs.track
      canvas.put(cell.glyph, x: area.x, y: area.y + row, style: cell.style, clip: area)
    }
  }
}
