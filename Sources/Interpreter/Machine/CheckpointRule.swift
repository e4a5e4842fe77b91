/// Where the machine's loop looks at its breaker; the loop is compiled once for each rule, so that none pays for another.
protocol CheckpointRule {
  /// Whether every instruction is asked if it is a checkpoint.
  static var looksAtMarks: Bool { get }

  /// The argument of a prepared instruction.
  static func argument(_ word: UInt32) -> Int
}

/// CPython since 3.11: only where a function begins, at back edges, after calls and after `with` blocks.
enum FixedCheckpoints: CheckpointRule {
  static var looksAtMarks: Bool { @inline(__always) get { false } }

  // Prepared code without marks has none to take away.
  @inline(__always)
  static func argument(_ word: UInt32) -> Int { Int(truncatingIfNeeded: word &>> 8) }
}

/// CPython up to 3.10: whatever instruction is marked.
enum MarkedCheckpoints: CheckpointRule {
  static var looksAtMarks: Bool { @inline(__always) get { true } }

  @inline(__always)
  static func argument(_ word: UInt32) -> Int { Int(truncatingIfNeeded: word &>> 8 & 0x7F_FFFF) }
}
