/// Counts schedules: the schedules from a state are those that go on with each of its moves, and a state that was counted
/// before is not counted again.
///
/// Reduced, it counts one schedule of each set of schedules that differ only in the order of moves that do not touch one
/// another's places (Mazurkiewicz traces). It does so with sleep sets: P. Godefroid, "Partial-Order Methods for the
/// Verification of Concurrent Systems", LNCS 1032, 1996, chapter 5. A move that was tried stays asleep in the states behind
/// its siblings until one comes that conflicts with it; with a sleeping move a schedule only repeats one that was counted.
struct ScheduleCounter {
  private struct Key: Hashable {
    let state: ProgramState
    /// Threads whose next moves are asleep, one bit each.
    let asleep: UInt64
  }

  private struct Node {
    let key: Key
    let depth: Int
    let moves: [Move]
    var next = 0
    var asleep: UInt64
    var total: UInt128 = 0
  }

  private let machine: DeterministicMachine
  private let isReduced: Bool
  private var limit: ExplorationLimit
  private var counts: [Key: UInt128] = [:]
  private var path: [Node] = []

  /// Marks a state on the present path: to come back to it is to go in a circle.
  private static let underWay = UInt128.max

  init(_ machine: DeterministicMachine, _ limit: ExplorationLimit, isReduced: Bool) {
    self.machine = machine
    self.isReduced = isReduced
    self.limit = limit
  }

  /// Distinct states that were seen.
  var states: Int { counts.count }

  mutating func count() -> ScheduleCount {
    let root = Key(state: machine.start, asleep: 0)
    open(root, depth: 0)
    while let last = path.indices.last {
      guard path[last].next < path[last].moves.count else {
        close()
        continue
      }
      let node = path[last]
      let move = node.moves[node.next]
      path[last].next += 1
      guard node.asleep & 1 << UInt64(move.thread) == 0 else { continue }
      let key = Key(state: move.state, asleep: isReduced ? stillAsleep(node, beside: move) : 0)
      if isReduced { path[last].asleep |= 1 << UInt64(move.thread) }
      if let count = counts[key] {
        if count == Self.underWay { return .endless }
        add(count)
      } else {
        let depth = node.depth + move.steps
        if limit.isReached(states: counts.count, depth: depth) {
          return .bounded(states: counts.count, depth: limit.deepest)
        }
        open(key, depth: depth)
      }
    }
    return .exactly(counts[root] ?? 0)
  }

  private mutating func open(_ key: Key, depth: Int) {
    let moves = machine.moves(from: key.state, keepFootprints: isReduced)
    if moves.isEmpty {
      counts[key] = 1
      add(1)
    } else {
      counts[key] = Self.underWay
      path.append(Node(key: key, depth: depth, moves: moves, asleep: key.asleep))
    }
  }

  private mutating func close() {
    let node = path.removeLast()
    counts[node.key] = node.total
    add(node.total)
  }

  private mutating func add(_ count: UInt128) {
    guard let last = path.indices.last else { return }
    let (sum, overflow) = path[last].total.addingReportingOverflow(count)
    path[last].total = overflow ? ScheduleCount.most : min(sum, ScheduleCount.most)
  }

  /// The sleeping moves that `move` does not conflict with.
  private func stillAsleep(_ node: Node, beside move: Move) -> UInt64 {
    var asleep: UInt64 = 0
    for other in node.moves where node.asleep & 1 << UInt64(other.thread) != 0 {
      if !other.footprint.conflicts(with: move.footprint) { asleep |= 1 << UInt64(other.thread) }
    }
    return asleep
  }
}
