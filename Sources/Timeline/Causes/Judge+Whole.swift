// What the critical path does not show, and what bound a schedule.

extension Judge {
  /// Turns at least this long, nanoseconds, are noticed by whoever waits for the loop.
  private static let longTurn: UInt64 = 10_000_000

  var blockedLoop: Bound? {
    guard model == .eventLoop, let log = finder.shared,
      let longest = log.turns.max(by: { $0.duration < $1.duration }), longest.duration >= Self.longTurn
    else { return nil }
    let others = record.tasks.indices.count { id in
      id != longest.task && record.tasks[id].start < longest.end && record.tasks[id].end > longest.start
    }
    return others > 0 ? .blockedLoop(task: longest.task, turn: longest.duration, others: others) : nil
  }

  /// The task that waited longest for the lock, of those that hardly compute themselves.
  var convoy: Bound? {
    guard record.gil != nil else { return nil }
    let patience = finder.intent.switchInterval ?? 5_000_000
    var worst: (task: Int, waits: [UInt64], longest: Int, sum: UInt64)?
    for (id, task) in record.tasks.enumerated() {
      var (waits, longest, sum, ran): ([UInt64], Int, UInt64, UInt64) = ([], 0, 0, 0)
      for (place, span) in task.spans.enumerated() {
        if span.state == .running || span.state == .native { ran += span.duration }
        guard span.state == .gilWait, place > 0, task.spans[place - 1].state != .running else { continue }
        if waits.isEmpty || span.duration > task.spans[longest].duration { longest = place }
        waits.append(span.duration)
        sum += span.duration
      }
      guard waits.count >= 3, ran < sum / 2, sum > worst?.sum ?? 0 else { continue }
      worst = (id, waits, longest, sum)
    }
    guard let worst, let median = Statistics.median(worst.waits), median >= patience / 2,
      case .globalLock(let wait) = finder.cause(ofTask: worst.task, span: worst.longest).reason
    else { return nil }
    return .convoy(task: worst.task, waits: worst.waits.count, median: median, holder: wait.turns?.most)
  }

  // MARK: Schedules

  func schedule(_ policy: SchedulePolicy) -> Bound {
    let waits = record.tasks.map { task in
      task.spans.reduce(0 as UInt64) { $1.state == .ready ? $0 + $1.duration : $0 }
    }
    let job = waits.indices.max { waits[$0] < waits[$1] } ?? 0
    let ran = record.tasks.reduce(0 as UInt64) { sum, task in
      task.spans.reduce(sum) { $1.state == .running ? $0 + $1.duration : $0 }
    }
    let time = Double(wall) * Double(max(1, record.scheduling?.processors ?? 1))
    let longest = record.tasks[job].spans.indices.filter { record.tasks[job].spans[$0].state == .ready }
      .max { record.tasks[job].spans[$0].duration < record.tasks[job].spans[$1].duration }
    var behind: Int?
    if let longest, case .turn(let wait) = finder.cause(ofTask: job, span: longest).reason { behind = wait.turns.most }
    return .schedule(policy, busy: Double(ran) / time, job: job, waited: waits[job], behind: behind)
  }
}
