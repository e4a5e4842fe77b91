/// Figures that are computed from spans alone.
public enum Statistics {
  /// The middle value, the mean of the middle two for an even count, nil for none.
  public static func median(_ values: [UInt64]) -> UInt64? {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
    if sorted.count % 2 == 1 { return upper }
    let lower = sorted[sorted.count / 2 - 1]
    return lower + (upper - lower) / 2
  }

  /// Nanoseconds that `spans` pass in each state; states that do not occur are absent.
  public static func timeByState(_ spans: some Sequence<Span>) -> [TaskState: UInt64] {
    spans.reduce(into: [:]) { $0[$1.state, default: 0] += $1.duration }
  }

  /// Nanoseconds that spans in states that `counts` holds for last, over all lanes; of those that hold at one instant, at
  /// most `limit` are counted.
  public static func time(
    in lanes: some Sequence<[Span]>, atMostAtOnce limit: Int, _ counts: (TaskState) -> Bool
  ) -> UInt64 {
    var changes: [(time: UInt64, change: Int)] = []
    for lane in lanes {
      for span in lane where span.duration > 0 && counts(span.state) {
        changes.append((span.start, 1))
        changes.append((span.end, -1))
      }
    }
    changes.sort { $0.time < $1.time }
    var (sum, since): (UInt64, UInt64) = (0, 0)
    var now = 0
    for change in changes {
      sum += (change.time - since) * UInt64(max(0, min(limit, now)))
      since = change.time
      now += change.change
    }
    return sum
  }

  /// The highest number of spans of `state` that hold at one instant, over all lanes.
  public static func mostAtOnce(_ state: TaskState, in lanes: some Sequence<[Span]>) -> Int {
    mostAtOnce(in: lanes) { $0 == state }
  }

  /// The highest number of spans in states that `counts` holds for at one instant, over all lanes.
  public static func mostAtOnce(in lanes: some Sequence<[Span]>, _ counts: (TaskState) -> Bool) -> Int {
    var changes: [(time: UInt64, change: Int)] = []
    for lane in lanes {
      for span in lane where span.duration > 0 && counts(span.state) {
        changes.append((span.start, 1))
        changes.append((span.end, -1))
      }
    }
    changes.sort { $0.time != $1.time ? $0.time < $1.time : $0.change < $1.change }
    var now = 0
    return changes.reduce(0) { most, change in
      now += change.change
      return max(most, now)
    }
  }
}
