/// The states of a program in which there is a choice, or the end, and the moves between them, as far as somebody has
/// asked for them: each state is kept once, under a number, and each move is made once.
struct StateGraph {
  /// A move, by the number of the state that it leads to.
  struct Edge {
    let thread: Int
    let target: Int
    let steps: Int
    let footprint: Footprint
  }

  private let machine: DeterministicMachine
  private let keepsFootprints: Bool
  private(set) var states: [ProgramState] = []
  /// About what they take.
  private(set) var byteCount = 0
  /// By fingerprint: the newest state that has it.
  private var newest: [UInt64: Int] = [:]
  /// The state with the same fingerprint before each.
  private var before: [Int?] = []
  private var known: [[Edge]?] = []

  /// A graph of the beginning alone, which is state 0. With footprints, its moves say what they touch.
  init(_ machine: DeterministicMachine, keepsFootprints: Bool) {
    self.machine = machine
    self.keepsFootprints = keepsFootprints
    _ = number(of: machine.start)
  }

  /// The moves from a state, in the order of their threads. None at the end, and in a deadlock.
  mutating func edges(from number: Int) -> [Edge] {
    if let edges = known[number] { return edges }
    let edges = machine.moves(from: states[number], keepFootprints: keepsFootprints).map { move in
      Edge(
        thread: move.thread, target: self.number(of: move.state), steps: move.steps, footprint: move.footprint)
    }
    known[number] = edges
    return edges
  }

  private mutating func number(of state: ProgramState) -> Int {
    // A dictionary of states would compute their hashes again whenever it grows.
    let fingerprint = state.fingerprint
    let first = newest[fingerprint]
    var candidate = first
    while let number = candidate {
      if states[number] == state { return number }
      candidate = before[number]
    }
    newest[fingerprint] = states.count
    before.append(first)
    states.append(state)
    known.append(nil)
    byteCount += state.byteCount
    return states.count - 1
  }
}
