/// The lanes of a run's locks: for each one who held it, with when somebody asked for it, and one of those that waited for it.
///
/// A task holds its interpreter's lock while it is `running`, which begins after the lock was taken and ends before it is
/// dropped, and while it is `native` if it was recorded that it keeps the lock; it waits for it in `gilWait`. Of a lock that a program has made, see `OwnLockLanes`.
struct LockLanes {
  private let run: RunRecord

  init(_ run: RunRecord) { self.run = run }

  /// In the order of the locks, each held before waited for.
  var lanes: [LaneLog] {
    let locks = run.hasGlobalLock ? globalLocks : []
    let global = locks.flatMap { lanes(of: .global(worker: $0.worker), $0.tasks) }
    return global + OwnLockLanes(run).lanes
  }

  /// The global locks, and the tasks that need them.
  private var globalLocks: [(worker: Int?, tasks: [TaskRecord])] {
    guard run.model == .processes || run.model == .subinterpreters else { return [(nil, run.tasks)] }
    var tasks: [Int: [TaskRecord]] = [:]
    for task in run.tasks {
      if let worker = task.worker { tasks[worker, default: []].append(task) }
    }
    return tasks.keys.sorted().map { ($0, tasks[$0] ?? []) }
  }

  private func lanes(of lock: LockIdentity, _ tasks: [TaskRecord]) -> [LaneLog] {
    let held = LaneStays(stays(of: tasks, in: .running) + tasks.flatMap(\.keepingGlobalLock))
    let waited = TaskCrowd(stays(of: tasks, in: .gilWait))
    return [
      held.lane(.holder(of: lock), marks: tasks.flatMap(\.dropRequests).sorted(), provenance: run.provenance),
      LaneLog(
        .waiters(for: lock), spans: waited.spans, owners: LaneOwners(waited.first), counts: waited.counts,
        provenance: run.provenance),
    ]
  }

  private func stays(of tasks: [TaskRecord], in state: TaskState) -> [LaneStay] {
    tasks.flatMap { task in
      task.spans.filter { $0.state == state }.map { LaneStay($0, task: task.identity.id) }
    }
  }
}

extension TaskRecord {
  /// When it computed natively and kept the global lock.
  fileprivate var keepingGlobalLock: [LaneStay] {
    var stays: [LaneStay] = []
    var place = 0
    for event in locks where event.lock == LockEvent.globalLock && event.kind == .taken {
      while place < spans.count, spans[place].end <= event.time { place += 1 }
      guard place < spans.count, spans[place].state == .native else { continue }
      stays.append(LaneStay(spans[place], task: identity.id))
    }
    return stays
  }
}

extension RunRecord {
  /// Whether its tasks need a global lock to interpret; also of a run that still goes on, of which there are no figures yet.
  var hasGlobalLock: Bool {
    switch model {
    case .gilThreads, .processes, .subinterpreters: true
    default: gil != nil
    }
  }
}
