import Timeline

/// Threads of the operating system that share one interpreter, and so one lock: only the thread that holds the lock may
/// interpret. Waiting, and native code, need no lock, and overlap.
struct GilThreads: Model {
  func carryOut(_ run: RunContext) throws {
    let lock = GlobalLock(switchInterval: run.plan.switchInterval)

    run.submitAll()
    try ThreadPool.carryOut(run) { worker in InterpreterThread(run, worker: worker, lock: lock) }

    run.tally.withLock { $0.gil = lock.figures }
  }
}
