/// What one global lock saw: who held it when, and who asked for it.
struct LockLog: Equatable, Sendable {
  /// A waiter asked the holder to let go.
  struct Request: Equatable, Sendable {
    var time: UInt64
    var task: Int
  }

  /// Who held it.
  let turns: TurnLog
  /// In order of time.
  let requests: [Request]

  /// The log of the lock that `tasks` of `record` share. Native code belongs to a turn where it kept the lock: where the
  /// experiment says so or, if that is not known, where somebody asked for the lock meanwhile and nobody had it.
  init(_ record: RunRecord, tasks: [Int], intent: RunIntent) {
    var requests: [Request] = []
    var (running, native): ([Turn], [Turn]) = ([], [])
    for id in tasks {
      requests += record.tasks[id].dropRequests.map { Request(time: $0, task: id) }
      for (place, span) in record.tasks[id].spans.enumerated() {
        let turn = Turn(span, of: id, at: place)
        if span.state == .running { running.append(turn) } else if span.state == .native { native.append(turn) }
      }
    }
    requests.sort { ($0.time, $0.task) < ($1.time, $1.task) }
    self.requests = requests
    let interpreting = TurnLog(running)
    let kept = native.filter { turn in
      intent[turn.task].keepsLock
        ?? (LockLog.request(in: requests, from: turn.start, to: turn.end, notOf: turn.task) != nil
          && interpreting.between(turn.start, turn.end, notOf: turn.task) == nil)
    }
    turns = kept.isEmpty ? interpreting : TurnLog(running + kept)
  }

  /// The last request of another than `task` from `start` to `end`, both included.
  func lastRequest(from start: UInt64, to end: UInt64, notOf task: Int) -> Request? {
    LockLog.request(in: requests, from: start, to: end, notOf: task)
  }

  private static func request(
    in requests: [Request], from start: UInt64, to end: UInt64, notOf task: Int
  ) -> Request? {
    let first = partition(requests.count) { requests[$0].time < start }
    let last = partition(requests.count) { requests[$0].time <= end }
    guard first < last else { return nil }
    return requests[first..<last].suffix(TurnsBetween.mostTurns).last { $0.task != task }
  }
}

extension RunRecord {
  /// Which global lock a task needs: the same number for all that share one, nil where there is none.
  func lock(ofTask task: Int) -> Int? {
    switch model.execution {
    case .gilThreads: 0
    case .processes, .subinterpreters: tasks[task].worker
    case .sequential, .eventLoop, .freeThreads, nil: nil
    }
  }
}
