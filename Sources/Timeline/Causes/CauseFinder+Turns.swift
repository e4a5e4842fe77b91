// Why a task that could run did not.

extension CauseFinder {
  /// Why a task was ready: for want of a turn, of a worker, or of a place among those in flight.
  func readiness(_ stay: Stay) -> Found {
    switch record.model {
    case .policy(let policy):
      turn(.processor(policy), at: shared, stay) ?? Found(.unknown(.nobodyInTheWay), [stay.exit])
    case .execution(.eventLoop): loopTurn(stay)
    case .execution(.sequential): programTurn(stay) ?? Found(.unknown(.nobodyInTheWay), [stay.exit])
    case .execution: programTurn(stay) ?? worker(stay)
    }
  }

  private func turn(_ kind: TurnKind, at log: TurnLog?, _ stay: Stay) -> Found? {
    guard let turns = log?.between(stay.span.start, stay.span.end, notOf: stay.task) else { return nil }
    let longest = log?.longest(of: turns, from: stay.span.start, to: stay.span.end) ?? turns.first
    return Found(
      .turn(TurnWait(kind: kind, turns: turns)),
      [entry(longest), longest == turns.last ? nil : exit(turns.last), stay.exit])
  }

  /// A task of a loop waits for its turn, unless the loop was idle: then it waits for a place among those in flight.
  private func loopTurn(_ stay: Stay) -> Found {
    let found = turn(.loop, at: shared, stay)
    let isBounded =
      intent.tasks.isEmpty ? record.tasks[stay.task].identity.kind == .fetch : isInFlightBounded(stay.task)
    if isBounded, stay.place > 0 {
      guard case .turn(let wait)? = found?.reason, wait.turns.covered >= stay.span.duration / 2 else {
        return inFlight(stay)
      }
    }
    return found ?? Found(.unknown(.nobodyInTheWay), [stay.exit])
  }

  /// A coroutine, or the program whose coroutines they are, waits for its turn at the program's loop. So does no thread.
  private func programTurn(_ stay: Stay) -> Found? {
    guard [.program, .coroutine].contains(record.tasks[stay.task].identity.kind),
      stay.place > 0 || record.tasks[stay.task].identity.kind == .coroutine
    else { return nil }
    return turn(.program, at: families[roots[stay.task]], stay)
  }

  /// A task waits for a worker before it begins, and later only for a place among those in flight.
  private func worker(_ stay: Stay) -> Found {
    let task = record.tasks[stay.task]
    if stay.place > 0 { return inFlight(stay) }
    guard task.identity.parent == nil else {
      return Found(.workerStart(worker: task.worker), [stay.exit])
    }
    let freed = task.worker.flatMap { byWorker[$0] }.flatMap { lastEnd(in: $0, stay) }
    if isInFlightBounded(stay.task), !isJustThen(freed, stay), isJustThen(roomMaker(stay), stay) {
      return inFlight(stay)
    }
    let wait = WorkerWait(worker: task.worker, freedBy: freed)
    return Found(
      .worker(wait), [freed.map { Evidence(task: $0, time: record.tasks[$0].end, kind: .ended) }, stay.exit])
  }

  private func inFlight(_ stay: Stay) -> Found {
    let room = roomMaker(stay)
    return Found(
      .inFlight(limit: intent[stay.task].inFlight?.limit, freedBy: room),
      [room.map { Evidence(task: $0, time: record.tasks[$0].end, kind: .ended) }, stay.exit])
  }

  /// Whether there are more tasks in a task's group than may be in flight.
  private func isInFlightBounded(_ task: Int) -> Bool {
    intent[task].inFlight.map { byGroup[$0.group]?.count ?? 0 > $0.limit } ?? false
  }

  /// The task of the same group that ended last while this one waited, or just after: whoever leaves makes room first.
  private func roomMaker(_ stay: Stay) -> Int? {
    intent[stay.task].inFlight.flatMap { byGroup[$0.group] }.flatMap { lastEnd(in: $0, stay, slack: Self.slack(stay)) }
  }

  /// Whether a task ended at about the end of a stay; nobody did not.
  private func isJustThen(_ task: Int?, _ stay: Stay) -> Bool {
    task.map { record.tasks[$0].end &+ Self.slack(stay) >= stay.span.end } ?? false
  }

  /// Nanoseconds that may lie between what ends a wait and its end, or the other way round.
  private static func slack(_ stay: Stay) -> UInt64 { max(1_000_000, stay.span.duration / 4) }

  /// The last of `tasks`, which are in the order of their ends, that ended during a stay or up to `slack` nanoseconds after
  /// it; not the task itself.
  func lastEnd(in tasks: [Int], _ stay: Stay, slack: UInt64 = 0) -> Int? {
    let count = partition(tasks.count) { record.tasks[tasks[$0]].end <= stay.span.end &+ slack }
    guard let last = tasks[..<count].last(where: { $0 != stay.task }), record.tasks[last].end > stay.span.start else {
      return nil
    }
    return last
  }

  // MARK: The loop was elsewhere

  /// Gaps up to this, nanoseconds, are what a loop needs to look around.
  private static let look: UInt64 = 200_000
  /// Turns shorter than this, nanoseconds, delay nobody worth telling.
  private static let leastDelay: UInt64 = 500_000

  /// Whoever had the loop until just before a stay ended, so that its end may have been noticed late; nil where nobody had
  /// it for long.
  func loopKeeper(until end: UInt64, _ task: Int) -> Turn? {
    guard record.model == .eventLoop, let turn = shared?.last(before: end, notOf: task) else { return nil }
    let gap = end > turn.end ? end - turn.end : 0
    return turn.duration >= Self.leastDelay && gap <= max(Self.look, turn.duration / 20) ? turn : nil
  }
}

extension TurnLog {
  /// The turn that takes most of the time from `start` to `end`, of the task that has most of it.
  fileprivate func longest(of summary: TurnsBetween, from start: UInt64, to end: UInt64) -> Turn? {
    let last = count(before: end)
    return turns[max(0, last - TurnsBetween.mostTurns)..<last].lazy
      .filter { $0.task == summary.most && $0.end > start }
      .max { min($0.end, end) - max($0.start, start) < min($1.end, end) - max($1.start, start) }
  }
}
