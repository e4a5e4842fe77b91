import Glibc
import Interpreter
import Platform
import Synchronization
import Timeline
import Transfers

/// What all threads of one run share, in one process. A worker process has one of its own over the same memory.
final class RunContext: Sendable {
  /// What is to be run.
  let plan: RunPlan
  /// Where it is recorded.
  let store: EventStore
  /// What its threads tell one another.
  let board: RunBoard
  /// Readable once the run is cancelled, so that a thread which waits in the kernel wakes up.
  let cancellation: Descriptor
  /// What `cpu` tasks interpret.
  let program: Program
  /// What `program` tasks interpret.
  let programs = ProgramBook()
  /// Bounds on tasks in flight.
  let permits: PermitBook
  /// Results by task id; nil until the task has ended.
  let results: Mutex<[TaskResult?]>
  /// What a reader must know to judge the run.
  let notes = Mutex<[RunNote]>([])
  /// Worker processes that live, by number.
  let workers = Mutex<[Int: pid_t]>([:])
  /// What is counted while the run goes on.
  let tally = Mutex(RunTally())

  /// Makes the shared part of a run.
  init(plan: RunPlan, store: EventStore, board: RunBoard, cancellation: Descriptor) throws(CodeObject.InvalidCode) {
    self.plan = plan
    self.store = store
    self.board = board
    self.cancellation = cancellation
    program = try .countdown()
    permits = PermitBook(plan.tasks)
    results = Mutex(Array(repeating: nil, count: plan.tasks.count))
  }

  /// The request behind a fetch.
  func request(_ url: String, timeout: UInt64) -> TransferRequest {
    TransferRequest(
      url: url, timeout: timeout,
      policy: TransferPolicy(mayLeaveMachine: plan.mayLeaveMachine, trusted: plan.trusted))
  }

  /// Keeps a task's result and tells the others that it has ended.
  func finish(_ task: Int, _ result: TaskResult) {
    results.withLock { results in
      while results.count <= result.children.keys.max() ?? task { results.append(nil) }
      results[task] = result
      for (child, childResult) in result.children { results[child] = childResult }
    }
    board.markEnded(task)
  }

  /// As `finish`, and records that the task ends now.
  func finish(_ task: Int, _ result: TaskResult, recordedBy events: EventWriter) {
    events.end(task: task, result.outcome.ending)
    finish(task, result)
  }

  /// Stops the run as soon as each thread notices. Any thread, any number of times.
  func cancel() {
    board.cancel()
    cancellation.signal()
    permits.wakeAll()
  }

  /// Blocks until `deadline`, monotonic nanoseconds. False when the run was cancelled meanwhile.
  func sleep(until deadline: UInt64) -> Bool {
    while !board.isCancelled, MonotonicClock.now() < deadline {
      _ = try? Readiness.wait(for: [cancellation.raw], until: deadline)
    }
    return !board.isCancelled
  }

  /// Whether a task that has done its work `times` times goes on.
  func goesOn(_ task: TaskPlan, after times: Int) -> Bool {
    switch task.repetition {
    case .times(let count): times < count
    case .whileRunning(let other): !board.hasEnded(other)
    }
  }
}

/// Counts and sums that the models fill in while they run.
struct RunTally: Sendable {
  var threads = 1
  var processes = 1
  var resolverThreads = 0
  var gil: LockFigures?
  /// Of worker processes that have ended.
  var workerCPU = CPUTime()
  /// Peaks of worker processes, summed; nil when there are none.
  var workerRSS: UInt64?
}
