/// Looks at every way in which the threads of a program can be interleaved.
///
/// Sleeps take any time here: that one thread sleeps longer than another is no order that a program may rely on.
public struct Explorer: Sendable {
  /// The machine whose schedules are looked at.
  public let machine: DeterministicMachine
  /// How far it looks.
  public let bounds: ExplorationBounds

  private let isCancelled: @Sendable () -> Bool

  /// An explorer of the machine's program under its rule for switches. It asks `isCancelled` now and then, on the thread
  /// that explores, and gives up as at a bound once that says yes.
  public init(
    _ machine: DeterministicMachine, bounds: ExplorationBounds = ExplorationBounds(),
    isCancelled: @escaping @Sendable () -> Bool = { Task.isCancelled }
  ) {
    self.machine = machine.sleeping(.anyTime)
    self.bounds = bounds
    self.isCancelled = isCancelled
  }

  /// Where the program ends when its threads run one after another, each until it waits or ends.
  public var reference: ProgramState {
    var history = History(machine.sleeping(.virtualTime))
    history.run(.oneAfterAnother, steps: bounds.steps)
    return history.state
  }

  /// Counts the schedules, all of them and those that matter.
  public func count() -> Interleavings {
    let limit = ExplorationLimit(bounds, isCancelled: isCancelled)
    var all = ScheduleCounter(machine, limit, isReduced: false)
    var reduced = ScheduleCounter(machine, limit, isReduced: true)
    let schedules = all.count()
    return Interleavings(schedules: schedules, essential: reduced.count(), states: all.states)
  }

  /// The shortest schedule that leads to the goal.
  public func shortest(to goal: Goal) -> SearchResult {
    var search = ShortestSearch(
      machine, ExplorationLimit(bounds, isCancelled: isCancelled), goal, reference: reference)
    return search.run()
  }
}
