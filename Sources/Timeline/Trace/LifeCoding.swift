// A task's life in a trace file: its spans and drop requests as one sequence of events. See `TraceFormat`.

extension TraceWriter {
  /// Appends the life of a task. Spans follow one another as the rules of runs demand: the end of each is the start of the
  /// next, and is not written.
  mutating func life(of task: TaskRecord) {
    var time: UInt64 = 0
    var requests = task.dropRequests[...]
    // A record has at least one span; one that has none is written as a task that never began.
    let spans = task.spans.isEmpty ? [Span(.ready, 0, 0)] : task.spans
    for (index, span) in spans.enumerated() {
      while index > 0, let request = requests.first, request < span.start {
        requests.removeFirst()
        event(TraceNumbering.dropRequestCode, at: request, &time)
      }
      event(span.state.rawValue, at: span.start, &time)
    }
    for request in requests { event(TraceNumbering.dropRequestCode, at: min(request, task.end), &time) }
    event(TraceNumbering.endCode, at: task.end, &time)
  }

  private mutating func event(_ code: UInt8, at moment: UInt64, _ time: inout UInt64) {
    event(code, after: moment > time ? moment - time : 0)
    time = max(time, moment)
  }
}

extension TraceReader {
  /// Reads the life of `task`.
  mutating func life(of task: inout TaskRecord) throws(TraceProblem) {
    let count = try lifeLength()
    try budget.spend(events: count)
    var time: UInt64 = 0
    var spans: [Span] = []
    spans.reserveCapacity(count - 1)
    while true {
      let event = try lifeEvent()
      let (next, overflow) = time.addingReportingOverflow(event.delay)
      guard !overflow, next <= TraceFormat.mostOfAnything else { throw .damaged }
      time = next
      if let state = TaskState(rawValue: event.code) {
        if !spans.isEmpty { spans[spans.count - 1].end = time }
        spans.append(Span(state, time, time))
        continue
      }
      guard !spans.isEmpty else { throw .damaged }
      if event.code == TraceNumbering.endCode { break }
      task.dropRequests.append(time)
    }
    spans[spans.count - 1].end = time
    try budget.spend(life: time)
    task.spans = spans
  }
}
