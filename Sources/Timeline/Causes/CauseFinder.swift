/// Finds the cause of any stretch of a task's life, and of the gaps before and after it, with the events that prove it.
///
/// Built once from a record, in the time that sorting its turns takes; a question then takes a few binary searches. A value
/// that any thread may use.
public struct CauseFinder: Sendable {
  /// What is asked about.
  public let record: RunRecord
  /// What was asked of the run.
  public let intent: RunIntent

  /// Every global lock by its number.
  let locks: [Int: LockLog]
  /// Who had the event loop, or the processors of a schedule; nil under other models.
  let shared: TurnLog?
  /// Who ran of a program and all that it made, by the program's id; only of programs that made something.
  let families: [Int: TurnLog]
  /// Of each task the program that it goes back to, itself where nobody made it.
  let roots: [Int]
  /// The tasks that a worker had, in the order in which they ended; those that programs made are not among them.
  let byWorker: [Int: [Int]]
  /// The tasks of a group that is bounded, in the order in which they ended.
  let byGroup: [Int: [Int]]
  /// The tasks that a task made, in the order in which they ended.
  let children: [Int: [Int]]

  /// Makes `record` ready for questions. What `intent` says is believed; what it does not say, causes say that they do not
  /// know.
  public init(_ record: RunRecord, knowing intent: RunIntent = RunIntent()) {
    self.record = record
    self.intent = intent
    var (byLock, byWorker, byGroup, children): ([Int: [Int]], [Int: [Int]], [Int: [Int]], [Int: [Int]]) = (
      [:], [:], [:], [:]
    )
    var roots: [Int] = []
    for (id, task) in record.tasks.enumerated() {
      if let lock = record.lock(ofTask: id) { byLock[lock, default: []].append(id) }
      if let group = intent[id].inFlight?.group { byGroup[group, default: []].append(id) }
      if let parent = task.identity.parent, roots.indices.contains(parent) {
        children[parent, default: []].append(id)
        roots.append(roots[parent])
      } else {
        if let worker = task.worker { byWorker[worker, default: []].append(id) }
        roots.append(id)
      }
    }
    let inOrderOfEnds = { (ids: [Int]) in
      ids.sorted { (record.tasks[$0].end, $0) < (record.tasks[$1].end, $1) }
    }
    self.roots = roots
    self.byWorker = byWorker.mapValues(inOrderOfEnds)
    self.byGroup = byGroup.mapValues(inOrderOfEnds)
    self.children = children.mapValues(inOrderOfEnds)
    locks = byLock.mapValues { LockLog(record, tasks: $0, intent: intent) }
    shared = record.sharedTurns
    let members = Dictionary(grouping: roots.indices.filter { roots[$0] != $0 }) { roots[$0] }
    families = members.reduce(into: [:]) { families, member in
      let ids = [member.key] + member.value
      families[member.key] = TurnLog(ids.flatMap { record.turns(ofTask: $0) { $0 == .running } })
    }
  }

  /// The cause of what that task was doing at `time`, nanoseconds from the run's start, or of its not being there.
  public func cause(ofTask task: Int, at time: UInt64) -> Cause {
    guard record.tasks.indices.contains(task), let first = record.tasks[task].spans.first else {
      return Cause(task: task, state: nil, start: 0, end: 0, reason: .unknown(.noSuchTask), evidence: [])
    }
    let life = record.tasks[task]
    if time < first.start { return beforeStart(of: task) }
    if time >= life.end { return afterEnd(of: task) }
    return cause(ofTask: task, span: partition(life.spans.count) { life.spans[$0].start <= time } - 1)
  }

  /// The cause of a task's span at that place; both must exist.
  public func cause(ofTask task: Int, span place: Int) -> Cause {
    let stay = Stay(task: task, place: place, in: record)
    let found: Found
    switch stay.span.state {
    case .gilWait: found = lockWait(stay)
    case .lockWait: found = ownLockWait(stay)
    case .ready: found = readiness(stay)
    case .sleep: found = sleep(stay)
    case .dns, .connect, .tls, .send, .wait, .receive: found = network(stay)
    case .spawn: found = Found(.workerStart(worker: record.tasks[task].worker), [stay.exit])
    case .ipc: found = transport(stay)
    case .native: found = native(stay)
    case .running: found = running(stay)
    }
    return Cause(
      task: task, state: stay.span.state, start: stay.span.start, end: stay.span.end, reason: found.reason,
      evidence: found.evidence)
  }
}

/// A reason, and what proves it.
struct Found {
  var reason: Reason
  var evidence: [Evidence]

  init(_ reason: Reason, _ evidence: [Evidence?]) {
    self.reason = reason
    self.evidence = evidence.compactMap(\.self)
  }
}

/// A span with what is before and after it.
struct Stay {
  let task: Int
  let place: Int
  let span: Span
  /// Nil at the beginning of a life.
  let before: Span?
  /// Nil at its end.
  let after: Span?

  init(task: Int, place: Int, in record: RunRecord) {
    let spans = record.tasks[task].spans
    self.task = task
    self.place = place
    span = spans[place]
    before = place > 0 ? spans[place - 1] : nil
    after = place + 1 < spans.count ? spans[place + 1] : nil
  }

  /// The event that began it.
  var entry: Evidence { Evidence(task: task, time: span.start, kind: .entered(span.state)) }

  /// The event that ended it.
  var exit: Evidence { Evidence(task: task, time: span.end, kind: after.map { .entered($0.state) } ?? .ended) }
}

extension RunRecord {
  /// The stays of a task in states that `counts` holds for, as turns.
  func turns(ofTask task: Int, _ counts: (TaskState) -> Bool) -> [Turn] {
    var turns: [Turn] = []
    for (place, span) in tasks[task].spans.enumerated() where counts(span.state) {
      turns.append(Turn(span, of: task, at: place))
    }
    return turns
  }

  /// Who had what all tasks share: the loop's thread, or the processors of a schedule. A program that sleeps or waits for a
  /// lock as programs without a loop do keeps the loop as well: it is seen by its running again without having been ready,
  /// while nobody else ran.
  fileprivate var sharedTurns: TurnLog? {
    if model.policy != nil { return TurnLog(tasks.indices.flatMap { turns(ofTask: $0) { $0 == .running } }) }
    guard model == .eventLoop else { return nil }
    let computed = tasks.indices.flatMap { turns(ofTask: $0) { $0 == .running || $0 == .native } }
    let log = TurnLog(computed)
    let blocking = tasks.indices.flatMap { id -> [Turn] in
      guard [.program, .coroutine].contains(tasks[id].identity.kind) else { return [] }
      let spans = tasks[id].spans
      return zip(spans.indices, zip(spans, spans.dropFirst())).compactMap { place, pair in
        let (span, next) = pair
        let isWait = span.state == .sleep || span.state == .lockWait
        guard isWait, next.state == .running, log.between(span.start, span.end, notOf: id) == nil else { return nil }
        return Turn(span, of: id, at: place)
      }
    }
    return blocking.isEmpty ? log : TurnLog(computed + blocking)
  }
}
