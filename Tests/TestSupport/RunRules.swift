import Timeline

/// The rules that every run obeys, whatever its model, tasks and failures. Each broken rule is a sentence that names the
/// task.
public struct RunRules {
  private let record: RunRecord

  /// The rules for that record.
  public init(_ record: RunRecord) { self.record = record }

  /// What is wrong; empty when nothing is.
  public var violations: [String] {
    identities + record.tasks.flatMap(spans) + record.tasks.flatMap(states) + record.tasks.flatMap(course) + times
      + beginnings + running + lock + workers + children
  }

  /// What the rules depend on; jobs under a policy have rules of their own.
  private var model: ExecutionModel { record.model.execution ?? .freeThreads }

  private func name(_ task: TaskRecord) -> String {
    let lane = task.spans.map { "\($0.state.name) \($0.start)-\($0.end)" }.joined(separator: ", ")
    return "\(record.model.name) \(task.identity.name) (\(task.outcome.name)): [\(lane)]"
  }

  private var identities: [String] {
    var problems: [String] = []
    if record.tasks.map(\.identity.id) != Array(0..<record.tasks.count) { problems.append("ids do not count from 0") }
    if Set(record.tasks.map(\.identity.name)).count != record.tasks.count { problems.append("names are not unique") }
    return problems
  }

  /// Contiguous, in order, never empty but for a task that was cancelled before it did anything.
  private func spans(_ task: TaskRecord) -> [String] {
    guard !task.spans.isEmpty else { return ["\(name(task)) has no spans"] }
    var problems: [String] = []
    for (earlier, later) in zip(task.spans, task.spans.dropFirst()) where earlier.end != later.start {
      problems.append("\(name(task)): a gap or an overlap at \(earlier.end)")
    }
    let isStillborn = task.outcome == .cancelled && task.spans.count == 1 && task.spans[0].state == .ready
    if !isStillborn, task.spans.contains(where: { $0.end <= $0.start }) {
      problems.append("\(name(task)): an empty span")
    }
    return problems
  }

  private var times: [String] {
    let last = record.tasks.map(\.end).max() ?? 0
    return last == record.cost.wall ? [] : ["wall is \(record.cost.wall), the last task ends at \(last)"]
  }

  /// Only states that the model and the kind of work have.
  private func states(_ task: TaskRecord) -> [String] {
    let waits: Set<TaskState> =
      switch model {
      // A program's coroutines, its main one among them, wait for their turns under any model.
      case .sequential: task.outcome == .cancelled || hasCoroutines(task) ? [.ready] : []
      case .eventLoop, .freeThreads: [.ready]
      case .gilThreads: [.ready, .gilWait]
      case .processes, .subinterpreters: [.ready, .gilWait, .spawn, .ipc]
      }
    let work: Set<TaskState> =
      switch task.identity.kind {
      case .fetch: [.dns, .connect, .tls, .send, .wait, .receive]
      case .native: [.native]
      case .sleep: [.sleep]
      case .program, .thread, .coroutine: [.sleep, .wait, .lockWait]
      case .cpu: []
      }
    let allowed = waits.union(work).union([.running])
    return task.spans.filter { !allowed.contains($0.state) }.map { "\(name(task)) has no business in \($0.state.name)" }
  }

  private func hasCoroutines(_ task: TaskRecord) -> Bool { [.program, .coroutine].contains(task.identity.kind) }

  /// Before its work and after every repeat a task passes through running.
  private func course(_ task: TaskRecord) -> [String] {
    let before: Set<TaskState> = [.ready, .gilWait, .spawn, .ipc]
    var problems: [String] = []
    if let first = task.spans.first(where: { !before.contains($0.state) }), first.state != .running {
      problems.append("\(name(task)) began with \(first.state.name)")
    }
    if task.outcome == .ok {
      let sends = model.sendsResults && task.identity.parent == nil
      let last = sends ? task.spans.dropLast().last : task.spans.last
      if last?.state != .running { problems.append("\(name(task)) did not run last") }
      if sends, task.spans.last?.state != .ipc {
        problems.append("\(name(task)) did not send its result")
      }
    }
    for (sleep, next) in zip(task.spans, task.spans.dropFirst())
    where sleep.state == .sleep && ![.running, .ready, .gilWait].contains(next.state) {
      problems.append("\(name(task)) went from sleep to \(next.state.name)")
    }
    return problems
  }

  /// Under sequential a task starts at its turn, elsewhere all start before any of them does something.
  private var beginnings: [String] {
    let tasks = record.tasks.filter { $0.identity.parent == nil }
    if model == .sequential {
      return zip(tasks, tasks.dropFirst()).filter { $1.start < $0.end }.map {
        "\(name($0.1)) started before its turn"
      }
    }
    let lastStart = tasks.map(\.start).max() ?? 0
    let firstDeed = tasks.compactMap { $0.spans.dropFirst().first?.start }.min() ?? lastStart
    return lastStart <= firstDeed ? [] : ["a task started after another had begun to do something"]
  }

  /// At most one runs at any instant: of all, or of each worker.
  private var running: [String] {
    switch model {
    case .freeThreads: []
    case .sequential, .eventLoop, .gilThreads: overlaps(record.tasks)
    case .processes, .subinterpreters: Dictionary(grouping: record.tasks, by: \.worker).values.flatMap(overlaps)
    }
  }

  /// A program's threads and coroutines come after the run's own tasks, begin while their parent lives, and are where it is.
  private var children: [String] {
    record.tasks.flatMap { child -> [String] in
      guard let id = child.identity.parent else { return [] }
      guard record.tasks.indices.contains(id), id < child.identity.id else { return ["\(name(child)) has no parent"] }
      let parent = record.tasks[id]
      var problems: [String] = []
      if parent.identity.parent == nil, parent.identity.kind != .program {
        problems.append("\(name(parent)) is no program")
      }
      let isOrphan = child.start < parent.start || child.start > parent.end
      if isOrphan { problems.append("\(name(child)) began without its parent") }
      if child.worker != parent.worker { problems.append("\(name(child)) has a worker of its own") }
      return problems
    }
  }

  private func overlaps(_ tasks: [TaskRecord]) -> [String] {
    let spans = tasks.flatMap(\.spans).filter { $0.state == .running }.sorted { $0.start < $1.start }
    return zip(spans, spans.dropFirst()).filter { $1.start < $0.end }.map {
      "\(record.model.name): two tasks run at \($0.1.start)"
    }
  }

  private var lock: [String] {
    let hasLock = model == .gilThreads || model.sendsResults
    guard let gil = record.gil else { return hasLock ? ["figures of the lock are missing"] : [] }
    guard hasLock else { return ["figures of a lock that does not exist"] }
    let most = record.cost.wall * UInt64(max(1, record.cost.processes))
    // A worker lives on after the last task's end; a lock of threads does not.
    if model == .gilThreads, gil.held > most { return ["the lock was held for \(gil.held) of \(most) ns"] }
    return []
  }

  private var workers: [String] {
    record.tasks.compactMap { task in
      switch model {
      case .sequential, .eventLoop:
        return task.worker == nil ? nil : "\(name(task)) has a worker"
      case .gilThreads, .freeThreads, .processes, .subinterpreters:
        guard let worker = task.worker else {
          return task.outcome == .ok ? "\(name(task)) has no worker" : nil
        }
        return worker >= 0 ? nil : "\(name(task)) has worker \(worker)"
      }
    }
  }
}

extension ExecutionModel {
  /// Whether its workers have interpreter and lock of their own, so that work and results travel.
  fileprivate var sendsResults: Bool { self == .processes || self == .subinterpreters }
}
