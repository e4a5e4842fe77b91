import Timeline

/// Which lane is meant: of which run, and which one there. Both are places.
struct LanePlace: Hashable, Sendable {
  /// Among the runs that can be explored.
  var run: Int
  /// Among the run's lanes of that kind; of lanes by task, the task.
  var lane: Int
  /// What the lane stands for.
  var kind = LaneKind.task
}

/// A row of the explorer's list.
enum ExplorerRow: Equatable, Sendable {
  /// What run the lanes below belong to, where several are shown.
  case run(Int)
  case lane(LanePlace)
  /// So many lanes of one family in one row; the first of them.
  case folded(LanePlace, count: Int)
  /// What lies dim beneath the lane above.
  case ghost(LanePlace)
  /// How long the reader said that the run would take.
  case prediction(Int)

  /// The lane that stands for the row, nil for what is none.
  var lane: LanePlace? {
    switch self {
    case .run, .ghost, .prediction: nil
    case .lane(let lane), .folded(let lane, _): lane
    }
  }

  /// Whether it stays above the lanes of its run.
  var isHeading: Bool {
    switch self {
    case .run, .prediction: true
    case .lane, .folded, .ghost: false
    }
  }
}
