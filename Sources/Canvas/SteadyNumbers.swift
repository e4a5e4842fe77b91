/// Numbers in fields of constant width, so that nothing beside them moves while they change.
public enum SteadyNumbers {
  /// Columns of `duration`.
  public static let durationWidth = 8

  /// `nanoseconds` with four digits and a unit, `durationWidth` columns wide: `231.4 ms`, `1.043 s `.
  ///
  /// Digits are cut off, not rounded: a clock that is drawn never shows a moment that has not come. From 100,000 seconds on the
  /// number takes the room of its fraction, and more.
  public static func duration(_ nanoseconds: UInt64) -> String {
    let unit = TimeUnit.natural(for: nanoseconds)
    let whole = String(nanoseconds / unit.nanoseconds)
    let digits = max(4 - whole.count, 0)
    let number = digits > 0 && unit != .nanoseconds ? decimal(nanoseconds, unit: unit, digits: digits) : whole
    return pad(number, to: 5) + " " + unit.symbol + String(repeating: " ", count: 2 - unit.symbol.count)
  }

  /// `nanoseconds` in `unit` with exactly `digits` digits after the point, the rest cut off.
  public static func decimal(_ nanoseconds: UInt64, unit: TimeUnit, digits: Int) -> String {
    let whole = String(nanoseconds / unit.nanoseconds)
    guard digits > 0 else { return whole }
    let places = String(unit.nanoseconds).count - 1
    let rest = String(nanoseconds % unit.nanoseconds)
    let fraction = places == 0 ? "" : String(repeating: "0", count: places - rest.count) + rest
    return whole + "." + (fraction + String(repeating: "0", count: digits)).prefix(digits)
  }

  private static func pad(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(columns - text.count, 0)) + text
  }
}
