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
  /// Why a task ends before its work is done.
  private enum Stop: Error {
    case cancelled
    case failed(TaskFailure, partial: FetchAnswer?)
  }

  private let run: RunContext
  private let breaker: EvalBreaker
  private let right: RightToInterpret
  private var transfers: BlockingTransfers?
  private var arena: Arena?

  /// The thread with number `worker`, under `lock` or under none.
  init(_ run: RunContext, worker: Int, lock: GlobalLock?) {
    self.run = run
    breaker = run.board.breaker(ofSeat: worker)
    right = RightToInterpret(lock, GlobalLock.Seat(number: worker, breaker: breaker), run.store)
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

  /// Memory for objects, made ready at the first call; nil when it cannot be had.
  @discardableResult
  func readyObjects() -> Arena? {
    if arena == nil { arena = Arena(limit: 1 << 20) }
    return arena
  }

  /// Records that a task was given to this thread.
  func assign(_ task: Int) { right.assign(task) }

  /// Does a task, from its first repeat to its last, and records its end. With `leavingIn`, a task that did all its work
  /// goes on in that state instead: its story ends elsewhere.
  func perform(_ plan: TaskPlan, leavingIn next: TaskState? = nil) -> TaskResult {
    right.begin(plan.identity.id)
    if run.board.isCancelled { return finish(.cancelled) }
    do {
      let result = try repeatWork(plan)
      if let next { right.leave(next) } else { right.end(.ok) }
      return result
    } catch {
      switch error {
      case .cancelled: return finish(.cancelled)
      case .failed(let failure, let partial): return finish(.failed(failure, partial: partial))
      }
    }
  }

  private func finish(_ result: TaskResult) -> TaskResult {
    right.end(result.outcome.ending)
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
      if times > 0 { right.leave(.ready) }
      guard permits.acquire() else { throw .cancelled }
      right.take()
    } else if times == 0 {
      right.take()
    } else if breaker.bits == 0 {
      right.enter(.running)  // a repeat has a span of its own even where nothing came between
    } else if !right.checkpoint() {
      throw .cancelled  // the back edge of the loop around the work is a checkpoint like any other
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

  // MARK: The kinds of work; each begins and ends with the right to interpret

  private func compute(_ iterations: Int) throws(Stop) -> String {
    guard let arena = readyObjects(),
      let machine = Machine(
        run.program, arena: arena, breaker: breaker, onBreak: { [right] in right.checkpoint() })
    else {
      throw .failed(TaskFailure(.unknown, phase: .running, subject: "cpu"), partial: nil)
    }
    do {
      return try machine.run([Value(iterations)]).description
    } catch .interrupted {
      throw .cancelled
    } catch {
      throw .failed(TaskFailure(.unknown, phase: .running, subject: "cpu", detail: "\(error)"), partial: nil)
    }
  }

  private func computeNatively(_ rounds: Int, keepsLock: Bool) throws(Stop) -> String {
    if keepsLock { right.enter(.native) } else { right.leave(.native) }
    let bits = NativeWork.run(rounds: rounds) { run.board.isCancelled }
    guard let bits else { throw .cancelled }
    if keepsLock { right.enter(.running) } else { right.take() }
    return String(bits, radix: 16)
  }

  private func sleep(_ nanoseconds: UInt64) throws(Stop) -> TaskResult {
    right.leave(.sleep)
    let deadline = MonotonicClock.now() + nanoseconds
    while !run.board.isCancelled, MonotonicClock.now() < deadline {
      _ = try? Readiness.wait(for: [run.cancellation.raw], until: deadline)
    }
    if run.board.isCancelled { throw .cancelled }
    right.take()
    return .ok()
  }

  /// A fetch waits without the lock and takes it again at each wake-up, as Python does around `recv`.
  private func fetch(_ url: String, timeout: UInt64) throws(Stop) -> FetchAnswer {
    guard let transfers = try? readyTransfers() else {
      throw .failed(
        TaskFailure(.unknown, phase: .running, subject: url, detail: "libcurl cannot be used"), partial: nil)
    }
    transfers.begin(run.request(url, timeout: timeout)) { [right] phase in right.enter(phase) }
    while true {
      if let outcome = transfers.advance() { return try end(outcome, in: transfers.phase) }
      right.leave(transfers.phase ?? .connect)
      transfers.waitForActivity(alsoReadable: run.cancellation.raw)
      if run.board.isCancelled {
        transfers.cancel()
        throw .cancelled
      }
      right.take()
    }
  }

  /// A fetch that failed ends in the phase in which it did, although its thread has just looked at it.
  private func end(_ outcome: TransferOutcome, in phase: TaskState?) throws(Stop) -> FetchAnswer {
    switch outcome {
    case .answered(let answer):
      right.enter(.running)
      return answer
    case .failed(let failure, let partial):
      right.settle(in: failure.phase ?? phase ?? .running)
      throw .failed(failure, partial: partial)
    case .cancelled: throw .cancelled
    }
  }
}
