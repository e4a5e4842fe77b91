import Interpreter

@testable import Scheduling

/// Every schedule of a program one after another, without memory of states and without reduction: what the explorer must
/// agree with.
struct BruteForce {
  private let machine: DeterministicMachine
  private let reference: ProgramState
  private let goals: [Goal]
  private let limit: Int
  private let keepsTraces: Bool
  private(set) var schedules = 0
  /// Ways in which moves that conflict followed one another: what is left of a schedule when only that matters. Kept on
  /// demand, as they take most of the time.
  private(set) var traces: Set<[[Int]]> = []
  /// States in which nobody can go on.
  private(set) var ends: Set<ProgramState> = []
  /// What the best schedule to each goal costs.
  private(set) var best: [Goal: (steps: Int, switches: Int)] = [:]

  /// Nil when there are more than `limit` schedules; a few thousand take a second with their traces.
  init?(_ machine: DeterministicMachine, _ goals: [Goal], limit: Int = 4000, keepsTraces: Bool = true) {
    let explorer = Explorer(machine)
    self.machine = explorer.machine
    self.goals = goals
    self.limit = limit
    self.keepsTraces = keepsTraces
    reference = explorer.reference
    guard go(explorer.machine.start, last: nil, steps: 0, switches: 0, []) else { return nil }
  }

  private mutating func go(_ state: ProgramState, last: Int?, steps: Int, switches: Int, _ moves: [Move]) -> Bool {
    for goal in goals where machine.reaches(goal, state, reference: reference) {
      if best[goal].map({ (steps, switches) < $0 }) ?? true { best[goal] = (steps, switches) }
    }
    let next = machine.moves(from: state, keepFootprints: keepsTraces)
    if next.isEmpty {
      schedules += 1
      ends.insert(state)
      if keepsTraces { traces.insert(Self.normalForm(moves)) }
    }
    guard schedules <= limit else { return false }
    return next.allSatisfy { move in
      let isSwitch = last != nil && last != move.thread
      return go(
        move.state, last: move.thread, steps: steps + move.steps, switches: switches + (isSwitch ? 1 : 0),
        keepsTraces ? moves + [move] : [])
    }
  }

  /// Foata's: layers of moves that do not conflict with one another, each as early as it can be.
  private static func normalForm(_ moves: [Move]) -> [[Int]] {
    var layers: [[Move]] = []
    for move in moves {
      var place = layers.count
      while place > 0,
        !layers[place - 1].contains(where: {
          $0.thread == move.thread || $0.footprint.conflicts(with: move.footprint)
        })
      { place -= 1 }
      if place == layers.count { layers.append([]) }
      layers[place].append(move)
    }
    return layers.map { $0.map(\.thread).sorted() }
  }
}
