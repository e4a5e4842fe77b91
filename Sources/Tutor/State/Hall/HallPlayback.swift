import Canvas
import Experiments
import Timeline

/// A recording that is shown to the hall more slowly than it took place. It moves with the time that events bring.
struct HallPlayback: Equatable {
  /// When it began, on the clock of the hall.
  let began: UInt64
  /// The stretch of the recording.
  let window: TimeWindow
  /// How many times more slowly.
  let factor: UInt64

  /// How long the hall may have to look on, in nanoseconds.
  private static let longest: UInt64 = 8_000_000_000

  /// Begins to play `window`; nil for what takes so long that nobody wants to see it more slowly.
  init?(of window: TimeWindow, at now: UInt64) {
    let factor = HallPlayback.factor(of: window)
    guard factor > 1 else { return nil }
    began = now
    self.window = window
    self.factor = factor
  }

  /// How many times more slowly a stretch is shown: a round number. 1 for one that is long enough.
  static func factor(of window: TimeWindow) -> UInt64 {
    var factor: UInt64 = 1
    for power in [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000] as [UInt64] {
      for step in [1, 2, 5] as [UInt64] where step * power <= longest / window.duration { factor = step * power }
    }
    return factor
  }

  /// The moment of the recording that is shown at `now`.
  func position(at now: UInt64) -> UInt64 {
    window.start + min(window.duration, (now &- min(began, now)) / factor)
  }

  /// Whether all of it was shown at `now`.
  func hasEnded(at now: UInt64) -> Bool { position(at: now) >= window.end }
}

/// Which stretch of a run says most to a hall.
enum HallWindow {
  /// Lanes on a slide.
  static let mostLanes = 5
  /// Stays of one lane that are seen apart on a slide.
  private static let fewStays = 12
  /// More of them than there is room for run into one another.
  private static let manyStays = 36

  /// The whole run.
  static func whole(_ run: RunPanel) -> TimeWindow {
    TimeWindow(0, TimeScale.calm(max(run.shownEnd, run.isLive || run.record == nil ? run.expectedTime : 0, 1)))
  }

  /// Its beginning, in which the busiest of the first lanes can be followed; nil where the whole run can be.
  static func close(_ run: RunPanel) -> TimeWindow? {
    guard let record = run.record else { return nil }
    let lanes = record.tasks.prefix(mostLanes).map(\.spans)
    guard let busiest = lanes.max(by: { $0.count < $1.count }), busiest.count > manyStays else { return nil }
    return TimeWindow(0, TimeScale.calm(busiest[fewStays].end))
  }
}
