import Canvas

/// A time in the unit of the axis below it, with as many digits as make the same width: nothing moves while it runs.
enum Clock {
  /// `1.063 s`, `231.4 ms`: columns of a time up to 10 units of the largest figure.
  static let columns = 8

  /// Digits are cut off, not rounded: a clock never shows a moment that has not come. The time of what `hasEnded` is rounded,
  /// as it is wherever it is quoted.
  static func text(_ nanoseconds: UInt64, unit: TimeUnit, hasEnded: Bool = false) -> String {
    let digits = unit == .seconds ? 3 : unit == .nanoseconds ? 0 : 1
    let step = (0..<digits).reduce(unit.nanoseconds) { step, _ in max(1, step / 10) }
    let time = hasEnded ? nanoseconds &+ step / 2 : nanoseconds
    let number = SteadyNumbers.decimal(time, unit: unit, digits: digits) + " " + unit.symbol
    return Text.align(number, .trailing, in: max(columns, number.count))
  }
}
