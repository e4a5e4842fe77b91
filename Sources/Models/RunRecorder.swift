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
    let identities = run.plan.tasks.map(\.identity) + run.board.children()
    var reader = TrackReader(run.store, taskCount: identities.count)
    reader.refresh()
    reader.closeOpenTracks(at: end) { $0 < results.count ? results[$0]?.outcome.ending ?? .failed : .failed }

    let tasks = identities.map { identity in
      task(identity, reader.tracks[identity.id], identity.id < results.count ? results[identity.id] : nil)
    }
    let tally = run.tally.withLock { $0 }
    var cost = RunCost()
    cost.wall = tasks.map(\.end).max() ?? end
    cost.cpuUser = cpu.user + tally.workerCPU.user
    cost.cpuSystem = cpu.system + tally.workerCPU.system
    cost.peakRSSBytes = tally.workerRSS ?? peakRSSBytes
    cost.threads = tally.threads + identities.count { $0.kind == .thread }
    cost.resolverThreads = tally.resolverThreads
    cost.processes = tally.processes

    var record = RunRecord(model: .execution(run.plan.model), cost: cost, tasks: tasks)
    record.gil = tally.gil
    record.startedAt = MonotonicClock.unixTime(of: run.store.origin)
    record.droppedEvents = run.store.droppedEvents
    record.isCompiled = run.plan.tier == .compiled
    record.notes = run.notes.withLock { $0 }
    let withoutLane = run.board.childrenWithoutPlace
    if withoutLane > 0 { record.notes.append(.childrenBounded(lanes: RunBoard.mostChildren, more: withoutLane)) }
    return record
  }

  private func task(_ identity: TaskIdentity, _ track: Track, _ result: TaskResult?) -> TaskRecord {
    let lost = TaskOutcome.failed(TaskFailure(.unknown, subject: identity.name))
    var task = TaskRecord(identity: identity, outcome: result?.outcome ?? lost, track: track, until: end)
    task.answer = result?.answer
    task.updates = result?.updates
    task.result = result?.value ?? result?.updates?.text
    task.output = result?.output
    task.lockNames = result?.lockNames ?? []
    return task
  }
}
