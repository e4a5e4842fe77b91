import CPlatform
import Glibc
import Platform
import Timeline
import Transfers

/// What a worker process does from start to end. Its descriptors: 0 work comes in, 1 results go out, 2 errors, 3 the
/// event store, 4 the board, 5 the run's cancellation.
public enum WorkerMain {
  /// Serves the parent until it closes the pipe. Returns the exit status. Called on the main thread of a process that
  /// `Processes` started, before anything else.
  public static func run() -> Int32 {
    // The pipe's end would tell too, but not a worker in the middle of a long computation.
    interleave_die_with_parent()
    let (work, results) = (Descriptor(owning: 0), Descriptor(owning: 1))
    guard case .setUp(let setUp) = WorkerMessage.receive(from: work), Int(getppid()) == setUp.parent else {
      return EX_USAGE
    }
    do {
      try serve(setUp, work: work, results: results)
      return EXIT_SUCCESS
    } catch {
      return EX_SOFTWARE
    }
  }

  private static func serve(_ setUp: WorkerSetUp, work: Descriptor, results: Descriptor) throws {
    let lock = GlobalLock(switchInterval: setUp.switchInterval)
    let thread = InterpreterThread(try context(setUp), worker: setUp.worker, lock: lock)
    if setUp.fetches { try thread.readyTransfers() }
    try WorkerMessage.ready.send(to: results)

    while case .perform(let task) = WorkerMessage.receive(from: work) {
      guard WorkerMessage.receivePayload(task.payload, from: work) else { return }
      let result = thread.perform(task, leavingIn: .ipc)
      try WorkerMessage.ended(task: task.identity.id, result, payload: task.payload).send(to: results)
      try WorkerMessage.sendPayload(task.payload, to: results)
    }

    try WorkerMessage.farewell(
      peakRSSBytes: ResidentMemory.peakBytes, resolverThreads: thread.resolverThreadsStarted, lock.figures
    ).send(to: results)
  }

  /// The same run as the parent's, over the memory that both map.
  private static func context(_ setUp: WorkerSetUp) throws -> RunContext {
    let store = try EventStore(mapping: Descriptor(owning: 3), chunks: setUp.chunks)
    let board = try RunBoard(tasks: setUp.tasks, seats: setUp.seats, descriptor: Descriptor(owning: 4))
    let plan = RunPlan(
      model: .processes, tasks: [], switchInterval: setUp.switchInterval, tier: setUp.tier,
      mayLeaveMachine: setUp.mayLeaveMachine, trusted: setUp.trusted)
    return try RunContext(plan: plan, store: store, board: board, cancellation: Descriptor(owning: 5))
  }
}
