/// How many schedules there are.
public enum ScheduleCount: Hashable, Sendable {
  /// That many; `ScheduleCount.most` stands for that many or more.
  case exactly(UInt128)
  /// No end of them: a loop can go round as often as another thread makes it wait.
  case endless
  /// A bound came first, after so many distinct states, in schedules of up to that many steps.
  case bounded(states: Int, depth: Int)

  /// The largest number that is told from larger ones.
  public static let most = UInt128.max - 1
}

/// The schedules of a program, counted.
public struct Interleavings: Hashable, Sendable {
  /// Schedules that differ in a choice: at a checkpoint, where a thread waits or ends, or without a global lock at any
  /// instruction.
  public let schedules: ScheduleCount
  /// Schedules that differ in the order of two accesses to the same place, one of which writes: those that the reader has
  /// to think about.
  public let essential: ScheduleCount
  /// Distinct states in which there is a choice, or the end.
  public let states: Int
}

/// What a search for a schedule has found.
public enum SearchResult: Hashable, Sendable {
  /// The shortest schedule: fewest steps, among them fewest switches.
  case found(Interleaving)
  /// No schedule leads there: all distinct states were seen, which are that many.
  case impossible(states: Int)
  /// A bound came first; no schedule of that many steps leads there.
  case bounded(states: Int, depth: Int)
}
