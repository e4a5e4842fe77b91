import Timeline

/// How many tasks ended in which way.
public struct OutcomeTally: Equatable, Sendable {
  /// Those that completed.
  public private(set) var ok = 0
  /// Those that failed.
  public private(set) var failed = 0
  /// Those that were cancelled.
  public private(set) var cancelled = 0

  /// Counts `tasks`.
  public init(_ tasks: some Sequence<TaskRecord>) {
    for task in tasks {
      switch task.outcome {
      case .ok: ok += 1
      case .failed: failed += 1
      case .cancelled: cancelled += 1
      }
    }
  }

  /// All that were counted.
  public var all: Int { ok + failed + cancelled }
}
