/// How fast a recording is played: time of the run for every time on the screen. A rung of a ladder, so that a key goes to
/// the next one.
struct ReplaySpeed: Hashable, Sendable, Comparable {
  /// Thousandths of the speed at which the run took place: all speeds are whole numbers of them, so that nothing is rounded.
  let thousandths: UInt64

  /// From a thousandth of the true speed to 32 times it.
  static let ladder = [1, 10, 100, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000].map(ReplaySpeed.init)

  /// The speed at which the run took place.
  static let actual = ReplaySpeed(thousandths: one)

  /// Thousandths of the speed at which the run took place that are that speed.
  static let one: UInt64 = 1_000
  /// Nanoseconds on the screen in which a stretch of a run can be followed by eye.
  private static let followable: UInt64 = 5_000_000_000

  private init(thousandths: UInt64) { self.thousandths = thousandths }

  /// The fastest, up to the true speed, at which `duration` (nanoseconds of a run) can be followed by eye.
  static func following(_ duration: UInt64) -> ReplaySpeed {
    let calm = ladder.last { speed in
      let stretch = speed.thousandths * (followable / one)
      return speed <= .actual && stretch <= duration
    }
    return calm ?? ladder[0]
  }

  /// The next faster rung; the fastest stays.
  var faster: ReplaySpeed { ReplaySpeed.ladder.first { $0 > self } ?? self }
  /// The next slower rung; the slowest stays.
  var slower: ReplaySpeed { ReplaySpeed.ladder.last { $0 < self } ?? self }

  static func < (a: ReplaySpeed, b: ReplaySpeed) -> Bool { a.thousandths < b.thousandths }
}
