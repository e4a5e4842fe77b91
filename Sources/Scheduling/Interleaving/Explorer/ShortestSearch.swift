/// Looks for the shortest schedule to a goal, breadth first: all states that are d steps from the beginning before any that
/// is d + 1 (Dijkstra's order, as a move may be several steps long). How many switches led to a state matters only together
/// with the thread that was last, so both make up a place in the search.
struct ShortestSearch {
  private struct Place: Hashable {
    /// By its number in the graph.
    let state: Int
    let last: Int?
  }

  private struct Visit {
    let place: Place
    var parent: Int?
    var steps: Int
    var switches: Int
  }

  private let machine: DeterministicMachine
  private let goal: Goal
  private let reference: ProgramState
  private var graph: StateGraph
  private var limit: ExplorationLimit
  private var visits: [Visit] = []
  private var numbers: [Place: Int] = [:]
  /// By steps from the beginning: the numbers of visits to go on from.
  private var pending: [[Int]] = []

  init(_ machine: DeterministicMachine, _ limit: ExplorationLimit, _ goal: Goal, reference: ProgramState) {
    self.machine = machine
    self.goal = goal
    self.reference = reference
    graph = StateGraph(machine, keepsFootprints: false)
    self.limit = limit
  }

  mutating func run() -> SearchResult {
    visit(Visit(place: Place(state: 0, last: nil), parent: nil, steps: 0, switches: 0))
    var steps = 0
    while steps < pending.count {
      let numbers = pending[steps].filter { visits[$0].steps == steps }
      pending[steps] = []
      let reached = numbers.filter {
        machine.reaches(goal, graph.states[visits[$0].place.state], reference: reference)
      }
      if let best = reached.min(by: { visits[$0].switches < visits[$1].switches }) {
        return .found(schedule(to: best))
      }
      for number in numbers {
        if limit.isReached(states: graph.states.count, bytes: graph.byteCount, depth: steps) {
          return .bounded(states: graph.states.count, depth: max(0, steps - 1))
        }
        goOn(from: number)
      }
      steps += 1
    }
    return .impossible(states: graph.states.count)
  }

  private mutating func goOn(from number: Int) {
    let here = visits[number]
    for edge in graph.edges(from: here.place.state) {
      let isSwitch = here.place.last != nil && here.place.last != edge.thread
      visit(
        Visit(
          place: Place(state: edge.target, last: edge.thread), parent: number, steps: here.steps + edge.steps,
          switches: here.switches + (isSwitch ? 1 : 0)))
    }
  }

  /// Notes a way to a place, if there was none or a longer one.
  private mutating func visit(_ visit: Visit) {
    let number: Int
    if let known = numbers[visit.place] {
      let before = visits[known]
      guard (visit.steps, visit.switches) < (before.steps, before.switches) else { return }
      visits[known] = visit
      guard visit.steps < before.steps else { return }
      number = known
    } else {
      number = visits.count
      numbers[visit.place] = number
      visits.append(visit)
    }
    while pending.count <= visit.steps { pending.append([]) }
    pending[visit.steps].append(number)
  }

  /// The steps that lead to a visit.
  private func schedule(to number: Int) -> Interleaving {
    var threads: [Int] = []
    var visit: Int? = number
    while let current = visit, let thread = visits[current].place.last {
      let steps = visits[current].steps - (visits[current].parent.map { visits[$0].steps } ?? 0)
      threads.append(contentsOf: Array(repeating: thread, count: steps))
      visit = visits[current].parent
    }
    return Interleaving(threads.reversed())
  }
}
