/// Why a run has no lanes of a kind.
public enum LaneUnavailable: CaseIterable, Equatable, Sendable {
  /// Jobs under a policy are given to nobody: each is its own.
  case noWorkers
  /// The model has no global lock, and nobody had to wait for a lock of a program's.
  case noLock
  /// Nobody looked at which processor a task had: the machine does not tell, or the run was recorded by a version that did
  /// not ask.
  case processorNotRecorded
  /// A schedule with several processors says when a job ran, and not on which of them.
  case processorNotTold
}

extension RunRecord {
  /// The lanes of that kind, in the order in which they are shown; empty where `laneUnavailable` says why. In the order of
  /// n log n of the spans; lanes by task cost nothing.
  public func lanes(by kind: LaneKind) -> [LaneLog] {
    switch kind {
    case .task: tasks.map { LaneLog(of: $0, provenance: provenance) }
    case .worker: WorkerLanes(self).lanes
    case .lock: LockLanes(self).lanes
    case .processor: ProcessorLanes(self).lanes
    }
  }

  /// Why there are no lanes of that kind; nil when there are, and when nothing has been recorded of any task yet.
  public func laneUnavailable(by kind: LaneKind) -> LaneUnavailable? {
    guard !tasks.isEmpty, lanes(by: kind).isEmpty else { return nil }
    switch kind {
    case .task: return nil
    case .worker: return model.execution == nil ? .noWorkers : nil
    case .lock: return hasGlobalLock ? nil : .noLock
    case .processor: return scheduling == nil ? .processorNotRecorded : .processorNotTold
    }
  }
}

extension LaneLog {
  /// The lane of a task.
  init(of task: TaskRecord, provenance: Provenance) {
    self.init(
      .task(task.identity.id), spans: task.spans,
      owners: LaneOwners(repeating: task.identity.id, count: task.spans.count), marks: task.dropRequests,
      provenance: provenance)
  }
}
