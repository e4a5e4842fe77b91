import Interpreter
import Timeline
import Transfers

extension WorkerMessage {
  private enum Code {
    static let setUp = 1
    static let perform = 2
    static let ready = 3
    static let ended = 4
    static let farewell = 5
  }

  func encode(into wire: inout WireWriter) {
    switch self {
    case .setUp(let setUp):
      wire.put(Code.setUp)
      setUp.encode(into: &wire)
    case .perform(let plan):
      wire.put(Code.perform)
      plan.encode(into: &wire)
    case .ready: wire.put(Code.ready)
    case .ended(let task, let result, let payload):
      wire.put(Code.ended)
      wire.put(task)
      result.encode(into: &wire)
      wire.put(payload)
    case .farewell(let peak, let resolvers, let lock):
      wire.put(Code.farewell)
      wire.put(peak)
      wire.put(resolvers)
      wire.put(lock.switches)
      wire.put(lock.dropRequests)
      wire.put(lock.held)
      wire.put(lock.waited)
    }
  }

  static func decode(_ wire: inout WireReader) throws(WireReader.Malformed) -> WorkerMessage {
    switch try wire.integer() {
    case Code.setUp: return .setUp(try WorkerSetUp(&wire))
    case Code.perform: return .perform(try TaskPlan(&wire))
    case Code.ready: return .ready
    case Code.ended: return .ended(task: try wire.integer(), try TaskResult(&wire), payload: try wire.integer())
    case Code.farewell:
      let (peak, resolvers) = (try wire.number(), try wire.integer())
      return .farewell(
        peakRSSBytes: peak, resolverThreads: resolvers,
        LockFigures(
          switches: try wire.integer(), dropRequests: try wire.integer(), held: try wire.number(),
          waited: try wire.number()))
    default: throw WireReader.Malformed()
    }
  }
}

extension WorkerSetUp {
  func encode(into wire: inout WireWriter) {
    wire.put(worker)
    wire.put(parent)
    wire.put(chunks)
    wire.put(tasks)
    wire.put(seats)
    wire.put(switchInterval)
    wire.put(tier.rawValue)
    wire.put(mayLeaveMachine)
    wire.put(trusted != nil)
    wire.put(trusted?.url ?? "")
    wire.put(trusted?.certificate ?? "")
    wire.put(fetches)
  }

  init(_ wire: inout WireReader) throws(WireReader.Malformed) {
    worker = try wire.integer()
    parent = try wire.integer()
    chunks = try wire.integer()
    tasks = try wire.integer()
    seats = try wire.integer()
    switchInterval = try wire.number()
    tier = Tier(rawValue: try wire.text()) ?? .bytecode
    mayLeaveMachine = try wire.flag()
    let hasTrusted = try wire.flag()
    let server = TrustedServer(url: try wire.text(), certificate: try wire.text())
    trusted = hasTrusted ? server : nil
    fetches = try wire.flag()
  }
}

extension TaskPlan {
  /// Kind and bounds stay with the parent: a worker needs only what to do, and what to call whatever the task creates.
  func encode(into wire: inout WireWriter) {
    wire.put(identity.id)
    wire.put(identity.name)
    wire.put(payload)
    switch repetition {
    case .times(let count):
      wire.put(0)
      wire.put(count)
    case .whileRunning(let other):
      wire.put(1)
      wire.put(other)
    }
    work.encode(into: &wire)
  }

  init(_ wire: inout WireReader) throws(WireReader.Malformed) {
    let (id, name, payload) = (try wire.integer(), try wire.text(), try wire.integer())
    let (kind, value) = (try wire.integer(), try wire.integer())
    self.init(
      identity: TaskIdentity(id: id, name: name, kind: .program), work: try Work(&wire),
      repetition: kind == 0 ? .times(value) : .whileRunning(value), payload: payload)
  }
}

extension Work {
  func encode(into wire: inout WireWriter) {
    switch self {
    case .fetch(let url, let timeout):
      wire.put(0)
      wire.put(url)
      wire.put(timeout)
    case .cpu(let iterations):
      wire.put(1)
      wire.put(iterations)
    case .native(let rounds, let keepsLock):
      wire.put(2)
      wire.put(rounds)
      wire.put(keepsLock)
    case .sleep(let nanoseconds):
      wire.put(3)
      wire.put(nanoseconds)
    case .program(let source):
      wire.put(4)
      wire.put(source.file)
      wire.put(source.text)
      wire.put(source.checkpoints.rawValue)
      wire.put(source.expectation?.global)
      wire.put(source.expectation?.value)
    }
  }

  init(_ wire: inout WireReader) throws(WireReader.Malformed) {
    switch try wire.integer() {
    case 0: self = .fetch(url: try wire.text(), timeout: try wire.number())
    case 1: self = .cpu(iterations: try wire.integer())
    case 2: self = .native(rounds: try wire.integer(), keepsLock: try wire.flag())
    case 3: self = .sleep(try wire.number())
    case 4:
      let (file, text) = (try wire.text(), try wire.text())
      guard let checkpoints = Checkpoints(rawValue: try wire.text()) else { throw WireReader.Malformed() }
      let (global, value) = (try wire.optionalText(), try wire.optionalInteger())
      let expectation = global.flatMap { global in value.map { Expectation(global, $0) } }
      self = .program(ProgramSource(file: file, text: text, checkpoints: checkpoints, expectation: expectation))
    default: throw WireReader.Malformed()
    }
  }
}

extension TaskResult {
  func encode(into wire: inout WireWriter) {
    switch outcome {
    case .ok: wire.put(0)
    case .cancelled: wire.put(1)
    case .failed(let failure):
      wire.put(2)
      wire.put(failure.cause.rawValue)
      wire.put(failure.phase.map { Int($0.rawValue) })
      wire.put(failure.subject)
      wire.put(failure.detail)
    }
    wire.put(answer?.status)
    wire.put(answer?.bytes)
    wire.put(value)
    wire.put(output)
    wire.put(updates?.global)
    wire.put(updates?.expected)
    wire.put(updates?.found)
    wire.put(lockNames.count)
    for name in lockNames { wire.put(name) }
    wire.put(children.count)
    for (id, child) in children {
      wire.put(id)
      child.encode(into: &wire)
    }
  }

  init(_ wire: inout WireReader) throws(WireReader.Malformed) {
    switch try wire.integer() {
    case 0: outcome = .ok
    case 1: outcome = .cancelled
    default:
      let cause = TaskFailure.Cause(rawValue: try wire.text()) ?? .unknown
      let phase = try wire.optionalInteger().flatMap { TaskState(rawValue: UInt8(truncatingIfNeeded: $0)) }
      outcome = .failed(TaskFailure(cause, phase: phase, subject: try wire.text(), detail: try wire.text()))
    }
    let (status, bytes) = (try wire.optionalInteger(), try wire.optionalInteger())
    if let status, let bytes { answer = FetchAnswer(status: status, bytes: bytes) }
    value = try wire.optionalText()
    output = try wire.optionalText()
    let (global, expected, found) = (
      try wire.optionalText(), try wire.optionalInteger(), try wire.optionalInteger()
    )
    if let global, let expected, let found {
      updates = UpdateCount(global: global, expected: expected, found: found)
    }
    for _ in 0..<max(0, min(TraceFormat.mostLocks, try wire.integer())) { lockNames.append(try wire.optionalText()) }
    for _ in 0..<max(0, min(RunBoard.mostChildren, try wire.integer())) {
      children[try wire.integer()] = try TaskResult(&wire)
    }
  }
}
