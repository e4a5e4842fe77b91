import Canvas
import Timeline
import Wording

/// The lanes of one kind of a run, each with its index, so that a picture of it costs what it shows.
///
/// Immutable; made once for each kind that is looked at. Two sheets of one run are equal when they are of the same kind.
final class LaneSheet: Sendable {
  /// What the lanes stand for.
  let kind: LaneKind
  /// In the order of the run.
  let lanes: [LaneLog]
  private let run: ExploredRun
  /// Nil for lanes by task, whose indices the log has.
  private let indices: [SpanIndex]?

  init(_ run: ExploredRun, by kind: LaneKind) {
    self.kind = kind
    self.run = run
    lanes = run.record.lanes(by: kind)
    indices = kind == .task ? nil : lanes.map { SpanIndex($0.spans) }
  }

  /// What the lane is called.
  func label(ofLane lane: Int) -> Phrase {
    kind == .task ? run.label(ofTask: lane) : lanes[lane].lane.label(in: run.record, labBase: run.labBase)
  }

  /// The task whose lane it is, nil for lanes of another kind.
  func task(ofLane lane: Int) -> TaskRecord? { kind == .task ? run.record.tasks[lane] : nil }

  /// Whether it is the lane of a task that goes on.
  func isOpen(lane: Int) -> Bool { kind == .task && run.log.openTasks.contains(lane) }

  /// How long the lane was in each state. Independent of the number of its spans.
  func times(ofLane lane: Int) -> StateTimes {
    index(ofLane: lane).times(before: .max, of: lanes[lane].spans)
  }

  /// The lane on the cells of a grid.
  func texture(ofLane lane: Int, on grid: CellGrid) -> LaneTexture {
    Lane(lanes[lane].spans, hasGaps: kind != .task).texture(on: grid, index: index(ofLane: lane))
  }

  private func index(ofLane lane: Int) -> SpanIndex { indices?[lane] ?? run.log.index(ofTask: lane) }
}

extension LaneSheet: Equatable {
  static func == (a: LaneSheet, b: LaneSheet) -> Bool { a === b || (a.kind == b.kind && a.run == b.run) }
}
