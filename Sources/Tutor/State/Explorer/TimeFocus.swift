import Canvas

/// Which stretch of time is looked at: a cursor, and how close to it one is.
///
/// Both together decide the window and nothing else does, so that a place looks the same whichever way it was reached. The
/// cursor stands in the window where it stands in the whole: zooming leaves its column where it is, and at the ends of the
/// recording the window needs no exception. Columns lie on a grid of whole nanoseconds, so that the cells of a lane stay as
/// they are while the picture moves.
struct TimeFocus: Equatable, Sendable {
  /// The shortest window, nanoseconds.
  private static let leastWindow: UInt64 = 500

  /// What the whole picture covers, nanoseconds from the run's start.
  let extent: UInt64
  /// The last place of the cursor: when everything has ended.
  let end: UInt64
  /// Nanoseconds from the run's start.
  private(set) var cursor: UInt64 = 0
  /// How often the window was halved; 0 shows everything.
  private(set) var level = 0

  /// All of a recording that ends at `end`, with the cursor at its start.
  init(end: UInt64) {
    self.end = end
    // Behind the last end there is room for what is said there.
    let whole = min(max(end, Self.leastWindow), .max / 2)
    extent = whole + whole / 32
  }

  /// The closest level.
  var deepest: Int {
    var level = 0
    while extent >> UInt64(level + 1) >= Self.leastWindow { level += 1 }
    return level
  }

  /// Nanoseconds of a column, of which there are `columns`.
  func step(columns: Int) -> UInt64 { Self.step(extent, level: level, columns: columns) }

  /// What is seen in `columns` columns, as cells of which each begins at a multiple of its length.
  func grid(columns: Int) -> CellGrid {
    let step = step(columns: columns)
    return CellGrid(cell: step, first: window(columns: columns).start / step, columns: columns)
  }

  /// What is seen in `columns` columns.
  func window(columns: Int) -> TimeWindow {
    let step = step(columns: columns)
    let duration = step * UInt64(max(columns, 1))
    guard duration < extent else { return TimeWindow(0, duration) }
    var start = cursor.scaled(by: extent - duration, over: extent)
    start -= start % step
    if cursor - start >= duration { start += step }
    return TimeWindow(start, start + duration)
  }

  // MARK: Going

  /// Goes to `time`, or as far towards it as there is something.
  mutating func go(to time: UInt64) { cursor = min(time, end) }

  /// Goes one column on or back, to where a column begins.
  mutating func move(forwards: Bool, columns: Int) {
    let step = step(columns: columns)
    let here = cursor - cursor % step
    if forwards {
      go(to: here + step)
    } else {
      go(to: here < cursor ? here : here - min(here, step))
    }
  }

  /// Goes a part of the window on or back.
  mutating func leap(forwards: Bool, columns: Int) {
    let length = max(1, window(columns: columns).duration / 4)
    go(to: forwards ? cursor + length : cursor - min(cursor, length))
  }

  /// Takes over the place in another recording, as far as there is one like it here.
  mutating func adopt(_ other: TimeFocus) {
    go(to: other.cursor)
    level = min(other.level, deepest)
  }

  // MARK: Zooming

  /// Shows half as much, or twice, about the cursor. Returns false when there is no closer or wider.
  @discardableResult
  mutating func zoom(closer: Bool) -> Bool {
    let next = level + (closer ? 1 : -1)
    guard (0...deepest).contains(next) else { return false }
    level = next
    return true
  }

  /// The same about the time in a column, which stays there as far as that can be; the cursor goes along.
  mutating func zoom(closer: Bool, aboutColumn column: Int, of columns: Int) {
    let time = window(columns: columns).time(atColumn: column, of: columns)
    guard columns > 0, zoom(closer: closer) else { return }
    let duration = step(columns: columns) * UInt64(columns)
    guard duration < extent else { return }
    let before = duration.scaled(by: UInt64(max(0, column)), over: UInt64(columns))
    place(start: time - min(time, before), duration)
  }

  /// Moves the window by that many columns; the cursor goes along.
  mutating func pan(by count: Int, columns: Int) {
    let window = window(columns: columns)
    let length = step(columns: columns) * UInt64(count.magnitude)
    guard window.duration < extent else { return }
    place(
      start: count < 0 ? window.start - min(window.start, length) : window.start + length, window.duration)
  }

  /// Brings all from `start` to `end` into the window, a third to two thirds of it, so that something of what was before and
  /// after is seen as well; the cursor stands inside.
  mutating func show(from start: UInt64, to end: UInt64) {
    let length = min(max(end, start + 1) - start, extent)
    level = 0
    while level < deepest, extent >> UInt64(level + 1) >= length + length / 2 { level += 1 }
    let inside = length < extent ? start.scaled(by: extent, over: extent - length) : cursor
    go(to: min(max(inside, start), max(start, end - min(end, 1))))
  }

  /// Shows everything.
  mutating func fit() { level = 0 }

  /// Puts the cursor where the window begins at `start`.
  private mutating func place(start: UInt64, _ duration: UInt64) {
    let rest = extent - duration
    go(to: min(start, rest).scaled(by: extent, over: rest))
  }

  private static func step(_ extent: UInt64, level: Int, columns: Int) -> UInt64 {
    let columns = UInt64(max(columns, 1))
    let length = max(1, extent >> UInt64(level))
    return length / columns + (length % columns == 0 ? 0 : 1)
  }
}

extension UInt64 {
  /// This times `numerator` by `denominator`, without overflow; the result must fit, and `denominator` not be 0.
  fileprivate func scaled(by numerator: UInt64, over denominator: UInt64) -> UInt64 {
    let product = multipliedFullWidth(by: numerator)
    guard product.high < denominator else { return .max }
    return denominator.dividingFullWidth(product).quotient
  }
}
