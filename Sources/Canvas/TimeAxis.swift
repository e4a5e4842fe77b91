/// The scale below lanes: round times, so far apart that no label touches the next, and the unit behind the last.
///
/// ```
/// 0          100        200 ms
/// ```
public struct TimeAxis: Widget {
  /// A label and the column of its first character, which is the column of its time.
  public struct Tick: Hashable, Sendable {
    /// From the left edge of the axis.
    public let column: Int
    /// The time, the last one with its unit.
    public let label: String
  }

  /// From the left to the right.
  public let ticks: [Tick]

  /// Columns from one tick to the next at the least: a scale is to be read, not counted.
  private static let calmSpacing = 10
  /// Columns between a label and the next.
  private static let gap = 2

  /// The scale of `window` drawn into `columns` columns. Labels may reach as far as `room`, by default the same.
  public init(_ window: TimeWindow, columns: Int, room: Int? = nil) {
    guard columns > 0 else {
      ticks = []
      return
    }
    let unit = TimeUnit.natural(for: window.end)
    let step = Self.steps.first { Self.isWide(step: $0, window, columns: columns, unit: unit) }
    ticks = Self.ticks(step ?? UInt64.max, window, columns: columns, unit: unit, room: room ?? columns)
  }

  /// Draws the labels on the first row of `area`.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.row(0)
    for tick in ticks { canvas.write(tick.label, x: row.x + tick.column, y: row.y, style: .dim, clip: row) }
  }

  /// 1, 2, 5, 10, 20, 50 … nanoseconds.
  private static let steps: [UInt64] = {
    let powers = sequence(first: UInt64(1)) { $0 < 1_000_000_000_000_000_000 ? $0 * 10 : nil }
    return powers.flatMap { [$0, 2 * $0, 5 * $0] }
  }()

  private static func isWide(step: UInt64, _ window: TimeWindow, columns: Int, unit: TimeUnit) -> Bool {
    guard step < window.duration else { return true }
    let spacing = TimeWindow(0, window.duration).column(of: step, in: columns)
    let label = self.label(window.end - window.end % step, step: step, unit: unit)
    // Both ends of a step are rounded to columns, which may bring them one column together.
    return spacing - 1 >= max(calmSpacing, label.count + gap)
  }

  private static func ticks(
    _ step: UInt64, _ window: TimeWindow, columns: Int, unit: TimeUnit, room: Int
  ) -> [Tick] {
    let before = window.start % step
    var time = window.start - before
    var ticks: [Tick] = []
    if before > 0 {
      let (next, overflow) = time.addingReportingOverflow(step)
      guard !overflow else { return [] }
      time = next
    }
    while time <= window.end {
      let column = window.column(of: time, in: columns)
      ticks.append(Tick(column: column, label: label(time, step: step, unit: unit)))
      let (next, overflow) = time.addingReportingOverflow(step)
      guard !overflow else { break }
      time = next
    }
    return addingUnit(unit, to: ticks, room: room)
  }

  /// The last label that has room for the unit gets it; those after it go.
  private static func addingUnit(_ unit: TimeUnit, to ticks: [Tick], room: Int) -> [Tick] {
    var ticks = ticks
    while let last = ticks.popLast() {
      let label = last.label + " " + unit.symbol
      if last.column + label.count <= room { return ticks + [Tick(column: last.column, label: label)] }
    }
    return []
  }

  private static func label(_ time: UInt64, step: UInt64, unit: TimeUnit) -> String {
    if time == 0 { return "0" }
    let digits = sequence(first: unit.nanoseconds) { $0 > 1 && step % $0 != 0 ? $0 / 10 : nil }.dropFirst().count { _ in
      true
    }
    return SteadyNumbers.decimal(time, unit: unit, digits: digits)
  }
}
