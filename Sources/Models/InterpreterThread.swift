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
  /// What a task comes to that ends before its work is done.
  private struct Stop: Error {
    var result: TaskResult

    static let cancelled = Stop(result: .cancelled)

    static func failed(_ failure: TaskFailure, partial: FetchAnswer?) -> Stop {
      Stop(result: .failed(failure, partial: partial))
    }
  }

  private let run: RunContext
  private let breaker: EvalBreaker
  private let right: RightToInterpret
  /// Its number among the workers; nil for a thread that is alone by its model.
  private let worker: Int?
  private var transfers: BlockingTransfers?
  /// Look-ups of transfers that are closed.
  private var pastLookups = 0
  private var arena: Arena?

  /// The thread with number `worker`, under `lock` or under none. One that `isAlone` is the only one of its model, and no
  /// program that runs on it can have others.
  init(_ run: RunContext, worker: Int, lock: GlobalLock?, isAlone: Bool = false) {
    self.run = run
    self.worker = isAlone ? nil : worker
    breaker = run.board.breaker(ofSeat: worker)
    right = RightToInterpret(lock, GlobalLock.Seat(number: worker, breaker: breaker), run.store)
  }

  /// Name look-ups for which libcurl started a thread.
  var resolverThreadsStarted: Int { pastLookups + (transfers?.resolverThreadsStarted ?? 0) }

  /// libcurl, made ready at the first call; a worker calls it early, so that the first fetch does not pay for it.
  @discardableResult
  func readyTransfers() throws(TransfersUnavailable) -> BlockingTransfers {
    if let transfers { return transfers }
    let made = try BlockingTransfers()
    transfers = made
    return made
  }

  /// Closes what libcurl has open. A thread that has ended its task may be kept from its own end for long, and files that it
  /// still holds would be missing elsewhere.
  private func closeTransfers() {
    pastLookups = resolverThreadsStarted
    transfers = nil
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
      return finish(error.result)
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
      do throws(Stop) {
        try begin(repeat: times, permits)
        defer {
          if plan.sparesDescriptors { closeTransfers() }
          permits?.release()
        }
        result = try work(plan).following(result)
      } catch {
        throw Stop(result: error.result.following(result))
      }
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
    case .program(let source): try interpret(source, as: plan.identity)
    }
  }

  // MARK: The kinds of work; each begins and ends with the right to interpret

  private func compute(_ iterations: Int) throws(Stop) -> String {
    guard let arena = readyObjects(),
      let machine = Machine(
        run.program, arena: arena, tier: run.plan.tier, breaker: breaker, onBreak: { [right] in right.checkpoint() })
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
    if keepsLock { right.keepWhileNative() } else { right.leave(.native) }
    let bits = NativeWork.run(rounds: rounds) {
      right.lookAtProcessor()
      return run.board.isCancelled
    }
    guard let bits else { throw .cancelled }
    if keepsLock { right.returnFromNative() } else { right.take() }
    return String(bits, radix: 16)
  }

  private func sleep(_ nanoseconds: UInt64) throws(Stop) -> TaskResult {
    right.leave(.sleep)
    guard run.sleep(until: MonotonicClock.now() + nanoseconds) else { throw .cancelled }
    right.take()
    return .ok()
  }

  /// A program begins on this thread, and may start others, which fight for the same lock. It has ended when all have.
  private func interpret(_ source: ProgramSource, as task: TaskIdentity) throws(Stop) -> TaskResult {
    let crew = ProgramCrew(run, task: task, lock: right.lock, worker: worker, hasThreads: worker != nil)
    let program: ProgramRun
    do {
      program = try ProgramRun(source, by: crew)
    } catch {
      throw .failed(error, partial: nil)
    }
    let host = ProgramHost(crew, right, task: task.id)
    var result = host.carryOut(Machine(program.memory, host: host, breaker: breaker))
    if crew.hasStartedThreads {
      if result.outcome == .cancelled { right.drop() } else { right.leave(.wait) }
      crew.joinAll()
      if result.outcome != .cancelled { right.take() }
    }
    result = program.kept(result)
    guard result.outcome == .ok else { throw Stop(result: result) }
    return result
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
