/// Numbers as they are read, the same in every language and in ASCII only.
///
/// A microsecond is written `us`: it is what an experiment file accepts, and it survives every terminal and font.
public enum Numbers {
  /// Nanoseconds in the unit that keeps two to four digits: `231 ms`, `1.043 s`, `5.3 ms`, `740 us`.
  public static func duration(_ nanoseconds: UInt64) -> String {
    let scales: [(below: UInt64, unit: UInt64, places: Int, name: String)] = [
      (1_000, 1, 0, "ns"), (1_000_000, 1_000, 0, "us"), (10_000_000, 1_000_000, 1, "ms"),
      (1_000_000_000, 1_000_000, 0, "ms"), (10_000_000_000, 1_000_000_000, 3, "s"),
      (100_000_000_000, 1_000_000_000, 2, "s"),
    ]
    if nanoseconds == 0 { return "0 ms" }
    for scale in scales {
      // The rounded value decides, so that 999.7 ms is written 1.000 s and never 1000 ms.
      let step = scale.unit / power(scale.places)
      let rounded = rounding(nanoseconds, to: step)
      if rounded < scale.below { return "\(fixed(rounded / step, places: scale.places)) \(scale.name)" }
    }
    let tenths = rounding(nanoseconds, to: 100_000_000) / 100_000_000
    return "\(fixed(tenths, places: 1)) s"
  }

  /// Nanoseconds without rounding and without needless digits: `10 s`, `200 ms`, `1.5 s`. For limits and settings.
  public static func exactDuration(_ nanoseconds: UInt64) -> String {
    let units: [(size: UInt64, places: Int, name: String)] = [
      (1_000_000_000, 9, "s"), (1_000_000, 6, "ms"), (1_000, 3, "us"),
    ]
    for unit in units where nanoseconds >= unit.size {
      return "\(trimmed(fixed(nanoseconds, places: unit.places))) \(unit.name)"
    }
    return nanoseconds == 0 ? "0 ms" : "\(nanoseconds) ns"
  }

  /// Nanoseconds as a number of milliseconds without a unit, exact: `200`, `0.5`.
  public static func milliseconds(_ nanoseconds: UInt64) -> String {
    trimmed(fixed(nanoseconds, places: 6))
  }

  /// A number of thousandths as a number of ones, exact: `0.001`, `32`.
  public static func thousandths(_ count: UInt64) -> String { trimmed(fixed(count, places: 3)) }

  /// Bytes in decimal units: `512 B`, `1.4 KB`, `103 MB`.
  public static func bytes(_ bytes: UInt64) -> String {
    let units: [(size: UInt64, name: String)] = [(1_000, "KB"), (1_000_000, "MB"), (1_000_000_000, "GB")]
    if bytes < 1_000 { return "\(bytes) B" }
    for unit in units {
      let tenths = rounding(bytes, to: unit.size / 10) / (unit.size / 10)
      if tenths < 100 { return "\(fixed(tenths, places: 1)) \(unit.name)" }
      let whole = rounding(bytes, to: unit.size) / unit.size
      if whole < 1_000 { return "\(whole) \(unit.name)" }
    }
    return "\(count(Int(clamping: bytes / 1_000_000_000))) GB"
  }

  /// Digits in groups of three: `1,000`.
  public static func count(_ count: Int) -> String {
    let digits = String(count.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return count < 0 ? "-" + text : text
  }

  /// A ratio with two decimals below ten, one below a hundred, none above: `0.22`, `45.3`, `1,200`.
  public static func ratio(_ value: Double) -> String {
    let size = value.magnitude
    if size < 9.995 { return decimal(value, places: 2) }
    if size < 99.95 { return decimal(value, places: 1) }
    return count(Int(exactly: value.rounded()) ?? (value < 0 ? .min : .max))
  }

  /// A share of one as a percentage: `0.5%`, `42%`. Something is never written as nothing: `0.0004%`.
  public static func share(_ value: Double) -> String {
    let percent = value * 100
    if percent == 0 { return "0%" }
    var places = percent.magnitude < 9.95 ? 1 : 0
    while places > 0, places < 6, percent.magnitude * Double(power(places)) < 0.95 { places += 1 }
    return decimal(percent, places: places) + "%"
  }

  /// A number with exactly `places` decimals; a dash when it is not a number that can be written.
  public static func decimal(_ value: Double, places: Int) -> String {
    let scaled = (value.magnitude * Double(power(places))).rounded()
    guard let whole = UInt64(exactly: scaled) else { return "-" }
    let text = fixed(whole, places: places)
    return value < 0 && whole > 0 ? "-" + text : text
  }

  /// `scaled` divided by ten to the power of `places`, with all its digits.
  private static func fixed(_ scaled: UInt64, places: Int) -> String {
    guard places > 0 else { return String(scaled) }
    let unit = power(places)
    let fraction = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func rounding(_ value: UInt64, to step: UInt64) -> UInt64 {
    let rest = value % step
    let floor = value - rest
    let up = floor.addingReportingOverflow(step)
    return rest * 2 >= step && !up.overflow ? up.partialValue : floor
  }

  private static func power(_ places: Int) -> UInt64 {
    (0..<places).reduce(1) { product, _ in product * 10 }
  }
}
