/// How far an exploration looks at most.
public struct ExplorationBounds: Hashable, Sendable {
  /// Distinct states, about 1 KB each in a small program.
  public var states: Int
  /// About the bytes that these take.
  public var bytes: Int
  /// Steps of one schedule.
  public var steps: Int
  /// Time, or nil for as long as it takes. With a bound of time the answer depends on the machine.
  public var duration: Duration?

  /// Bounds for programs that a reader writes.
  public init(
    states: Int = 200_000, bytes: Int = 256 << 20, steps: Int = 20_000, duration: Duration? = nil
  ) {
    self.states = states
    self.bytes = bytes
    self.steps = steps
    self.duration = duration
  }
}

/// Says when an exploration has looked far enough, or nobody wants to know any more.
struct ExplorationLimit {
  private let bounds: ExplorationBounds
  private let isCancelled: @Sendable () -> Bool
  private let deadline: ContinuousClock.Instant?
  private var looks = 0
  private(set) var deepest = 0

  init(_ bounds: ExplorationBounds, isCancelled: @escaping @Sendable () -> Bool) {
    self.bounds = bounds
    self.isCancelled = isCancelled
    deadline = bounds.duration.map { .now + $0 }
  }

  /// Whether one more state, that many steps deep, is too much.
  mutating func isReached(states: Int, bytes: Int, depth: Int) -> Bool {
    looks += 1
    if states >= bounds.states || bytes >= bounds.bytes || depth > bounds.steps { return true }
    deepest = max(deepest, depth)
    guard looks % 256 == 0 else { return false }
    if isCancelled() { return true }
    return deadline.map { .now > $0 } ?? false
  }
}
