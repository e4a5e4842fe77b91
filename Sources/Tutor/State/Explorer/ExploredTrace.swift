import Experiments

/// Runs from a file, ready to be explored.
public struct ExploredTrace: Sendable {
  let runs: [ExploredRun]

  /// The runs of `trace` that have tasks. Linear in their spans.
  public init(_ trace: Trace) {
    runs = trace.runs.filter { !$0.record.tasks.isEmpty }.map { ExploredRun($0, of: trace) }
  }

  /// Whether there is nothing to explore.
  public var isEmpty: Bool { runs.isEmpty }
}
