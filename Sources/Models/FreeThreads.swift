import Timeline

/// The same threads and the same work without the lock: as many interpret at once as there are processors. What keeps
/// lists and dicts whole is a small lock of their own.
struct FreeThreads: Model {
  func carryOut(_ run: RunContext) throws {
    run.submitAll()
    try ThreadPool.carryOut(run) { worker in InterpreterThread(run, worker: worker, lock: nil) }
  }
}
