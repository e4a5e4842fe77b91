import Timeline
import Wording

/// The ways into the explorer and out of it.
extension TutorState {
  /// Explores recorded runs before anything else is shown: the first of them. Does nothing without any.
  public mutating func begin(exploring trace: ExploredTrace) {
    guard let explorer = ExplorerState(trace.runs, showing: 0, origin: nil) else { return }
    self.explorer = explorer
    screen = .explorer
  }

  /// Explores the runs on the screen, the newest first; one that goes on as far as it has been recorded.
  mutating func openShownRuns() -> [Effect] {
    guard let id = shownDesk, let desk = self[id] else { return [] }
    let runs = desk.runs.compactMap { ExploredRun($0, processors: processors) }
    guard var explorer = ExplorerState(runs, origin: screen) else {
      notice = ExplorerWords.nothingToExplore
      return []
    }
    if case .lesson(let experiment) = id { explorer.predictions = predictedTimes(of: experiment) }
    self.explorer = explorer
    screen = .explorer
    overlay = nil
    return []
  }

  /// Back to where the explorer was opened; a run that went on meanwhile is there.
  mutating func leaveExplorer() -> [Effect] {
    guard let origin = explorer?.origin else { return [] }
    explorer = nil
    screen = origin
    settle()
    return []
  }
}
