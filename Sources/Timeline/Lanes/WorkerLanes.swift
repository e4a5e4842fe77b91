/// The lanes of a run's workers: which task each had when, and in which state it was.
///
/// A worker has a task from when it was given to it until it ends, also while the task waits: a worker does one at a time. A
/// coroutine of a program has its program's worker while it has its turn. The one thread of an event loop has a task only while
/// that has its turn; while it waits for all of them at once there is a gap.
struct WorkerLanes {
  private let run: RunRecord

  init(_ run: RunRecord) { self.run = run }

  /// Workers in the order of their numbers, then threads that programs have started in the order of their ids.
  var lanes: [LaneLog] {
    guard let model = run.model.execution else { return [] }
    switch model {
    case .sequential: return onlyThread { _ in true }
    case .eventLoop: return onlyThread(\.isOnThread)
    case .gilThreads, .freeThreads, .processes, .subinterpreters: return workers + programThreads
    }
  }

  private func onlyThread(_ isOnThread: (TaskState) -> Bool) -> [LaneLog] {
    let stays = run.tasks.flatMap { task in
      task.identity.kind == .coroutine
        ? [] : task.spans.filter { isOnThread($0.state) }.map { LaneStay($0, task: task.identity.id) }
    }
    let stayed = LaneStays(LaneStays(stays), under: LaneStays(run.tasks.flatMap(turns)))
    return stayed.all.isEmpty ? [] : [stayed.lane(.onlyThread, provenance: run.provenance)]
  }

  private var workers: [LaneLog] {
    var tasks: [Int: [TaskRecord]] = [:]
    for task in run.tasks where task.identity.kind != .thread {
      if let worker = task.worker { tasks[worker, default: []].append(task) }
    }
    return tasks.keys.sorted().map { worker in
      let own = (tasks[worker] ?? []).filter { $0.identity.kind != .coroutine }
      let coroutines = (tasks[worker] ?? []).filter { $0.identity.kind == .coroutine }
      let stays = LaneStays(LaneStays(own.flatMap(stay)), under: LaneStays(coroutines.flatMap(turns)))
      return stays.lane(.worker(worker), provenance: run.provenance)
    }
  }

  private var programThreads: [LaneLog] {
    run.tasks.filter { $0.identity.kind == .thread }.map { task in
      let stays = LaneStays(task.spans.map { LaneStay($0, task: task.identity.id) })
      return stays.lane(.thread(task: task.identity.id), provenance: run.provenance)
    }
  }

  /// The spans of a task from when its worker had it.
  private func stay(_ task: TaskRecord) -> [LaneStay] {
    guard let begin = task.begin else { return [] }
    return task.spans.drop { $0.end <= begin }.map { span in
      LaneStay(span.state, max(begin, span.start), span.end, task: task.identity.id)
    }
  }

  /// When a coroutine has its turn, or keeps the thread from others.
  private func turns(_ task: TaskRecord) -> [LaneStay] {
    guard task.identity.kind == .coroutine else { return [] }
    return task.spans.filter(\.state.isOnThread).map { LaneStay($0, task: task.identity.id) }
  }
}

extension TaskState {
  /// Whether a task in that state has a thread for itself, also where tasks share one.
  fileprivate var isOnThread: Bool {
    switch self {
    case .running, .native, .gilWait, .lockWait: true
    default: false
    }
  }
}

extension TaskRecord {
  /// When its worker got it. Without a record of that, the first thing that a task does that nobody has cannot do.
  fileprivate var begin: UInt64? {
    assignedAt ?? spans.first { $0.state != .ready && $0.state != .spawn }?.start
  }
}
