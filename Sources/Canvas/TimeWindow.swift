/// The stretch of time that lanes and their axis show, and how it falls onto columns. Nanoseconds from the run's start.
public struct TimeWindow: Hashable, Sendable {
  /// The time at the left edge.
  public let start: UInt64
  /// Always after `start`.
  public let end: UInt64

  /// From `start` to `end`; a window that would be empty or backwards lasts one nanosecond.
  public init(_ start: UInt64, _ end: UInt64) {
    self.start = min(start, UInt64.max - 1)
    self.end = max(end, self.start + 1)
  }

  /// Nanoseconds.
  public var duration: UInt64 { end - start }

  /// The left edge of a column, when the window is drawn into `columns` of them; `columns` itself gives the end.
  public func time(atColumn column: Int, of columns: Int) -> UInt64 {
    guard columns > 0, column > 0 else { return start }
    guard column < columns else { return end }
    return start + Self.scale(duration, UInt64(column), UInt64(columns))
  }

  /// The column in which `time` falls, kept within -1 (before the window) and `columns` (at its end and after).
  public func column(of time: UInt64, in columns: Int) -> Int {
    guard time >= start else { return -1 }
    guard columns > 0, time < end else { return max(columns, 0) }
    // Columns begin at times that are rounded down, so the inverse may be one too small.
    let guess = Int(Self.scale(time - start, UInt64(columns), duration))
    return guess + 1 < columns && self.time(atColumn: guess + 1, of: columns) <= time ? guess + 1 : guess
  }

  /// `value * numerator / denominator` without overflow; `numerator <= denominator` or `value < denominator`.
  private static func scale(_ value: UInt64, _ numerator: UInt64, _ denominator: UInt64) -> UInt64 {
    let (short, overflow) = value.multipliedReportingOverflow(by: numerator)
    if !overflow { return short / denominator }
    let product = value.multipliedFullWidth(by: numerator)
    return denominator.dividingFullWidth(product).quotient
  }
}
