import Platform
import Timeline

/// Makes the record of a run that has ended from its events, its results and its tally.
struct RunRecorder {
  private let run: RunContext
  private let end: UInt64

  init(_ run: RunContext) {
    self.run = run
    end = run.store.now
  }

  /// `cpu` and `peakRSSBytes` are what this process used for the run; that of workers is in the tally.
  func record(cpu: CPUTime, peakRSSBytes: UInt64) -> RunRecord {
    let results = run.results.withLock { $0 }
    var reader = TrackReader(run.store, taskCount: run.plan.tasks.count)
    reader.refresh()
    reader.closeOpenTracks(at: end) { results[$0]?.outcome.ending ?? .failed }

    let tasks = run.plan.tasks.map { task(in: $0, reader.tracks[$0.identity.id], results[$0.identity.id]) }
    let tally = run.tally.withLock { $0 }
    var cost = RunCost()
    cost.wall = tasks.map(\.end).max() ?? end
    cost.cpuUser = cpu.user + tally.workerCPU.user
    cost.cpuSystem = cpu.system + tally.workerCPU.system
    cost.peakRSSBytes = tally.workerRSS ?? peakRSSBytes
    cost.threads = tally.threads
    cost.resolverThreads = tally.resolverThreads
    cost.processes = tally.processes

    var record = RunRecord(model: run.plan.model, cost: cost, tasks: tasks)
    record.gil = tally.gil
    record.droppedEvents = run.store.droppedEvents
    record.notes = run.notes.withLock { $0 }
    return record
  }

  private func task(in plan: TaskPlan, _ track: Track, _ result: TaskResult?) -> TaskRecord {
    let lost = TaskOutcome.failed(TaskFailure(.unknown, subject: plan.identity.name))
    var task = TaskRecord(
      identity: plan.identity, outcome: result?.outcome ?? lost, spans: Array(track.spans(until: end)))
    task.answer = result?.answer
    task.result = result?.value
    task.worker = track.worker
    return task
  }
}
