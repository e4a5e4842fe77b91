import Timeline

/// An execution model: a way to carry out many tasks.
///
/// `carryOut` blocks its thread until every task has a result in `run`, and has recorded what each task did in the run's
/// store. It throws only when it cannot begin; what happens to a task is that task's result.
protocol Model: Sendable {
  /// Does all tasks of the run. Called once, on a thread that may block.
  func carryOut(_ run: RunContext) throws
}

extension ExecutionModel {
  /// The mechanism behind an identifier. Workers are started with `worker`.
  func model(startingWorkersWith worker: WorkerCommand) -> any Model {
    switch self {
    case .sequential: Sequential()
    case .eventLoop: EventLoop()
    case .gilThreads: GilThreads()
    case .freeThreads: FreeThreads()
    case .processes: Processes(worker: worker)
    case .subinterpreters: Subinterpreters()
    }
  }
}

extension RunContext {
  /// All tasks exist from the run's beginning: ready, and waiting for whoever will do them.
  func submitAll() {
    let events = EventWriter(store)
    for task in plan.tasks { events.enter(.ready, task: task.identity.id) }
  }
}
