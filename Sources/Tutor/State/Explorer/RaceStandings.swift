/// Which of several runs that are replayed together have ended, and in which order.
struct RaceStandings: Equatable {
  private let walls: [UInt64]
  private let now: UInt64

  /// The standings at `now` of runs that took `walls`; all nanoseconds from the runs' common start.
  init(_ walls: [UInt64], at now: UInt64) {
    self.walls = walls
    self.now = now
  }

  /// Whether the run has ended.
  func hasEnded(_ run: Int) -> Bool { walls[run] <= now }

  /// The place of the run, from 1; runs that took the same time share theirs. Nil as long as it runs.
  func place(of run: Int) -> Int? {
    hasEnded(run) ? 1 + walls.count { $0 < walls[run] } : nil
  }
}
