import Timeline

/// What lies dim beneath the lanes.
extension ExplorerState {
  /// What could lie beneath the run of the chosen lane: the reader's prediction, then other runs of the same tasks.
  private var possibleGhosts: [Ghost] {
    let prediction: [Ghost] = shown.contains { predictedTime(ofRun: $0) != nil } ? [.prediction] : []
    guard !isComparing, kind == .task else { return prediction }
    let others = runs.indices.filter { $0 != chosen.run && runs[$0].record.hasSameTasks(as: run.record) }
    return prediction + others.map(Ghost.run)
  }

  /// The next of what could lie beneath; behind the last one, nothing. Returns false when there is nothing to choose from.
  mutating func changeGhost() -> Bool {
    let ghosts = possibleGhosts
    guard !ghosts.isEmpty else { return false }
    let next = ghost.flatMap { ghosts.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    lay(beneath: ghosts.indices.contains(next) ? ghosts[next] : nil)
    return true
  }

  /// The end of a run that the reader has predicted last; nil where they have predicted none.
  func predictedTime(ofRun run: Int) -> UInt64? {
    predictions.last { $0.model == runs[run].record.model }?.time
  }

  /// When what lies beneath ends, nanoseconds; 0 where nothing does.
  var ghostEnd: UInt64 {
    switch ghost {
    case .run(let run): runs[run].log.end
    case .prediction: shown.compactMap(predictedTime).max() ?? 0
    case nil: 0
    }
  }

  /// The prediction that is shown beside a run.
  func shownPrediction(ofRun run: Int) -> UInt64? { ghost == .prediction ? predictedTime(ofRun: run) : nil }

  /// The rows with what lies beneath each of them.
  func withGhosts(_ rows: [ExplorerRow]) -> [ExplorerRow] {
    guard case .run(let other)? = ghost else { return rows }
    return rows.flatMap { row -> [ExplorerRow] in
      guard case .lane(let lane) = row, lane.run != other, ghostSpans(of: lane) != nil else { return [row] }
      return [row, .ghost(lane)]
    }
  }

  /// The life that lies beneath a lane, nil where there is none.
  func ghostSpans(of lane: LanePlace) -> [Span]? {
    guard lane.kind == .task, case .run(let other)? = ghost, runs.indices.contains(other) else { return nil }
    return runs[other].record.ghost(ofTask: lane.lane, of: runs[lane.run].record)
  }
}
