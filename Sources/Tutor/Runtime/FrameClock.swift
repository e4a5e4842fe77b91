import Platform
import Timeline

/// When to draw: at most 30 times a second while something moves, less often where drawing would take over 2 % of the
/// processors, and never when nothing moves.
struct FrameClock {
  private static let shortest: UInt64 = 33_333_334
  private static let longest: UInt64 = 500_000_000
  private static let share = 0.02

  private let processors: Double
  private var interval = FrameClock.shortest
  private var next: UInt64 = 0

  init(processors: Int) { self.processors = Double(max(1, processors)) }

  /// Until when to wait for events; nil for ever.
  func deadline(isMoving: Bool) -> UInt64? { isMoving ? next : nil }

  /// Whether it is time for a frame of what moves. If so, the next one is an interval away.
  mutating func isDue() -> Bool {
    let now = MonotonicClock.now()
    guard now >= next else { return false }
    next = now + interval
    return true
  }

  /// Draws with `body`, and learns from what that cost the processor how often it can be afforded.
  mutating func measure(_ body: () -> Void) {
    let before = CPUTime.ofCallingThreadPrecisely
    body()
    let cost = CPUTime.ofCallingThreadPrecisely - before
    let affordable = UInt64(Double(cost) / (FrameClock.share * processors))
    // A moving average, so that one slow frame does not make the picture stutter.
    interval = min(FrameClock.longest, max(FrameClock.shortest, (interval * 7 + affordable) / 8))
  }
}
