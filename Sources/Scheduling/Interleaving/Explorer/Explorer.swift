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
    var graph = StateGraph(machine, keepsFootprints: true)
    var all = ScheduleCounter(limit, isReduced: false)
    let schedules = all.count(&graph)
    let states = graph.states.count
    // How far it looks depends on the states that it has seen itself.
    if case .bounded = schedules { graph = StateGraph(machine, keepsFootprints: true) }
    var reduced = ScheduleCounter(limit, isReduced: true)
    return Interleavings(schedules: schedules, essential: reduced.count(&graph), states: states)
  }

  /// The shortest schedule that leads to the goal.
  public func shortest(to goal: Goal) -> SearchResult {
    let reference = reference
    // Nothing is known to be another end than that of a program that does not come to one.
    if goal.isComparison, !reference.hasEnded, !machine.isDeadlock(reference) {
      return .bounded(states: 0, depth: bounds.steps)
    }
    var search = ShortestSearch(
      machine, ExplorationLimit(bounds, isCancelled: isCancelled), goal, reference: reference)
    return search.run()
  }
}
