/// How fast a replay shows a run, so that it lasts long enough to be followed and not longer.
struct ReplaySpeed: Equatable {
  /// Nanoseconds of the run a second of the replay; 1, 2 or 5 times a power of ten.
  let nanosecondsPerSecond: UInt64

  /// The shortest time that a replay lasts, in seconds; most last up to two and a half times as long.
  private static let shortest: UInt64 = 4

  /// The speed for a run of that many nanoseconds.
  init(for duration: UInt64) {
    var (speed, power): (UInt64, UInt64) = (1_000, 1_000)
    while power <= duration / Self.shortest, power < 100_000_000_000_000_000 {
      for factor in [1, 2, 5] as [UInt64] where power * factor * Self.shortest <= duration { speed = power * factor }
      power *= 10
    }
    nanosecondsPerSecond = speed
  }

  /// As it is read: `0.05`, `1`, `20`.
  var factor: String {
    if nanosecondsPerSecond >= 1_000_000_000 { return String(nanosecondsPerSecond / 1_000_000_000) }
    var digits = String(nanosecondsPerSecond + 1_000_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "0." + digits
  }
}
