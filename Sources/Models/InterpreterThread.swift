import Glibc
import Interpreter
import Platform
import Timeline
import Transfers

/// A thread that does tasks, one at a time, and records what it does.
///
/// With a lock it is a thread of CPython: it holds the lock whenever it interprets, and lets go of it around everything
/// that blocks. Without one it does exactly the same, less the lock. Confined to its thread.
final class InterpreterThread {
  /// Why a task ends before its work is done. The lock is not held when one of these is thrown.
  private enum Stop: Error {
    case cancelled
    case failed(TaskFailure, partial: FetchAnswer?)
  }

  private let run: RunContext
  private let lock: GlobalLock?
  private let seat: GlobalLock.Seat
  private let events: EventWriter
  private var task = 0
  private var state = TaskState.ready
  private var transfers: BlockingTransfers?
  private var arena: Arena?

  /// The thread with number `worker`, under `lock` or under none.
  init(_ run: RunContext, worker: Int, lock: GlobalLock?) {
    self.run = run
    self.lock = lock
    seat = GlobalLock.Seat(number: worker, breaker: run.board.breaker(ofSeat: worker))
    events = EventWriter(run.store)
  }

  /// Name look-ups for which libcurl started a thread.
  var resolverThreadsStarted: Int { transfers?.resolverThreadsStarted ?? 0 }

  /// libcurl, made ready at the first call; a worker calls it early, so that the first fetch does not pay for it.
  @discardableResult
  func readyTransfers() throws(TransfersUnavailable) -> BlockingTransfers {
    if let transfers { return transfers }
    let made = try BlockingTransfers()
    transfers = made
    return made
  }

  /// Records that a task was given to this thread.
  func assign(_ task: Int) { events.assign(task: task, to: seat.number) }

  /// Does a task, from its first repeat to its last, and records its end. With `leavingIn`, a task that did all its work
  /// goes on in that state instead: its story ends elsewhere.
  func perform(_ plan: TaskPlan, leavingIn next: TaskState? = nil) -> TaskResult {
    task = plan.identity.id
    state = .ready
    if run.board.isCancelled { return finish(.cancelled) }
    do {
      let result = try repeatWork(plan)
      if let next { enter(next) } else { events.end(task: task, .ok) }
      lock?.drop(seat)
      return result
    } catch {
      switch error {
      case .cancelled: return finish(.cancelled)
      case .failed(let failure, let partial): return finish(.failed(failure, partial: partial))
      }
    }
  }

  private func finish(_ result: TaskResult) -> TaskResult {
    events.end(task: task, result.outcome.ending)
    return result
  }

  /// On return the lock is held and the task is running.
  private func repeatWork(_ plan: TaskPlan) throws(Stop) -> TaskResult {
    let permits = run.permits.permits(for: plan)
    var result = TaskResult.ok()
    var times = 0
    repeat {
      try begin(repeat: times, permits)
      defer { permits?.release() }
      result = try work(plan)
      times += 1
    } while run.goesOn(plan, after: times)
    return result
  }

  /// Makes the task run, once a permit is free where it needs one. It waits for a permit without the right to interpret.
  private func begin(repeat times: Int, _ permits: Permits?) throws(Stop) {
    if let permits, !permits.tryAcquire() {
      if times > 0 { leave(.ready) }
      guard permits.acquire() else { throw .cancelled }
      interpret()
    } else if times == 0 {
      interpret()
    } else {
      enter(.running)  // a repeat has a span of its own even where nothing came between
    }
  }

  private func work(_ plan: TaskPlan) throws(Stop) -> TaskResult {
    switch plan.work {
    case .fetch(let url, let timeout): .ok(answer: try fetch(url, timeout: timeout))
    case .cpu(let iterations): .ok(value: try compute(iterations))
    case .native(let rounds, let keepsLock): .ok(value: try computeNatively(rounds, keepsLock: keepsLock))
    case .sleep(let nanoseconds): try sleep(nanoseconds)
    }
  }

  // MARK: The right to interpret

