/// One job of a workload: when it comes, what it does and how much of a processor it deserves.
public struct Job: Equatable, Sendable {
  /// What its lane is called; unique within a workload.
  public var name: String
  /// Nanoseconds from the beginning.
  public var arrival: UInt64
  /// Nanoseconds of computing and of I/O in turns. Begins and ends with computing, so the number of bursts is odd; none
  /// of them is zero.
  public var bursts: [UInt64]
  /// From -20, which gets most, to 19. Only the fair scheduler looks at it.
  public var nice: Int

  /// A job; see the members.
  public init(_ name: String, arrival: UInt64 = 0, bursts: [UInt64], nice: Int = 0) {
    self.name = name
    self.arrival = arrival
    self.bursts = bursts
    self.nice = nice
  }

  /// Nanoseconds of computing, all bursts together.
  public var computing: UInt64 { total(from: 0) }

  /// Nanoseconds of I/O, all bursts together.
  public var inputOutput: UInt64 { total(from: 1) }

  private func total(from first: Int) -> UInt64 {
    stride(from: first, to: bursts.count, by: 2).reduce(0) { $0 + bursts[$1] }
  }
}

/// What a nice value is worth.
public enum Nice {
  /// The values that exist.
  public static let range = -20...19

  /// The weight of nice 0, to which virtual time is scaled.
  public static let unit: UInt64 = 1_024

  /// The weight of a nice value; values beyond the range count as its ends. One step is about 25 %, so that two jobs
  /// one step apart get 55 % and 45 %.
  public static func weight(_ nice: Int) -> UInt64 {
    weights[min(max(nice, range.lowerBound), range.upperBound) - range.lowerBound]
  }

  // `sched_prio_to_weight` of the Linux kernel, kernel/sched/core.c; also printed in OSTEP, chapter 9.
  private static let weights: [UInt64] = [
    88_761, 71_755, 56_483, 46_273, 36_291, 29_154, 23_254, 18_705, 14_949, 11_916,
    9_548, 7_620, 6_100, 4_904, 3_906, 3_121, 2_501, 1_991, 1_586, 1_277,
    1_024, 820, 655, 526, 423, 335, 272, 215, 172, 137,
    110, 87, 70, 56, 45, 36, 29, 23, 18, 15,
  ]
}
