import Timeline

/// One thread, one task after another. While a task waits, everybody waits.
struct Sequential: Model {
  func carryOut(_ run: RunContext) throws {
    let thread = InterpreterThread(run, worker: 0, lock: nil, isAlone: true)

    // A task does not exist before its turn. After a cancellation it never has one, and ends without having begun.
    for task in run.plan.tasks {
      run.finish(task.identity.id, thread.perform(task))
    }

    run.tally.withLock { $0.resolverThreads = thread.resolverThreadsStarted }
  }
}
