/// What two runs differ in, and what explains it.
public struct RunDifference: Equatable, Sendable {
  /// A figure of both runs.
  public struct Pair: Equatable, Sendable {
    /// Of the first run.
    public var first: UInt64
    /// Of the second.
    public var second: UInt64

    /// The second less the first; at the bounds of what fits.
    public var change: Int64 {
      second >= first ? Int64(clamping: second - first) : -Int64(clamping: first - second)
    }

    /// How many times the second the first is; nil where the second is nothing.
    public var ratio: Double? { second == 0 ? nil : Double(first) / Double(second) }
  }

  /// Nanoseconds.
  public var wall: Pair
  /// Nanoseconds of processor time.
  public var cpu: Pair
  /// Nanoseconds that threads waited for the global lock; nothing where there is none.
  public var waitedForLock: Pair
  /// Bytes, at most at once.
  public var memory: Pair
  /// The models.
  public var models: (first: RunModel, second: RunModel)
  /// What most of the difference in wall time went into, and how much each run spent on it along its critical path; nil
  /// where the two took about as long.
  public var explanation: Explanation?

  /// A group of time, with what both runs spent on it.
  public struct Explanation: Equatable, Sendable {
    /// What it went into.
    public var group: TimeGroup
    /// Nanoseconds along the critical paths.
    public var time: Pair
  }

  /// Differences of less than this share of the longer run are none.
  private static let least = 0.05

  /// What the second differs from the first in.
  public init(_ first: RunDiagnosis, _ second: RunDiagnosis) {
    let (a, b) = (first.record, second.record)
    wall = Pair(first: a.cost.wall, second: b.cost.wall)
    cpu = Pair(first: a.cost.cpu, second: b.cost.cpu)
    waitedForLock = Pair(first: a.gil?.waited ?? 0, second: b.gil?.waited ?? 0)
    memory = Pair(first: a.cost.peakRSSBytes, second: b.cost.peakRSSBytes)
    models = (a.model, b.model)
    let longer = max(wall.first, wall.second)
    guard Double(wall.change.magnitude) > Self.least * Double(longer) else { return }
    let groups = TimeGroup.allCases.map { group in
      Explanation(group: group, time: Pair(first: first.path[group], second: second.path[group]))
    }
    let sameWay = groups.filter { $0.time.change.signum() == wall.change.signum() }
    explanation = sameWay.max { $0.time.change.magnitude < $1.time.change.magnitude }
  }

  /// Compares all that is known of the two.
  public static func == (a: RunDifference, b: RunDifference) -> Bool {
    a.wall == b.wall && a.cpu == b.cpu && a.waitedForLock == b.waitedForLock && a.memory == b.memory
      && a.models == b.models && a.explanation == b.explanation
  }
}
