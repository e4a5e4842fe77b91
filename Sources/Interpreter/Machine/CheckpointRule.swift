/// Where the machine's loop looks at its breaker; the loop is compiled once for each rule, so that none pays for another.
protocol CheckpointRule {
  /// Whether every instruction is asked if it is a checkpoint.
  static var looksAtMarks: Bool { get }
  /// Whether operations are specialised for integers, as CPython's are since 3.11. Before, an addition found out each time
  /// what it adds, which took as long as a look-up: so long another thread could come in before the sum was stored.
  static var specialises: Bool { get }

  /// The argument of a prepared instruction.
  static func argument(_ word: UInt32) -> Int
}

/// CPython since 3.11: only where a function begins, at back edges, after calls and after `with` blocks.
enum FixedCheckpoints: CheckpointRule {
  static var looksAtMarks: Bool { @inline(__always) get { false } }
  static var specialises: Bool { @inline(__always) get { true } }

  // Prepared code without marks has none to take away.
  @inline(__always)
  static func argument(_ word: UInt32) -> Int { Int(truncatingIfNeeded: word &>> 8) }
}

/// CPython up to 3.10: whatever instruction is marked.
enum MarkedCheckpoints: CheckpointRule {
  static var looksAtMarks: Bool { @inline(__always) get { true } }
  static var specialises: Bool { @inline(__always) get { false } }

  @inline(__always)
  static func argument(_ word: UInt32) -> Int { Int(truncatingIfNeeded: word &>> 8 & 0x7F_FFFF) }
}
