import Platform

/// How many tasks of a group may be in flight at once: a counting semaphore whose waiters give up when the run is
/// cancelled. Any thread.
final class Permits: @unchecked Sendable {
  // @unchecked: both variables are read and written with the monitor locked.
  private let monitor = Monitor()
  private var free: Int
  private var isCancelled = false

  /// `limit` permits, at least one.
  init(_ limit: Int) { free = max(1, limit) }

  /// Takes a permit if one is free.
  func tryAcquire() -> Bool { monitor.locked { take() } }

  /// Takes a permit; blocks until one is free. False when the run was cancelled meanwhile.
  func acquire() -> Bool {
    monitor.locked {
      while !isCancelled {
        if take() { return true }
        monitor.wait()
      }
      return false
    }
  }

  /// Gives a permit back.
  func release() {
    monitor.locked {
      free += 1
      monitor.signal()
    }
  }

  /// Makes all waiters give up.
  func cancel() {
    monitor.locked {
      isCancelled = true
      monitor.broadcast()
    }
  }

  /// With the monitor locked.
  private func take() -> Bool {
    guard free > 0 else { return false }
    free -= 1
    return true
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
