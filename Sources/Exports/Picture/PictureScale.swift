import Canvas
import Wording

/// A scale of time below a picture: round times so far apart that their labels do not touch.
struct PictureScale {
  /// A time of the scale, and where it is.
  struct Tick: Equatable {
    let x: Int
    let label: String
  }

  let ticks: [Tick]

  /// The scale of `window`, `width` units wide, with `spacing` units between ticks at the least. The last has the unit.
  init(_ window: TimeWindow, width: Int, spacing: Int) {
    let unit = TimeUnit.natural(for: window.end)
    let most = UInt64(max(1, width / max(1, spacing)))
    let step = Self.step(atLeast: window.duration / most + 1)
    var ticks: [Tick] = []
    var time = (window.start + step - 1) / step * step
    while time <= window.end {
      let share = Double(time - window.start) / Double(window.duration)
      ticks.append(Tick(x: Int((share * Double(width)).rounded()), label: Self.label(time, unit)))
      time += step
    }
    if let last = ticks.popLast() { ticks.append(Tick(x: last.x, label: "\(last.label) \(unit.symbol)")) }
    self.ticks = ticks
  }

  /// The least of 1, 2, 5, 10, 20, 50 … that is not below `least`.
  private static func step(atLeast least: UInt64) -> UInt64 {
    var power: UInt64 = 1
    while power < least / 10 { power *= 10 }
    for factor in [1, 2, 5, 10] as [UInt64] where power * factor >= least { return power * factor }
    return power * 100
  }

  private static func label(_ time: UInt64, _ unit: TimeUnit) -> String {
    let (whole, rest) = time.quotientAndRemainder(dividingBy: unit.nanoseconds)
    guard rest > 0 else { return String(whole) }
    var digits = String(rest + unit.nanoseconds).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
