import Timeline

/// How many workers a plan gets under the models whose workers have an interpreter of their own.
enum Workers {
  /// More than this help only when tasks wait, and cost memory each.
  static let defaultCount = 8

  /// Never more than there are tasks.
  static func count(for plan: RunPlan) -> Int { min(plan.workers ?? defaultCount, plan.tasks.count) }
}

extension RunContext {
  /// All tasks exist from the run's beginning: as many as there are workers wait for one to start, the others wait for one
  /// to be free.
  func submitAll(toWorkers count: Int) {
    let events = EventWriter(store)
    for task in plan.tasks { events.enter(task.identity.id < count ? .spawn : .ready, task: task.identity.id) }
  }
  /// Takes a permit where one is needed. A task that waits for it waits for nothing else: its worker is there. False when the
  /// run was cancelled meanwhile.
  func acquire(_ permits: Permits?, for task: Int, _ events: EventWriter) -> Bool {
    guard let permits, !permits.tryAcquire() else { return true }
    events.enter(.ready, task: task)
    return permits.acquire()
  }
}
