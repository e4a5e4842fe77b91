import Canvas

/// The one time axis of all runs on the screen. It grows in steps, so that bars that grow do not creep.
enum TimeScale {
  private static let least: UInt64 = 1_000_000
  /// Sizes at which an axis may end, of each power of ten. In tenths.
  private static let steps: [UInt64] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80]

  /// What the axis covers: the longest run, and from the beginning what the longest is expected to take.
  static func window(of runs: [RunPanel]) -> TimeWindow {
    let longest = runs.map { max($0.shownEnd, $0.expectedTime) }.max() ?? 0
    return TimeWindow(0, calm(max(longest, least)))
  }

  /// Whether anything is known of how long the runs take. Before the first run of a program nothing is.
  static func isKnown(of runs: [RunPanel]) -> Bool { runs.contains { max($0.shownEnd, $0.expectedTime) > 0 } }

  /// The least of the steps that is not below `time`.
  static func calm(_ time: UInt64) -> UInt64 {
    // A run of a hundred days has other problems than its axis.
    guard time > 0, time < 10_000_000_000_000_000 else { return time }
    var power: UInt64 = 1
    while power <= time / 10 { power *= 10 }
    return steps.lazy.map { $0 * power / 10 }.first { $0 >= time } ?? power * 10
  }
}
