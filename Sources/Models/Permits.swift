import Platform
import Synchronization

/// How many tasks of a group may be in flight at once: a counting semaphore whose waiters give up when the run is
/// cancelled. Any thread.
final class Permits: Sendable {
  private let monitor = Monitor()
  private let state: Mutex<(free: Int, cancelled: Bool)>

  /// `limit` permits.
  init(_ limit: Int) { state = Mutex((max(1, limit), false)) }

  /// Takes a permit if one is free.
  func tryAcquire() -> Bool {
    state.withLock {
      guard $0.free > 0 else { return false }
      $0.free -= 1
      return true
    }
  }

  /// Takes a permit; blocks until one is free. False when the run was cancelled meanwhile.
  func acquire() -> Bool {
    monitor.locked {
      while !state.withLock({ $0.cancelled }) {
        if tryAcquire() { return true }
        monitor.wait()
      }
      return false
    }
  }

  /// Gives a permit back.
  func release() {
    monitor.locked {
      state.withLock { $0.free += 1 }
      monitor.signal()
    }
  }

  /// Makes all waiters give up.
  func cancel() {
    monitor.locked {
      state.withLock { $0.cancelled = true }
      monitor.broadcast()
    }
  }
}

/// The permits of a run, by group.
final class PermitBook: Sendable {
  private let groups: [Int: Permits]

  /// One group for each bound among `tasks`.
  init(_ tasks: [TaskPlan]) {
    groups = tasks.reduce(into: [:]) { groups, task in
      guard let bound = task.inFlight, groups[bound.group] == nil else { return }
      groups[bound.group] = Permits(bound.limit)
    }
  }

  /// The permits that a task needs, nil when it needs none.
  func permits(for task: TaskPlan) -> Permits? { task.inFlight.flatMap { groups[$0.group] } }

  /// Makes all waiters give up.
  func wakeAll() { groups.values.forEach { $0.cancel() } }
}
