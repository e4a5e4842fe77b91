/// Where the machine's loop looks at its breaker; the loop is compiled once for each rule, so that none pays for another.
protocol CheckpointRule {
  /// Whether every instruction is asked if it is a checkpoint.
  static var looksAtMarks: Bool { get }
}

/// CPython since 3.11: only where a function begins, at back edges, after calls and after `with` blocks.
enum FixedCheckpoints: CheckpointRule {
  static var looksAtMarks: Bool { @inline(__always) get { false } }
}

/// CPython up to 3.10: whatever instruction is marked.
enum MarkedCheckpoints: CheckpointRule {
  static var looksAtMarks: Bool { @inline(__always) get { true } }
}
