import Platform

/// When to draw: at most 30 times a second, less often while something moves if drawing would take over 2 % of the
/// processors, and never when nothing has changed.
struct FrameClock {
  private static let shortest: UInt64 = 33_333_334
  /// From a frame to the answer to a key: soon enough to feel at once, and not a frame for every key that is held down.
  private static let answer: UInt64 = 8_000_000
  private static let longest: UInt64 = 500_000_000
  private static let share = 0.02

  private let processors: Double
  /// Nanoseconds from a frame of what moves to the next.
  private var interval = FrameClock.shortest
  private var last: UInt64?

  init(processors: Int) { self.processors = Double(max(1, processors)) }

  /// When the next frame may be drawn, nil when none is wanted. A key is answered sooner than what moves by itself.
  func deadline(hasNews: Bool, isMoving: Bool) -> UInt64? {
    guard hasNews || isMoving else { return nil }
    guard let last else { return 0 }
    return last + (hasNews ? FrameClock.answer : interval)
  }

  /// A frame was drawn at `now` and took that much of a processor, in nanoseconds.
  mutating func noteFrame(at now: UInt64, cost: UInt64) {
    last = now
    let affordable = UInt64(Double(cost) / (FrameClock.share * processors))
    // A moving average, so that one slow frame does not make the picture stutter.
    interval = min(FrameClock.longest, max(FrameClock.shortest, (interval * 7 + affordable) / 8))
  }
}
