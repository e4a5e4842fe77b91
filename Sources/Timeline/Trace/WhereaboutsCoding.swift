// Where a task was in a trace file, and what it did with locks: when its worker got it, on which processors it was seen, and
// its program's locks. See `TraceFormat`.

extension TaskRecord {
  /// What a trace file counts as events.
  public var eventCount: Int { spans.count + dropRequests.count + processors.count + locks.count + 1 }
}

/// The first byte of a task's whereabouts: what there is of them.
private struct WhereaboutsHead {
  static let assigned: UInt8 = 1 << 0
  static let processors: UInt8 = 1 << 1
  static let locks: UInt8 = 1 << 2
  static let lockNames: UInt8 = 1 << 3
}

extension TraceWriter {
  /// Appends the whereabouts of a task, whose life was appended before.
  mutating func whereabouts(of task: TaskRecord) {
    var head: UInt8 = 0
    if task.assignedAt != nil { head |= WhereaboutsHead.assigned }
    if !task.processors.isEmpty { head |= WhereaboutsHead.processors }
    if !task.locks.isEmpty { head |= WhereaboutsHead.locks }
    if !task.lockNames.isEmpty { head |= WhereaboutsHead.lockNames }
    byte(head)
    if let assigned = task.assignedAt { number(assigned - min(assigned, task.start)) }
    if !task.processors.isEmpty { processors(task.processors, in: task.spans) }
    if !task.locks.isEmpty { locks(of: task) }
    if !task.lockNames.isEmpty {
      number(task.lockNames.count)
      for name in task.lockNames { text(name) }
    }
  }

  private mutating func processors(_ changes: [ProcessorChange], in spans: [Span]) {
    number(changes.count)
    var base = spans.first?.start ?? 0
    var place = -1
    for change in changes {
      var steps: UInt64 = 0
      while let next = spans.nextComputing(after: place), spans[next].start <= change.time {
        (place, base) = (next, spans[next].start)
        steps += 1
      }
      let offset = change.time - min(change.time, base)
      number(steps << 1 | (offset == 0 ? 0 : 1))
      number(change.processor)
      if offset > 0 { number(offset) }
    }
  }

  private mutating func locks(of task: TaskRecord) {
    number(task.locks.count)
    var time = task.start
    for event in task.locks {
      number(event.lock << 2 | Int(event.kind.rawValue))
      number(event.time - min(event.time, time))
      time = max(time, event.time)
    }
  }
}

extension TraceReader {
  /// The bytes of a change or of an event at the least.
  private static let leastBytes = 2

  /// Reads the whereabouts of `task`, whose life was read before.
  mutating func whereabouts(of task: inout TaskRecord) throws(TraceProblem) {
    let head = try byte()
    guard head < 1 << 4 else { throw .damaged }
    if head & WhereaboutsHead.assigned != 0 { task.assignedAt = try moment(after: task.start) }
    if head & WhereaboutsHead.processors != 0 { task.processors = try processors(in: task.spans) }
    if head & WhereaboutsHead.locks != 0 { try locks(of: &task) }
    if head & WhereaboutsHead.lockNames != 0 {
      for _ in 0..<(try length(upTo: TraceFormat.mostLocks)) { task.lockNames.append(try text()) }
    }
  }

  private mutating func processors(in spans: [Span]) throws(TraceProblem) -> [ProcessorChange] {
    let count = try length(upTo: TraceFormat.mostEvents, elementBytes: Self.leastBytes)
    try budget.spend(events: count)
    var changes: [ProcessorChange] = []
    changes.reserveCapacity(count)
    var base = spans.first?.start ?? 0
    var place = -1
    for _ in 0..<count {
      let head = try number()
      for _ in 0..<(head >> 1) {
        guard let next = spans.nextComputing(after: place) else { throw .damaged }
        (place, base) = (next, spans[next].start)
      }
      let processor = try self.count(upTo: TraceFormat.mostProcessors)
      let time = head & 1 == 1 ? try moment(after: base) : base
      if let last = changes.last {
        guard last.time <= time, last.processor != processor else { throw .damaged }
      }
      changes.append(ProcessorChange(time, processor))
    }
    return changes
  }

  private mutating func locks(of task: inout TaskRecord) throws(TraceProblem) {
    let count = try length(upTo: TraceFormat.mostEvents, elementBytes: Self.leastBytes)
    try budget.spend(events: count)
    task.locks.reserveCapacity(count)
    var time = task.start
    for _ in 0..<count {
      let head = try self.count(upTo: TraceFormat.mostLocks << 2 | 3)
      guard let kind = LockEvent.Kind(rawValue: UInt8(head & 3)) else { throw .damaged }
      time = try moment(after: time)
      task.locks.append(LockEvent(time, kind, lock: head >> 2))
    }
  }

  /// The moment that is the next `number` of nanoseconds after another.
  private mutating func moment(after start: UInt64) throws(TraceProblem) -> UInt64 {
    let (time, overflow) = start.addingReportingOverflow(try number())
    guard !overflow, time <= TraceFormat.mostOfAnything else { throw .damaged }
    return time
  }
}

extension [Span] {
  /// The place of the next span in which a task computes.
  @inline(__always)
  fileprivate func nextComputing(after place: Int) -> Int? {
    var next = place + 1
    while next < count, !self[next].state.isComputing { next += 1 }
    return next < count ? next : nil
  }
}
