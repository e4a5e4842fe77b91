import Timeline
import Wording

/// In which order lanes stand.
enum LaneOrder: Equatable, Sendable {
  /// As the run has them.
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

  /// The lanes in those places of a sheet, in this order; equal ones stay as they are.
  func sorted(_ lanes: [Int], of sheet: LaneSheet) -> [Int] {
    if self == .created { return lanes }
    let keys = lanes.map { (key(of: $0, in: sheet), $0) }
    return keys.sorted { $0 < $1 }.map(\.1)
  }

  private func key(of lane: Int, in sheet: LaneSheet) -> UInt64 {
    let spans = sheet.lanes[lane].spans
    let (start, end) = (spans.first?.start ?? .max, spans.last?.end ?? .max)
    return switch self {
    case .created: UInt64(lane)
    case .start: start
    case .duration: .max - (end - start)
    case .worker: sheet.task(ofLane: lane)?.worker.map(UInt64.init) ?? .max
    case .time(let state): .max - sheet.times(ofLane: lane)[state]
    }
  }

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
