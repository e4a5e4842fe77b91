// Waits for locks, and what is done while one is held.

extension CauseFinder {
  /// Why a task waited for the global lock: who had it, and how that one let go.
  func lockWait(_ stay: Stay) -> Found {
    guard let number = record.lock(ofTask: stay.task), let lock = locks[number] else {
      return Found(.unknown(.noLock), [])
    }
    let span = stay.span
    let gotIt = stay.after?.state == .running
    let turns = lock.turns.between(span.start, span.end, notOf: stay.task)
    let asked = requests(of: stay.task, from: span.start, to: span.end)
    let last = gotIt ? turns?.last : nil
    let wait = LockWait(
      beginning: beginning(of: stay, lock), turns: turns, release: last.map { release($0, of: lock) },
      firstRequest: asked.first, requests: asked.count, gotIt: gotIt)
    return Found(
      .globalLock(wait),
      [
        asked.first.map { Evidence(task: stay.task, time: $0, kind: .dropRequest) },
        last.map(exit), turns.map { entry($0.first) }, gotIt ? stay.exit : stay.entry,
      ])
  }

  private func beginning(of stay: Stay, _ lock: LockLog) -> LockWait.Beginning {
    guard let before = stay.before, before.state == .running else { return .cameBack(from: stay.before?.state) }
    let request = lock.lastRequest(from: before.start, to: stay.span.start, notOf: stay.task)
    return .yielded(to: request?.task, askedAt: request?.time)
  }

  private func release(_ turn: Turn, of lock: LockLog) -> LockWait.Release {
    guard let next = span(after: turn) else { return .ended }
    guard next.state == .gilWait else { return .left(next.state) }
    let request = lock.lastRequest(from: turn.start, to: turn.end, notOf: turn.task)
    return .asked(by: request?.task, at: request?.time)
  }

  /// What a task asked for in that time, both ends included.
  private func requests(of task: Int, from start: UInt64, to end: UInt64) -> ArraySlice<UInt64> {
    let requests = record.tasks[task].dropRequests
    let first = partition(requests.count) { requests[$0] < start }
    let last = partition(requests.count) { requests[$0] <= end }
    return requests[first..<max(first, last)]
  }

  /// Why a task waited for a lock of its program's own, as far as it is to be seen.
  func ownLockWait(_ stay: Stay) -> Found {
    let gotIt = stay.after != nil
    let root = roots[stay.task]
    let family = families[root]
    let last = gotIt ? family?.last(before: stay.span.end, notOf: stay.task) : nil
    // Who released the lock ran then, or had just run.
    var runner: Turn?
    if let last, let family, last.end >= stay.span.start, family.isOnly(last, at: stay.span.end, notOf: stay.task) {
      runner = last
    }
    let wait = OwnLockWait(
      runningThen: runner?.task, alsoWaiting: gotIt ? 0 : waitersForOwnLocks(beside: stay.task, until: stay.span.end),
      gotIt: gotIt)
    return Found(.ownLock(wait), [runner.map(entry), gotIt ? stay.exit : stay.entry])
  }

  /// How many others of the same program end in a wait for one of its locks that lasts until `time`.
  private func waitersForOwnLocks(beside task: Int, until time: UInt64) -> Int {
    guard families[roots[task]] != nil else { return 0 }
    return record.tasks.indices.count { id in
      guard id != task, roots[id] == roots[task], let last = record.tasks[id].spans.last else { return false }
      return last.state == .lockWait && last.start < time && last.end >= last.start
    }
  }

  /// What native code did with the lock, or the loop, that it came with.
  func native(_ stay: Stay) -> Found {
    guard record.model != .eventLoop else {
      return Found(.native(NativeFacts(right: .keptLoop)), [stay.entry, stay.exit])
    }
    guard let number = record.lock(ofTask: stay.task), let lock = locks[number] else {
      return Found(.native(NativeFacts(right: .nothingToKeep)), [stay.entry, stay.exit])
    }
    let span = stay.span
    if let other = lock.turns.between(span.start, span.end, notOf: stay.task)?.first {
      let since = max(other.start, span.start)
      return Found(.native(NativeFacts(right: .releasedLock(ranMeanwhile: other.task, from: since))), [entry(other)])
    }
    if let request = lock.lastRequest(from: span.start, to: span.end, notOf: stay.task) {
      let proof = Evidence(task: request.task, time: request.time, kind: .dropRequest)
      return Found(.native(NativeFacts(right: .keptLock(askedBy: request.task, at: request.time))), [proof])
    }
    let right: NativeFacts.Right =
      switch intent[stay.task].keepsLock {
      case true?: .keptLock(askedBy: nil, at: nil)
      case false?: .releasedLock(ranMeanwhile: nil, from: nil)
      case nil: .unknown
      }
    return Found(.native(NativeFacts(right: right)), [stay.entry, stay.exit])
  }

  /// How a stretch of running ended.
  func running(_ stay: Stay) -> Found {
    let lock = record.lock(ofTask: stay.task).flatMap { locks[$0] }
    var evidence: [Evidence?] = [stay.exit, stay.entry]
    let end: RunningFacts.End
    switch stay.after?.state {
    case nil: end = .ended
    case .running?: end = .repeated
    case .gilWait?:
      let request = lock?.lastRequest(from: stay.span.start, to: stay.span.end, notOf: stay.task)
      evidence.insert(request.map { Evidence(task: $0.task, time: $0.time, kind: .dropRequest) }, at: 0)
      end = .asked(by: request?.task, at: request?.time)
    case .ready? where record.model.policy != nil:
      let next = shared?.between(stay.span.end, stay.after?.end ?? stay.span.end, notOf: stay.task)?.first
      evidence.insert(next.map(entry), at: 0)
      end = .preempted(by: next?.task)
    case let state?: end = .left(state)
    }
    let facts = RunningFacts(end: end, heldLock: lock != nil, isProcessorKnown: record.model.policy != nil)
    return Found(.running(facts), evidence)
  }

  // MARK: The events of a turn

  /// The span that follows a turn in its task's life; nil when the task ends with it.
  func span(after turn: Turn) -> Span? {
    let spans = record.tasks[turn.task].spans
    return turn.lastSpan + 1 < spans.count ? spans[turn.lastSpan + 1] : nil
  }

  /// The event that began a turn.
  func entry(_ turn: Turn) -> Evidence {
    Evidence(
      task: turn.task, time: turn.start, kind: .entered(record.tasks[turn.task].spans[turn.firstSpan].state))
  }

  /// The event that ended a turn.
  func exit(_ turn: Turn) -> Evidence {
    Evidence(task: turn.task, time: turn.end, kind: span(after: turn).map { .entered($0.state) } ?? .ended)
  }
}

extension TurnLog {
  /// Whether no other turn than `turn` and those of `task` is under way at `time`, or has just ended there.
  fileprivate func isOnly(_ turn: Turn, at time: UInt64, notOf task: Int) -> Bool {
    guard let beside = between(time > 0 ? time - 1 : 0, time, notOf: task) else { return true }
    return beside.count == 1 && beside.last == turn
  }
}
