import Timeline

/// Several runs one above another, with one axis and one cursor.
extension ExplorerState {
  /// Whether several runs are on the screen.
  var isComparing: Bool { shown.count > 1 }

  /// Shows the runs of the same tasks one above another; where there are no others, all runs; at most as many as can be
  /// compared, the newest. Returns false when there is only one.
  mutating func compare() -> Bool {
    guard runs.count > 1 else { return false }
    let same = runs.indices.filter { runs[$0].record.hasSameTasks(as: run.record) }
    let candidates = same.count > 1 ? same : Array(runs.indices)
    let others = candidates.filter { $0 != chosen.run }.suffix(ComparisonTable.mostRuns - 1)
    show((others + [chosen.run]).sorted())
    return true
  }

  /// Shows the run of the chosen lane alone.
  mutating func stopComparing() {
    show([chosen.run])
    showsTable = false
  }

  /// Takes a run in among those that are compared, or out. Returns false when there are as many as can be.
  mutating func compare(with run: Int) -> Bool {
    guard runs.indices.contains(run) else { return true }
    if shown.contains(run) {
      show(shown.filter { $0 != run })
    } else {
      guard shown.count < ComparisonTable.mostRuns else { return false }
      show((shown + [run]).sorted())
    }
    if !isComparing { showsTable = false }
    return true
  }

  /// The runs on the screen, by the names under which they stand there.
  var comparison: ComparisonTable { ComparisonTable(shown.map { (name(ofRun: $0), runs[$0].record) }) }

  /// A run by its digit and its model.
  func name(ofRun run: Int) -> String { "\(run + 1) \(runs[run].record.model.name)" }

  /// Which of the runs on the screen have ended by the cursor.
  var standings: RaceStandings { RaceStandings(shown.map { runs[$0].log.end }, at: time.cursor) }
}

// MARK: Keys

extension ExplorerState {
  /// What the reader is doing who replays or compares, nil for somebody who does neither.
  var replaySituation: Situation? {
    if let playback { return playback.isPlaying ? .playing : .replay }
    return isComparing ? showsTable ? .comparison : .comparing : nil
  }

  /// The keys that matter to them, the most important first.
  var replayActions: [[Action]]? {
    switch replaySituation {
    case .playing, .replay: [[.pause], [.slower, .faster], [.stepBack, .stepForward], [.menu], [.cancel]]
    case .comparing, .comparison: [[.choose(0)], [.race], [.summary], [.pause], [.menu], [.cancel]]
    default: nil
    }
  }
}
