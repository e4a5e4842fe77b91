import Glibc
import Platform
import Synchronization
import Timeline

/// How many workers have started, and why one could not. Any thread.
final class WorkerStarts: Sendable {
  private let state = Mutex<(started: Int, problem: (any Error)?)>((0, nil))

  var count: Int { state.withLock { $0.started } }
  var problem: (any Error)? { state.withLock { $0.problem } }

  func noteStart() { state.withLock { $0.started += 1 } }
  func note(_ problem: any Error) { state.withLock { $0.problem = problem } }
}

/// A worker could not be started: it ended, or said something else, before it was ready.
public struct WorkerDidNotStart: Error, Sendable {}

/// The parent's side of one worker: a thread that starts it, hands it tasks, and outlives it. When a worker dies its task
/// fails, another worker takes its place, and no other task notices. Confined to its thread.
final class WorkerParent {
  /// A worker that lives, and the ends of its pipes.
  private final class Worker {
    let process: ChildProcess
    /// Nil once no more work will come.
    var work: Descriptor?
    let results: Descriptor

    init(process: ChildProcess, work: Descriptor, results: Descriptor) {
      self.process = process
      self.work = work
      self.results = results
    }
  }

  private let run: RunContext
  private let number: Int
  private let command: WorkerCommand
  private let events: EventWriter

  init(_ run: RunContext, number: Int, command: WorkerCommand) {
    self.run = run
    self.number = number
    self.command = command
    events = EventWriter(run.store)
  }

  /// Starts the worker and gives it tasks until none is left, or until no worker can be had.
  func supervise(_ queue: TaskQueue, _ starts: WorkerStarts) {
    guard var worker = start(starts) else { return }
    starts.noteStart()
    while let task = queue.next() {
      if perform(task, with: worker) { continue }
      worker.process.send(signal: SIGKILL)
      bury(worker)
      guard let replacement = start(starts) else { return }
      worker = replacement
    }
    bury(worker)
  }

  // MARK: Tasks

  /// Hands a task over and waits for its result. False when the worker died over it.
  private func perform(_ task: TaskPlan, with worker: Worker) -> Bool {
    let id = task.identity.id
    let permits = run.permits.permits(for: task)
    let isPermitted = run.acquire(permits, for: id, events)
    defer { if isPermitted { permits?.release() } }
    if !isPermitted || run.board.isCancelled {
      run.finish(id, .cancelled, recordedBy: events)
      return true
    }
    events.assign(task: id, to: number)
    events.enter(.ipc, task: id)
    guard let result = exchange(task, with: worker) else {
      let death = TaskFailure(
        .workerDied, subject: task.identity.name, detail: "worker \(number), process \(worker.process.pid)")
      run.finish(id, run.board.isCancelled ? .cancelled : .failed(death), recordedBy: events)
      return false
    }
    // A task that failed has ended in the state it was in, and the worker has recorded that.
    if result.outcome == .ok { events.end(task: id, .ok) }
    run.finish(id, result)
    return true
  }

  /// The result, or nil when the worker is gone.
  private func exchange(_ task: TaskPlan, with worker: Worker) -> TaskResult? {
    guard let work = worker.work else { return nil }
    do {
      try WorkerMessage.perform(task).send(to: work)
      try WorkerMessage.sendPayload(task.payload, to: work)
    } catch {
      return nil
    }
    guard case .ended(task.identity.id, let result, let payload) = WorkerMessage.receive(from: worker.results),
      WorkerMessage.receivePayload(payload, from: worker.results)
    else { return nil }
    return result
  }

  // MARK: Life of a worker

  private func start(_ starts: WorkerStarts) -> Worker? {
    do {
      return try startWorker()
    } catch {
      starts.note(error)
      return nil
    }
  }

  private func startWorker() throws -> Worker {
    let worker = try spawn()
    if let work = worker.work, (try? WorkerMessage.setUp(setUp).send(to: work)) != nil,
      case .ready = WorkerMessage.receive(from: worker.results)
    {
      return worker
    }
    worker.process.send(signal: SIGKILL)
    bury(worker)
    throw WorkerDidNotStart()
  }

  /// The child's ends of the pipes are closed as this returns: were they kept, its death would not end the file.
  private func spawn() throws(SystemError) -> Worker {
    let work = try Descriptor.pipe()
    let results = try Descriptor.pipe()
    let process = try ChildProcess.spawn(
      command.executable, arguments: command.arguments,
      inheriting: [
        work.read, results.write, .standardError, run.store.descriptor, run.board.descriptor, run.cancellation,
      ])
    run.workers.withLock { $0[number] = process.pid }
    return Worker(process: process, work: work.write, results: results.read)
  }

  private var setUp: WorkerSetUp {
    WorkerSetUp(
      worker: number, parent: Int(getpid()), chunks: run.store.chunkLimit,
      tasks: run.plan.tasks.count, seats: run.board.seatCount, switchInterval: run.plan.switchInterval,
      tier: run.plan.tier, mayLeaveMachine: run.plan.mayLeaveMachine, trusted: run.plan.trusted,
      fetches: run.plan.tasks.contains { $0.identity.kind == .fetch })
  }

  /// Tells the worker that no work will come, takes its last words and reaps it.
  private func bury(_ worker: Worker) {
    worker.work = nil  // the last reference: this closes the pipe
    let words = WorkerMessage.receive(from: worker.results)
    run.workers.withLock { $0[number] = nil }
    let ending = try? worker.process.wait()
    run.tally.withLock { tally in
      if let ending { tally.workerCPU = tally.workerCPU + CPUTime(user: ending.cpuUser, system: ending.cpuSystem) }
      guard case .farewell(let peak, let resolvers, let lock) = words else { return }
      tally.workerRSS = (tally.workerRSS ?? 0) + peak
      tally.resolverThreads += resolvers
      tally.gil = (tally.gil ?? LockFigures()) + lock
    }
  }
}
