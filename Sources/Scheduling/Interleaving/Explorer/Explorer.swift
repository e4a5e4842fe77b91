/// Looks at every way in which the threads of a program can be interleaved.
///
/// Sleeps take any time here: that one thread sleeps longer than another is no order that a program may rely on.
public struct Explorer: Sendable {
  /// The machine whose schedules are looked at.
  public let machine: DeterministicMachine
  /// How far it looks.
  public let bounds: ExplorationBounds

  /// An explorer of the machine's program under its rule for switches.
  public init(_ machine: DeterministicMachine, bounds: ExplorationBounds = ExplorationBounds()) {
    self.machine = machine.sleeping(.anyTime)
    self.bounds = bounds
  }

  /// Where the program ends when its threads run one after another, each until it waits or ends.
  public var reference: ProgramState {
    var history = History(machine.sleeping(.virtualTime))
    history.run(.oneAfterAnother, steps: bounds.steps)
    return history.state
  }

  /// Counts the schedules, all of them and those that matter.
  public func count() -> Interleavings {
    var graph = StateGraph(machine, keepsFootprints: true)
    var all = ScheduleCounter(bounds, isReduced: false)
    let schedules = all.count(&graph)
    let states = graph.states.count
    // How far it looks depends on the states that it has seen itself.
    if case .bounded = schedules { graph = StateGraph(machine, keepsFootprints: true) }
    var reduced = ScheduleCounter(bounds, isReduced: true)
    return Interleavings(schedules: schedules, essential: reduced.count(&graph), states: states)
  }

  /// The shortest schedule that leads to the goal.
  public func shortest(to goal: Goal) -> SearchResult {
    let reference = reference
    // Nothing is known to be another end than that of a program that does not come to one.
    if goal.isComparison, !reference.hasEnded, !machine.isDeadlock(reference) {
      return .bounded(states: 0, depth: bounds.steps)
    }
    var search = ShortestSearch(machine, bounds, goal, reference: reference)
    return search.run()
  }
}