  /// Takes the lock, if there is one; from here on the task is running.
  private func interpret() {
    lock?.take(seat, onWait: { enter(.gilWait) }, onDropRequest: { events.dropRequest(task: task) })
    enter(.running)
  }

  /// Goes on in `state` without interpreting: the lock is free for others.
  private func leave(_ state: TaskState) {
    if state != self.state { enter(state) }
    lock?.drop(seat)
  }

  private func enter(_ state: TaskState) {
    self.state = state
    events.enter(state, task: task)
  }

  /// Ends a stretch of work in `state`, in which the task was stopped.
  private func stop(_ reason: Stop, in state: TaskState) -> Stop {
    leave(state)
    return reason
  }

  /// Between two instructions, when somebody wants something. Returns whether to go on.
  private func checkpoint() -> Bool {
    if seat.breaker.bits & EvalBreaker.cancellation != 0 { return false }
    guard lock != nil else { return true }
    leave(.gilWait)
    interpret()
    return true
  }

  // MARK: The kinds of work; each begins and ends with the right to interpret

  private func compute(_ iterations: Int) throws(Stop) -> String {
    guard let arena = arena ?? Arena(limit: 1 << 20) else {
      throw stop(.failed(TaskFailure(.unknown, phase: .running, subject: "cpu"), partial: nil), in: .running)
    }
    self.arena = arena
    let machine = Machine(run.program, arena: arena, breaker: seat.breaker) { [unowned self] in checkpoint() }
    do {
      return try machine.run([Value(iterations)]).description
    } catch .interrupted {
      throw stop(.cancelled, in: .running)
    } catch {
      let failure = TaskFailure(.unknown, phase: .running, subject: "cpu", detail: "\(error)")
      throw stop(.failed(failure, partial: nil), in: .running)
    }
  }

  private func computeNatively(_ rounds: Int, keepsLock: Bool) throws(Stop) -> String {
    if keepsLock { enter(.native) } else { leave(.native) }
    let bits = NativeWork.run(rounds: rounds) { run.board.isCancelled }
    guard let bits else {
      if keepsLock { lock?.drop(seat) }
      throw .cancelled
    }
    if keepsLock { enter(.running) } else { interpret() }
    return String(bits, radix: 16)
  }

  private func sleep(_ nanoseconds: UInt64) throws(Stop) -> TaskResult {
    leave(.sleep)
    let deadline = MonotonicClock.now() + nanoseconds
    while !run.board.isCancelled, MonotonicClock.now() < deadline {
      _ = try? Readiness.wait(for: [run.cancellation.raw], until: deadline)
    }
    if run.board.isCancelled { throw .cancelled }
    interpret()
    return .ok()
  }

  /// A fetch waits without the lock and takes it again at each wake-up, as Python does around `recv`.
  private func fetch(_ url: String, timeout: UInt64) throws(Stop) -> FetchAnswer {
    guard let transfers = try? readyTransfers() else {
      let failure = TaskFailure(.unknown, phase: .running, subject: url, detail: "libcurl cannot be used")
      throw stop(.failed(failure, partial: nil), in: .running)
    }
    transfers.begin(run.request(url, timeout: timeout)) { [unowned self] phase in enter(phase) }
    while true {
      if let outcome = transfers.advance() { return try end(outcome, in: transfers.phase) }
      leave(transfers.phase ?? .connect)
      transfers.waitForActivity(alsoReadable: run.cancellation.raw)
      if run.board.isCancelled {
        transfers.cancel()
        throw .cancelled
      }
      interpret()
    }
  }

  private func end(_ outcome: TransferOutcome, in phase: TaskState?) throws(Stop) -> FetchAnswer {
    switch outcome {
    case .answered(let answer):
      enter(.running)
      return answer
    case .failed(let failure, let partial):
      throw stop(.failed(failure, partial: partial), in: failure.phase ?? phase ?? .running)
    case .cancelled:
      throw stop(.cancelled, in: phase ?? .running)
    }
  }
}
