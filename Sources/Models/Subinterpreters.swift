import Platform
import Timeline

/// Threads of one process, each with an interpreter and a lock of its own. As with processes nothing is shared, so nothing is
/// fought over, and an interpreter is made sooner than a process is started. But objects stay in the interpreter that made
/// them: work and results must travel here too, by copy, through a queue.
///
/// The shape is that of `InterpreterPoolExecutor` (CPython 3.14, `Lib/concurrent/futures/interpreter.py`, and PEP 734): each
/// thread of a pool takes work in the main interpreter, and switches into its own to do it.
struct Subinterpreters: Model {
  func carryOut(_ run: RunContext) throws {
    let count = Workers.count(for: run.plan)
    let queue = TaskQueue(run.plan.tasks)
    run.submitAll(toWorkers: count)

    let starts = WorkerStarts()
    for thread in threads(count, of: queue, starts, run) { thread.join() }
    // A thread without an interpreter takes no task: the others have done them all, if there was another.
    if starts.count == 0, let problem = starts.problem { throw problem }

    run.tally.withLock { $0.threads = starts.count }
  }

  /// With fewer threads than wanted, those there are do the work.
  private func threads(_ count: Int, of queue: TaskQueue, _ starts: WorkerStarts, _ run: RunContext) -> [PosixThread] {
    var threads: [PosixThread] = []
    do {
      for number in 0..<count {
        threads.append(
          try PosixThread.start("worker \(number)") {
            do {
              let interpreter = try Subinterpreter(run, number: number)
              starts.noteStart()
              while let task = queue.next() { interpreter.perform(task) }
              interpreter.addUp()
            } catch {
              starts.note(error)
            }
          })
      }
    } catch {
      starts.note(error)
    }
    return threads
  }
}

/// An interpreter that a thread has made for itself: its programs, its memory for objects, its lock. Confined to its thread.
private final class Subinterpreter {
  private let run: RunContext
  private let number: Int
  private let events: EventWriter
  /// The way in and out.
  private let queue = CopyQueue()
  private let lock: GlobalLock
  /// The same thread, as it interprets in here.
  private let inside: InterpreterThread

  init(_ run: RunContext, number: Int) throws {
    self.run = run
    self.number = number
    events = EventWriter(run.store)
    lock = GlobalLock(switchInterval: run.plan.switchInterval)
    inside = InterpreterThread(try run.withoutTasks(), worker: number, lock: lock)
    guard inside.readyObjects() != nil else { throw SystemError("mmap") }
    if run.plan.tasks.contains(where: { $0.identity.kind == .fetch }) { try inside.readyTransfers() }
  }

  /// Takes a task into the interpreter, does it, and brings its result out.
  func perform(_ task: TaskPlan) {
    let id = task.identity.id
    let permits = run.permits.permits(for: task)
    let isPermitted = run.acquire(permits, for: id, events)
    defer { if isPermitted { permits?.release() } }
    if !isPermitted || run.board.isCancelled { return run.finish(id, .cancelled, recordedBy: events) }

    events.assign(task: id, to: number)
    events.enter(.ipc, task: id)
    guard case .perform(let copy) = queue.cross(.perform(task), payload: task.payload) else { return lose(task) }
    let result = inside.perform(copy, leavingIn: .ipc)
    let answer = WorkerMessage.ended(task: id, result, payload: task.payload)
    guard case .ended(_, let result, _) = queue.cross(answer, payload: task.payload) else { return lose(task) }
    // A task that failed has ended in the state it was in.
    if result.outcome == .ok { events.end(task: id, .ok) }
    run.finish(id, result)
  }

  /// What arrived could not be read.
  private func lose(_ task: TaskPlan) {
    run.finish(task.identity.id, .failed(TaskFailure(.unknown, subject: task.identity.name)), recordedBy: events)
  }

  /// Adds what the interpreter has seen to the figures of the run.
  func addUp() {
    run.tally.withLock { tally in
      tally.gil = (tally.gil ?? LockFigures()) + lock.figures
      tally.resolverThreads += inside.resolverThreadsStarted
    }
  }
}

extension RunContext {
  /// The same run as it looks from inside a subinterpreter: the same recorder and the same board, but programs of its own, and
  /// no task before one arrives.
  fileprivate func withoutTasks() throws -> RunContext {
    var plan = plan
    plan.tasks = []
    return try RunContext(plan: plan, store: store, board: board, cancellation: cancellation)
  }
}
