import Interpreter
import Platform
import Synchronization
import Timeline

/// A run as it takes place: started once, watched by any number of readers, cancelled or awaited from any thread.
public final class LiveRun: Sendable {
  /// What surrounds a run.
  public struct Surroundings: Sendable {
    /// How to start a worker process.
    public var worker: WorkerCommand
    /// Processor time of threads that have nothing to do with the run (the interface), so far.
    public var unrelatedCPU: @Sendable () -> CPUTime
    /// Called once, on the run's own thread, when the run has ended.
    public var onEnd: @Sendable () -> Void

    /// Surroundings of a program that does nothing beside the run.
    public init(
      worker: WorkerCommand, unrelatedCPU: @escaping @Sendable () -> CPUTime = { CPUTime() },
      onEnd: @escaping @Sendable () -> Void = {}
    ) {
      self.worker = worker
      self.unrelatedCPU = unrelatedCPU
      self.onEnd = onEnd
    }
  }

  /// What is run.
  public let plan: RunPlan
  private let context: RunContext
  private let surroundings: Surroundings
  private let ended = Monitor()
  private let result = Mutex<Result<RunRecord, any Error>?>(nil)

  /// Starts a run on threads of its own and returns at once. Throws `SystemError` when its memory cannot be had.
  public static func start(_ plan: RunPlan, _ surroundings: Surroundings) throws -> LiveRun {
    let run = try LiveRun(plan, surroundings)
    let thread = try PosixThread.start("run") { run.conduct() }
    thread.detach()
    return run
  }

  private init(_ plan: RunPlan, _ surroundings: Surroundings) throws {
    var plan = plan
    let bound = FetchBound.apply(to: &plan)
    self.plan = plan
    self.surroundings = surroundings
    let isShared = plan.model == .processes
    let seats = ThreadPool.defaultLimit + RunBoard.mostChildren
    let board = try RunBoard(tasks: plan.tasks.count, seats: seats, shared: isShared)
    let store = try EventStore(shared: isShared)
    context = try RunContext(plan: plan, store: store, board: board, cancellation: .event())
    if let bound { context.notes.withLock { $0.append(bound) } }
  }

  /// Nanoseconds since the run's start; stands still at its wall time once it has ended.
  public var now: UInt64 {
    if let record = try? finished?.get() { return record.cost.wall }
    return context.store.now
  }

  /// A reader of the run's tracks, from its first event on.
  public func makeReader() -> TrackReader {
    TrackReader(context.store, taskCount: plan.tasks.count, more: RunBoard.mostChildren)
  }

  /// The tasks that the plan's tasks have created so far but for the first `known`, in the order of their ids.
  public func children(after known: Int = 0) -> [TaskIdentity] { context.board.children(after: known) }

  /// Cancels the run: each task ends as `cancelled` in the state it is in, as soon as its thread notices.
  public func cancel() { context.cancel() }

  /// What came of the run, nil while it goes on. The error is why the model could not begin.
  public var finished: Result<RunRecord, any Error>? { result.withLock { $0 } }

  /// Blocks until the run has ended.
  public func wait() throws -> RunRecord {
    try ended.locked {
      while true {
        if let finished { return try finished.get() }
        ended.wait()
      }
    }
  }

  /// The numbers of the worker processes that live, by the worker's own number. For tools that look at a run from outside.
  public var workerProcesses: [Int: Int32] { context.workers.withLock { $0 } }

  private func conduct() {
    let outcome = Result { try carryOut() }
    ended.locked {
      result.withLock { $0 = outcome }
      ended.broadcast()
    }
    surroundings.onEnd()
  }

  private func carryOut() throws -> RunRecord {
    ResidentMemory.resetPeak()
    let cpuBefore = CPUTime.ofProcess
    let unrelatedBefore = surroundings.unrelatedCPU()
    context.store.start()
    try plan.model.model(startingWorkersWith: surroundings.worker).carryOut(context)
    let unrelated = surroundings.unrelatedCPU() - unrelatedBefore
    let cpu = (CPUTime.ofProcess - cpuBefore) - unrelated
    // Both are read before the record is made, which takes time and memory of its own.
    return RunRecorder(context).record(cpu: cpu, peakRSSBytes: ResidentMemory.peakBytes)
  }
}
