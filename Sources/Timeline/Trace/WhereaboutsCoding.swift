// Where a task was in a trace file: when its worker got it, and on which processors it was seen. See `TraceFormat`.

extension TaskRecord {
  /// What a trace file counts as events.
  public var eventCount: Int { spans.count + dropRequests.count + processors.count + 1 }
}

extension TraceWriter {
  /// Appends the whereabouts of a task, whose life was appended before.
  mutating func whereabouts(of task: TaskRecord) {
    number(task.assignedAt.map { $0 - min($0, task.start) + 1 } ?? 0)
    number(task.processors.count)
    var base = task.start
    var place = -1
    for change in task.processors {
      var steps: UInt64 = 0
      while let next = task.nextComputing(after: place), task.spans[next].start <= change.time {
        (place, base) = (next, task.spans[next].start)
        steps += 1
      }
      let offset = change.time - min(change.time, base)
      number(steps << 1 | (offset == 0 ? 0 : 1))
      number(change.processor)
      if offset > 0 { number(offset) }
    }
  }
}

extension TraceReader {
  /// The bytes of a change at the least.
  private static let leastChangeBytes = 2

  /// Reads the whereabouts of `task`, whose life was read before.
  mutating func whereabouts(of task: inout TaskRecord) throws(TraceProblem) {
    let assigned = try number()
    if assigned > 0 { task.assignedAt = try moment(task.start, after: assigned - 1) }
    let count = try length(upTo: TraceFormat.mostEvents, elementBytes: Self.leastChangeBytes)
    try budget.spend(events: count)
    task.processors.reserveCapacity(count)
    var base = task.start
    var place = -1
    for _ in 0..<count {
      let head = try number()
      for _ in 0..<(head >> 1) {
        guard let next = task.nextComputing(after: place) else { throw .damaged }
        (place, base) = (next, task.spans[next].start)
      }
      let processor = try self.count(upTo: TraceFormat.mostProcessors)
      let time = try moment(base, after: head & 1 == 1 ? number() : 0)
      if let last = task.processors.last {
        guard last.time <= time, last.processor != processor else { throw .damaged }
      }
      task.processors.append(ProcessorChange(time, processor))
    }
  }

  private func moment(_ start: UInt64, after delay: UInt64) throws(TraceProblem) -> UInt64 {
    let (time, overflow) = start.addingReportingOverflow(delay)
    guard !overflow, time <= TraceFormat.mostOfAnything else { throw .damaged }
    return time
  }
}

extension TaskRecord {
  /// The place of the next span in which the task computes.
  fileprivate func nextComputing(after place: Int) -> Int? {
    var next = place + 1
    while next < spans.count, !spans[next].state.isComputing { next += 1 }
    return next < spans.count ? next : nil
  }
}
