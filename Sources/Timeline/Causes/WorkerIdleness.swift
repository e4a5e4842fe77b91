/// Why a worker had nothing to do for a while: a gap in its lane.
public struct WorkerIdleness: Equatable, Sendable {
  /// What it was before, or waiting for.
  public enum Reason: Equatable, Sendable {
    /// It was being started, or not yet given its first task, that one.
    case beforeFirst(Int)
    /// It had ended one task and had not begun the next.
    case between(Int, Int)
    /// No task was left after that one.
    case nothingLeft(after: Int)
    /// It never had a task.
    case neverUsed
  }

  /// The worker's number.
  public var worker: Int
  /// Nanoseconds from the run's start.
  public var start: UInt64
  /// Nanoseconds from the run's start.
  public var end: UInt64
  /// Why.
  public var reason: Reason
  /// The events around it.
  public var evidence: [Evidence]
}

extension CauseFinder {
  /// Why that worker has nothing to do at `time`, nanoseconds from the run's start; nil when it has a task then. A task that
  /// waits for its worker does not occupy it.
  public func idleness(ofWorker worker: Int, at time: UInt64) -> WorkerIdleness? {
    let ids = byWorker[worker] ?? []
    let place = partition(ids.count) { record.tasks[ids[$0]].end <= time }
    let before = place > 0 ? ids[place - 1] : nil
    let after = place < ids.count ? ids[place] : nil
    let begin = after.map(beginning)
    if let begin, begin <= time { return nil }
    let since = before.map { record.tasks[$0].end } ?? 0
    let reason: WorkerIdleness.Reason =
      switch (before, after) {
      case (let before?, let after?): .between(before, after)
      case (let before?, nil): .nothingLeft(after: before)
      case (nil, let after?): .beforeFirst(after)
      case (nil, nil): .neverUsed
      }
    let exit = before.map { Evidence(task: $0, time: record.tasks[$0].end, kind: .ended) }
    return WorkerIdleness(
      worker: worker, start: since, end: begin ?? max(since, record.cost.wall), reason: reason,
      evidence: [exit, after.map(entry)].compactMap(\.self))
  }

  /// When a worker began with a task: after the task had waited for it.
  private func beginning(of task: Int) -> UInt64 { occupation(of: task)?.start ?? record.tasks[task].end }

  /// The event with which a worker began with a task.
  private func entry(of task: Int) -> Evidence {
    guard let first = occupation(of: task) else {
      return Evidence(task: task, time: record.tasks[task].end, kind: .ended)
    }
    return Evidence(task: task, time: first.start, kind: .entered(first.state))
  }

  private func occupation(of task: Int) -> Span? {
    record.tasks[task].spans.first { $0.state != .ready && $0.state != .spawn }
  }
}
