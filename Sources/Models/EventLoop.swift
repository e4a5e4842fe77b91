import Interpreter
import Platform
import Timeline
import Transfers

/// One thread and one loop. A task is a coroutine: where it would have to wait, it hands the thread back, and the loop
/// gives it to whoever could go on. Nobody is interrupted: a coroutine that computes keeps all others waiting.
struct EventLoop: Model {
  func carryOut(_ run: RunContext) throws {
    let loop = try Loop(run.store, cancellation: run.cancellation)
    let permits = LoopPermits(run.plan.tasks)

    for task in run.plan.tasks {
      let group = permits.permits(for: task)
      loop.create(task.identity.id) { lane in
        await Coroutine(run: run, loop: loop, lane: lane, permits: group).perform(task)
      }
    }
    loop.runUntilAllHaveReturned()

    run.tally.withLock { $0.resolverThreads = loop.transfers?.resolverThreadsStarted ?? 0 }
  }
}

/// What one coroutine does. Every `await` in here is a place where others get their turn; between two of them nobody does.
private struct Coroutine: @unchecked Sendable {
  // @unchecked: all members but the run are confined to the loop's thread, on which the coroutine always runs.
  let run: RunContext
  let loop: Loop
  let lane: Lane
  let permits: LoopPermits.Group?

  /// Does the task and keeps its result. The lane has ended by then.
  func perform(_ task: TaskPlan) async {
    let result = await repeatWork(task)
    // A run that was cancelled meanwhile has ended the lane already, and the result with it.
    let wasCancelled = lane.isOver && result.outcome == .ok
    lane.end(result.outcome.ending)
    run.finish(lane.task, wasCancelled ? TaskResult.cancelled.following(result) : result)
  }

  private func repeatWork(_ task: TaskPlan) async -> TaskResult {
    var times = 0
    var result = TaskResult.ok()
    while true {
      if times > 0 { await goRound(task) }
      await permits?.acquire(lane)
      result = (lane.isOver ? TaskResult.cancelled : await work(task)).following(result)
      permits?.release()
      times += 1
      if lane.isOver || result.outcome != .ok || !run.goesOn(task, after: times) { return result }
    }
  }

  /// Between two repeats. A loop that waits for somebody else must let them have their turn: `asyncio.sleep(0)`.
  private func goRound(_ task: TaskPlan) async {
    guard case .whileRunning = task.repetition else {
      return lane.enter(.running)  // a repeat has a span of its own even where nothing came between
    }
    await withUnsafeContinuation { (turn: UnsafeContinuation<Void, Never>) in
      lane.enter(.ready)
      loop.schedule(at: MonotonicClock.now()) { turn.resume() }
    }
  }

  private func work(_ task: TaskPlan) async -> TaskResult {
    switch task.work {
    case .fetch(let url, let timeout): await fetch(run.request(url, timeout: timeout))
    case .cpu(let iterations): compute(iterations)
    case .native(let rounds, _): computeNatively(rounds)
    case .sleep(let nanoseconds): await sleep(until: MonotonicClock.now() + nanoseconds)
    case .program(let source): await interpret(source, as: task.identity)
    }
  }

  private func fetch(_ request: TransferRequest) async -> TaskResult {
    let outcome = await withUnsafeContinuation { (answered: UnsafeContinuation<TransferOutcome, Never>) in
      guard let transfers = loop.transfers else { return answered.resume(returning: .cancelled) }
      let transfer = transfers.start(request) { phase in
        lane.enter(phase)
      } onEnd: { outcome in
        lane.abandon = nil
        // A failed task ends in the state it was in: at once, not when its coroutine gets its next turn.
        if case .failed = outcome { lane.end(.failed) }
        answered.resume(returning: outcome)
      }
      lane.abandon = { transfers.cancel(transfer) }
      // libcurl begins with the loop's next turn, with all transfers that start in this one at once.
      lane.enter(.ready)
    }
    switch outcome {
    case .answered(let answer): return .ok(answer: answer)
    case .failed(let failure, let partial): return .failed(failure, partial: partial)
    case .cancelled: return .cancelled
    }
  }

  private func sleep(until deadline: UInt64, in state: TaskState = .sleep) async -> TaskResult {
    await withUnsafeContinuation { (woken: UnsafeContinuation<Void, Never>) in
      lane.enter(state)
      // Whichever comes first resumes; a continuation must be resumed once.
      lane.abandon = { woken.resume() }
      loop.schedule(at: deadline) {
        guard lane.abandon != nil else { return }
        lane.abandon = nil
        woken.resume()
      }
    }
    return .ok()
  }

  /// A program's coroutines share the loop with all other tasks: where each of them waits, it hands the thread back.
  private func interpret(_ source: ProgramSource, as task: TaskIdentity) async -> TaskResult {
    let crew = ProgramCrew(run, task: task, lock: nil, worker: nil, hasThreads: false)
    let program: ProgramRun
    do {
      program = try ProgramRun(source, by: crew)
    } catch {
      return .failed(error)
    }
    let host = LoopProgramHost(crew, lane, loop.events)
    let machine = Machine(program.memory, host: host, breaker: run.board.breaker(ofSeat: 0))
    var result = TaskResult.ok()
    do throws(InterpreterError) {
      while case .idle(let deadline) = try machine.advance() {
        _ = await sleep(until: deadline, in: host.idleState)
        if lane.isOver { throw InterpreterError.interrupted }
      }
    } catch {
      result = error == .interrupted ? .cancelled : .failed(.program(task.name, "\(error)"))
      host.endAll(result)
    }
    return program.kept(result)
  }

  /// Blocks the loop: there is no `await` in here.
  private func compute(_ iterations: Int) -> TaskResult {
    // Nobody asks for a lock here; the only request that can come is to give up.
    guard let arena = Arena(limit: 1 << 20),
      let machine = Machine(
        run.program, arena: arena, tier: run.plan.tier, breaker: run.board.breaker(ofSeat: 0), onBreak: { false })
    else {
      return .failed(TaskFailure(.unknown, phase: .running, subject: "cpu"))
    }
    do {
      return .ok(value: try machine.run([Value(iterations)]).description)
    } catch .interrupted {
      return .cancelled
    } catch {
      return .failed(TaskFailure(.unknown, phase: .running, subject: "cpu", detail: "\(error)"))
    }
  }

  /// Blocks the loop as well: native code leaves the interpreter, not the thread.
  private func computeNatively(_ rounds: Int) -> TaskResult {
    lane.enter(.native)
    let bits = NativeWork.run(rounds: rounds) {
      loop.events.lookAtProcessor(of: lane.task)
      return run.board.isCancelled
    }
    guard let bits else { return .cancelled }
    lane.enter(.running)
    return .ok(value: String(bits, radix: 16))
  }
}
