import Timeline
import Wording

/// In which order lanes stand.
enum LaneOrder: Equatable, Sendable {
  /// As the experiment names them.
  case created
  /// Who started first.
  case start
  /// Who lived longest.
  case duration
  /// By worker, those without one last.
  case worker
  /// Who was longest in a state.
  case time(in: TaskState)

  /// The order that follows; `state` is the one under the cursor.
  func next(state: TaskState?) -> LaneOrder {
    switch self {
    case .created: .start
    case .start: .duration
    case .duration: .worker
    case .worker: state.map { .time(in: $0) } ?? .created
    case .time: .created
    }
  }

  /// The tasks in those places of a run, in this order; equal ones stay as they are.
  func sorted(_ tasks: [Int], of log: RunLog) -> [Int] {
    if self == .created { return tasks }
    let keys = tasks.map { (key(of: $0, in: log), $0) }
    return keys.sorted { $0 < $1 }.map(\.1)
  }

  private func key(of task: Int, in log: RunLog) -> UInt64 {
    let record = log.record.tasks[task]
    return switch self {
    case .created: UInt64(task)
    case .start: record.start
    case .duration: .max - (record.end - record.start)
    case .worker: record.worker.map(UInt64.init) ?? .max
    case .time(let state): .max - log.time(ofTask: task, in: state)
    }
  }
}

extension LaneOrder {
  /// By what lanes are sorted.
  var words: Phrase {
    switch self {
    case .created: ExplorerWords.byExperiment
    case .start: ExplorerWords.byStart
    case .duration: ExplorerWords.byDuration
    case .worker: ExplorerWords.byWorker
    case .time(let state): ExplorerWords.byTime(in: state)
    }
  }
}
