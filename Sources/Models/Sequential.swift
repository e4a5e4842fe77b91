import Timeline

/// One thread, one task after another. While a task waits, everybody waits.
struct Sequential: Model {
  func carryOut(_ run: RunContext) throws {
    let thread = InterpreterThread(run, worker: 0, lock: nil)
    let events = EventWriter(run.store)

    for task in run.plan.tasks {
      // A task does not exist before its turn; only one that will never have a turn is recorded here.
      if run.board.isCancelled { events.enter(.ready, task: task.identity.id) }
      run.finish(task.identity.id, thread.perform(task))
    }
    run.tally.withLock { $0.resolverThreads = thread.resolverThreadsStarted }
  }
}
