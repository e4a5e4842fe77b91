// Waits for time, for the network and for data, and the gaps around a life.

extension CauseFinder {
  /// How long a task was to sleep, by how much it slept too long, and why.
  func sleep(_ stay: Stay) -> Found {
    let span = stay.span
    let asked = intent[stay.task].sleep
    let due = asked.flatMap { asked -> UInt64? in
      let (due, overflow) = span.start.addingReportingOverflow(asked)
      return overflow || due > span.end ? nil : due
    }
    let keeper: Turn?
    if let due {
      keeper = record.model == .eventLoop ? shared?.between(due, span.end, notOf: stay.task)?.first : nil
    } else {
      keeper = loopKeeper(until: span.end, stay.task)
    }
    let awaited = children[stay.task].flatMap { lastEnd(in: $0, stay) }
    let then = stay.after.flatMap { next in
      [.gilWait, .ready].contains(next.state) ? SleepFacts.Wait(state: next.state, time: next.duration) : nil
    }
    let facts = SleepFacts(
      asked: asked, late: due.map { span.end - $0 }, keptBy: keeper, then: then, awaited: awaited)
    return Found(
      .sleep(facts),
      [
        keeper.map(entry), awaited.map { Evidence(task: $0, time: record.tasks[$0].end, kind: .ended) }, stay.entry,
        stay.exit,
      ])
  }

  /// A phase of a transfer: the other side's time, and how late its end was noticed.
  func network(_ stay: Stay) -> Found {
    let keeper = loopKeeper(until: stay.span.end, stay.task)
    let failed = stay.after == nil && record.tasks[stay.task].outcome != .ok
    return Found(.network(NetworkFacts(noticedAfter: keeper, failed: failed)), [keeper.map(exit), stay.exit])
  }

  /// Work on its way to a worker, or a result on its way back.
  func transport(_ stay: Stay) -> Found {
    let isResult = stay.before.map { $0.state != .spawn && $0.state != .ready } ?? false
    return Found(
      .transport(worker: record.tasks[stay.task].worker, isResult: isResult, payload: intent[stay.task].payload),
      [stay.entry, stay.exit])
  }

  // MARK: Gaps

  /// Why a task did not exist yet.
  func beforeStart(of task: Int) -> Cause {
    let life = record.tasks[task]
    let start = Evidence(task: task, time: life.start, kind: .entered(life.spans.first?.state ?? .ready))
    var evidence = [start]
    var since: UInt64 = 0
    let reason: NotYet
    if record.model.policy != nil {
      reason = .arrival
    } else if let parent = life.identity.parent, record.tasks.indices.contains(parent) {
      reason = .madeBy(parent)
    } else if record.model == .sequential, let other = predecessor(of: task) {
      reason = .itsTurn(after: other)
      let end = record.tasks[other].end
      evidence.insert(Evidence(task: other, time: end, kind: .ended), at: 0)
      since = min(record.tasks[other].start, life.start)
    } else {
      reason = .submission
    }
    return Cause(task: task, state: nil, start: since, end: life.start, reason: .notYet(reason), evidence: evidence)
  }

  private func predecessor(of task: Int) -> Int? {
    record.tasks[..<task].suffix(TurnsBetween.mostTurns).lastIndex { $0.identity.parent == nil }
  }

  /// A task has ended.
  func afterEnd(of task: Int) -> Cause {
    let end = record.tasks[task].end
    return Cause(
      task: task, state: nil, start: end, end: max(end, record.cost.wall), reason: .over,
      evidence: [Evidence(task: task, time: end, kind: .ended)])
  }
}
