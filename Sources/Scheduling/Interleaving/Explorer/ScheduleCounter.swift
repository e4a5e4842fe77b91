/// Counts schedules: the schedules from a state are those that go on with each of its moves, and a state that was counted
/// before is not counted again.
///
/// Reduced, it counts one schedule of each set of schedules that differ only in the order of moves that do not touch one
/// another's places (Mazurkiewicz traces). It does so with sleep sets: P. Godefroid, "Partial-Order Methods for the
/// Verification of Concurrent Systems", LNCS 1032, 1996, chapter 5. A move that was tried stays asleep in the states behind
/// its siblings until one comes that conflicts with it; with a sleeping move a schedule only repeats one that was counted.
struct ScheduleCounter {
  private struct Key: Hashable {
    /// By its number in the graph.
    let state: Int
    /// Threads whose next moves are asleep, one bit each.
    let asleep: UInt64
  }

  private struct Node {
    let key: Key
    let depth: Int
    let edges: [StateGraph.Edge]
    var next = 0
    var asleep: UInt64
    var total: UInt128 = 0
  }

  private let isReduced: Bool
  private var limit: ExplorationLimit
  private var counts: [Key: UInt128] = [:]
  private var path: [Node] = []
  /// States without moves that were reached.
  private(set) var ends: Set<Int> = []

  /// Marks a state on the present path: to come back to it is to go in a circle.
  private static let underWay = UInt128.max

  init(_ limit: ExplorationLimit, isReduced: Bool) {
    self.isReduced = isReduced
    self.limit = limit
  }

  /// Counts the schedules in a graph; reduced, in one with footprints.
  mutating func count(_ graph: inout StateGraph) -> ScheduleCount {
    let root = Key(state: 0, asleep: 0)
    open(root, depth: 0, &graph)
    while let last = path.indices.last {
      guard path[last].next < path[last].edges.count else {
        close()
        continue
      }
      let edge = path[last].edges[path[last].next]
      path[last].next += 1
      guard path[last].asleep & 1 << UInt64(edge.thread) == 0 else { continue }
      let key = Key(state: edge.target, asleep: isReduced ? stillAsleep(path[last], beside: edge) : 0)
      if isReduced { path[last].asleep |= 1 << UInt64(edge.thread) }
      if let count = counts[key] {
        if count == Self.underWay { return .endless }
        add(count)
      } else {
        let depth = path[last].depth + edge.steps
        if limit.isReached(states: graph.states.count, bytes: graph.byteCount, depth: depth) {
          return .bounded(states: graph.states.count, depth: limit.deepest)
        }
        open(key, depth: depth, &graph)
      }
    }
    return .exactly(counts[root] ?? 0)
  }

  private mutating func open(_ key: Key, depth: Int, _ graph: inout StateGraph) {
    let edges = graph.edges(from: key.state)
    if edges.isEmpty {
      ends.insert(key.state)
      counts[key] = 1
      add(1)
    } else {
      counts[key] = Self.underWay
      path.append(Node(key: key, depth: depth, edges: edges, asleep: key.asleep))
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

  /// The sleeping moves that `edge` does not conflict with.
  private func stillAsleep(_ node: Node, beside edge: StateGraph.Edge) -> UInt64 {
    var asleep: UInt64 = 0
    for other in node.edges where node.asleep & 1 << UInt64(other.thread) != 0 {
      if !other.footprint.conflicts(with: edge.footprint) { asleep |= 1 << UInt64(other.thread) }
    }
    return asleep
  }
}
