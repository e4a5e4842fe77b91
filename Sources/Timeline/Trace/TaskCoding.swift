// One task in a trace file. See `TraceFormat`.

/// The first byte of a task.
private struct TaskHead {
  static let answer: UInt8 = 1 << 5
  static let worker: UInt8 = 1 << 6
  static let more: UInt8 = 1 << 7
}

extension TraceWriter {
  mutating func task(_ task: TaskRecord) {
    let identity = task.identity
    let hasMore =
      identity.parent != nil || task.result != nil || task.output != nil
      || task.updates != nil
    var head = number(of: identity.kind, in: TraceNumbering.kinds)
    switch task.outcome {
    case .ok: break
    case .failed: head |= 1 << 3
    case .cancelled: head |= 2 << 3
    }
    if task.answer != nil { head |= TaskHead.answer }
    if task.worker != nil { head |= TaskHead.worker }
    if hasMore { head |= TaskHead.more }
    byte(head)
    name(identity.name)
    text(identity.url)
    if case .failed(let failure) = task.outcome { self.failure(failure) }
    if let answer = task.answer {
      number(answer.status)
      number(answer.bytes)
    }
    if let worker = task.worker { number(worker) }
    if hasMore {
      number(identity.parent.map { $0 + 1 } ?? 0)
      text(task.result)
      text(task.output)
      text(task.updates?.global)
      if let updates = task.updates {
        integer(updates.expected)
        integer(updates.found)
      }
    }
    life(of: task)
    if version >= 2 { whereabouts(of: task) }
  }

  /// Most names are a beginning that many tasks share, and a number.
  private mutating func name(_ name: String) {
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let beginning = name.utf8.dropLast(digits)
    let ending = String(decoding: name.utf8.suffix(digits), as: UTF8.self)
    guard let value = Int32(ending), String(value) == ending else {
      text(name)
      return number(0)
    }
    text(String(decoding: beginning, as: UTF8.self))
    number(Int(value) + 1)
  }

  private mutating func failure(_ failure: TaskFailure) {
    number(Int(number(of: failure.cause, in: TraceNumbering.causes)))
    number(failure.phase.map { Int($0.rawValue) + 1 } ?? 0)
    text(failure.subject)
    text(failure.detail)
  }
}

extension TraceReader {
  /// Reads the task with that id.
  mutating func task(id: Int) throws(TraceProblem) -> TaskRecord {
    let head = try byte()
    let kind = try word(Int(head & 7), of: TraceNumbering.kinds)
    var identity = TaskIdentity(id: id, name: try name(), kind: kind, url: try text())
    let outcome: TaskOutcome
    switch head >> 3 & 3 {
    case 0: outcome = .ok
    case 1: outcome = .failed(try failure())
    case 2: outcome = .cancelled
    default: throw .damaged
    }
    var answer: FetchAnswer?
    if head & TaskHead.answer != 0 {
      answer = FetchAnswer(status: try count(upTo: 999), bytes: try count(upTo: Int(TraceFormat.mostOfAnything)))
    }
    let worker = head & TaskHead.worker != 0 ? try count(upTo: TraceFormat.mostThings) : nil
    var (result, output): (String?, String?)
    var updates: UpdateCount?
    if head & TaskHead.more != 0 {
      // A task is made by one that was there before it.
      let parent = try count(upTo: id)
      if parent > 0 { identity.parent = parent - 1 }
      result = try text()
      output = try text()
      if let global = try text() {
        updates = UpdateCount(global: global, expected: try integer(), found: try integer())
      }
    }
    var task = TaskRecord(identity: identity, outcome: outcome, spans: [])
    task.answer = answer
    task.worker = worker
    task.result = result
    task.output = output
    task.updates = updates
    try life(of: &task)
    if version >= 2 { try whereabouts(of: &task) }
    return task
  }

  private mutating func name() throws(TraceProblem) -> String {
    let beginning = try someText()
    let number = try count(upTo: Int(Int32.max) + 1)
    if number == 0 { return beginning }
    let name = beginning + String(number - 1)
    try budget.spend(nameBytes: name.utf8.count)
    return name
  }

  private mutating func failure() throws(TraceProblem) -> TaskFailure {
    let cause = try word(count(upTo: TraceNumbering.causes.count), of: TraceNumbering.causes)
    let phase = try count(upTo: TaskState.allCases.count)
    return TaskFailure(
      cause, phase: phase == 0 ? nil : TaskState(rawValue: UInt8(phase - 1)), subject: try someText(),
      detail: try someText())
  }
}
