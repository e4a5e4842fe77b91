/// A number with its unit, as the table shows it.
struct Quantity {
  /// What the number counts.
  enum Unit {
    case nanoseconds, ratio, count, bytes, perSecond, percent
    /// A part of a whole, 0…1.
    case share
  }

  let value: Double
  let unit: Unit

  /// A number of that unit.
  init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The number with as many digits as it deserves, and its unit.
  var text: String {
    switch unit {
    case .nanoseconds: Self.time(value)
    case .ratio: "\(Self.fixed(value, 2)) x"
    case .count: Self.fixed(value, 0)
    case .bytes: value < 1000 ? "\(Self.fixed(value, 0)) B" : "\(Self.fixed(value / 1000, 1)) KB"
    case .perSecond: "\(Self.fixed(value, 1)) /s"
    case .percent: "\(Self.fixed(value, 2)) %"
    case .share: value > 0 && value < 0.005 ? "<1 %" : "\(Self.fixed(value * 100, 0)) %"
    }
  }

  private static func time(_ nanoseconds: Double) -> String {
    switch abs(nanoseconds) {
    case 1e9...: "\(fixed(nanoseconds / 1e9, 3)) s"
    case 1e6...: "\(fixed(nanoseconds / 1e6, 2)) ms"
    case 1e3...: "\(fixed(nanoseconds / 1e3, 1)) us"
    default: "\(fixed(nanoseconds, 1)) ns"
    }
  }

  /// Decimal notation with that many digits behind the point.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "-" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let whole = "\(value < 0 && scaled > 0 ? "-" : "")\(scaled / Int(scale))"
    if digits == 0 { return whole }
    let fraction = String(scaled % Int(scale))
    return "\(whole).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
  }
}
