/// Looks for the shortest schedule to a goal, breadth first: all states that are d steps from the beginning before any that
/// is d + 1 (Dijkstra's order, as a move may be several steps long). How many switches led to a state matters only together
/// with the thread that was last, so both make up a place in the search.
struct ShortestSearch {
  private struct Place: Hashable {
    let state: ProgramState
    let last: Int?
  }

  private struct Visit {
    var parent: Int?
    var steps: Int
    var switches: Int
  }

  private let machine: DeterministicMachine
  private let goal: Goal
  private let reference: ProgramState
  private var limit: ExplorationLimit
  private var visits: [Visit] = []
  private var numbers: [Place: Int] = [:]
  private var states: Set<ProgramState> = []
  /// By steps from the beginning: places to go on from, with their visits' numbers.
  private var pending: [[(number: Int, place: Place)]] = []
  private var lastThreads: [Int?] = []

  init(_ machine: DeterministicMachine, _ limit: ExplorationLimit, _ goal: Goal, reference: ProgramState) {
    self.machine = machine
    self.goal = goal
    self.reference = reference
    self.limit = limit
  }

  mutating func run() -> SearchResult {
    visit(Place(state: machine.start, last: nil), Visit(parent: nil, steps: 0, switches: 0))
    var steps = 0
    while steps < pending.count {
      let places = pending[steps].filter { visits[$0.number].steps == steps }
      pending[steps] = []
      let reached = places.filter { machine.reaches(goal, $0.place.state, reference: reference) }
      if let best = reached.min(by: { visits[$0.number].switches < visits[$1.number].switches }) {
        return .found(schedule(to: best.number))
      }
      for (number, place) in places {
        if limit.isReached(states: states.count, depth: steps) {
          return .bounded(states: states.count, depth: max(0, steps - 1))
        }
        for move in machine.moves(from: place.state, keepFootprints: false) {
          let isSwitch = place.last != nil && place.last != move.thread
          let switches = visits[number].switches + (isSwitch ? 1 : 0)
          visit(
            Place(state: move.state, last: move.thread),
            Visit(parent: number, steps: steps + move.steps, switches: switches))
        }
      }
      steps += 1
    }
    return .impossible(states: states.count)
  }

  /// Notes a way to a place, if there was none or a longer one.
  private mutating func visit(_ place: Place, _ visit: Visit) {
    let number: Int
    if let known = numbers[place] {
      let before = visits[known]
      guard (visit.steps, visit.switches) < (before.steps, before.switches) else { return }
      visits[known] = visit
      guard visit.steps < before.steps else { return }
      number = known
    } else {
      number = visits.count
      numbers[place] = number
      states.insert(place.state)
      visits.append(visit)
      lastThreads.append(place.last)
    }
    while pending.count <= visit.steps { pending.append([]) }
    pending[visit.steps].append((number, place))
  }

  /// The steps that lead to a visit.
  private func schedule(to number: Int) -> Interleaving {
    var threads: [Int] = []
    var visit: Int? = number
    while let current = visit, let thread = lastThreads[current] {
      let steps = visits[current].steps - (visits[current].parent.map { visits[$0].steps } ?? 0)
      threads.append(contentsOf: Array(repeating: thread, count: steps))
      visit = visits[current].parent
    }
    return Interleaving(threads.reversed())
  }
}
