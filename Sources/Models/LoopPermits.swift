import DequeModule
import Timeline

/// Bounds on coroutines in flight, in the manner of `asyncio.Semaphore`: first come, first served. Confined to the loop's
/// thread.
final class LoopPermits {
  /// The permits of one group.
  final class Group: @unchecked Sendable {
    // @unchecked: coroutines hold it, and all of them run on the loop's thread.

    private var free: Int
    private var waiting: Deque<(id: Int, permitted: UnsafeContinuation<Void, Never>)> = []
    private var waited = 0

    init(_ limit: Int) { free = max(1, limit) }

    /// Takes a permit, after a wait if none is free. A lane that is over when this returns has none to give back but
    /// may do so: the run is at its end.
    func acquire(_ lane: Lane) async {
      if free > 0 {
        free -= 1
        return
      }
      await withUnsafeContinuation { permitted in
        waited += 1
        let id = waited
        lane.enter(.ready)
        waiting.append((id, permitted))
        lane.abandon = { [self] in
          // One that was permitted meanwhile has been resumed already.
          guard let place = waiting.firstIndex(where: { $0.id == id }) else { return }
          waiting.remove(at: place)
          permitted.resume()
        }
      }
      lane.abandon = nil
    }

    /// Gives a permit back, or on to whoever waits longest.
    func release() {
      guard let next = waiting.popFirst() else { return free += 1 }
      next.permitted.resume()
    }
  }

  private var groups: [Int: Group] = [:]

  /// One group for each bound among `tasks`.
  init(_ tasks: [TaskPlan]) {
    for case let bound? in tasks.map(\.inFlight) where groups[bound.group] == nil {
      groups[bound.group] = Group(bound.limit)
    }
  }

  /// The permits that a task needs, nil when it needs none.
  func permits(for task: TaskPlan) -> Group? { task.inFlight.flatMap { groups[$0.group] } }
}
