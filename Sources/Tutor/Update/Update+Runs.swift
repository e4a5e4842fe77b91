import Canvas
import Timeline
import Wording

extension TutorState {
  /// Runs that are kept on the screen.
  static let keptRuns = 12

  /// Starts the next run of the queue, unless one is live.
  mutating func startNext() -> [Effect] {
    guard liveRun == nil, !queue.isEmpty else { return [] }
    let model = queue.removeFirst()
    let run = RunPanel(id: (runs.last?.id ?? 0) + 1, model: model, setup: setup)
    runs.append(run)
    if runs.count > TutorState.keptRuns { runs.removeFirst(runs.count - TutorState.keptRuns) }
    isPaused = false
    focus = .choices
    followsNewest = true
    settle()
    return [.start(run: run.id, run.experiment, model, online: setup.isOnline)]
  }

  /// The run has begun, and its tasks are known for certain.
  mutating func begin(_ run: Int, _ tasks: [TaskIdentity], labBase: String?) {
    edit(run) {
      $0.phase = .running
      $0.tasks = tasks
      $0.labBase = labBase
    }
  }

  /// The run cannot take place. What was to follow it would not either.
  mutating func refuse(_ run: Int, _ reason: Phrase) {
    isPaused = false
    edit(run) { $0.phase = .refused(reason) }
    queue = []
    settle()
  }

  /// A frame of the live run.
  mutating func progress(_ run: Int, _ tracks: [Track], now: UInt64) {
    guard !isPaused else { return }
    edit(run) {
      $0.tracks = tracks
      $0.now = now
    }
    let shown = RunListView(self).liveStates
    edit(run) { $0.shownStates.formUnion(shown) }
  }

  /// The run has ended. A picture that stands still goes on showing what it showed.
  mutating func end(_ run: Int, _ record: RunRecord) -> [Effect] {
    guard !isPaused else {
      edit(run) { $0.held = record }
      return []
    }
    edit(run) { $0.end(record) }
    settle()
    return startNext()
  }

  /// The picture goes on where the run is by now.
  mutating func resume() -> [Effect] {
    isPaused = false
    for index in runs.indices {
      if let record = runs[index].held { runs[index].end(record) }
    }
    settle()
    return startNext()
  }

  private mutating func edit(_ run: Int, _ change: (inout RunPanel) -> Void) {
    guard let index = runs.lastIndex(where: { $0.id == run }) else { return }
    change(&runs[index])
  }

  // MARK: Scrolling

  /// Whether there is more to see than there is room for.
  var canScroll: Bool { !ScreenLayout(self).window(offset: 0).isComplete }

  /// Rows by which a page moves on: the lines at its edges, which say what lies beyond, are read again.
  var pageRows: Int { max(1, ScreenLayout(self).list.height - 3) }

  /// Moves the list by that many rows, no further than there is something to see.
  mutating func scroll(by rows: Int) {
    followsNewest = false
    scroll = ScreenLayout(self).window(offset: scroll + rows).offset
  }

  /// Brings the list into a place that exists after something has changed. Unless the reader has scrolled, that is the newest
  /// run: all of it where there is room, else from its header on.
  mutating func settle() {
    let layout = ScreenLayout(self)
    guard followsNewest, !runs.isEmpty else { return scroll = layout.window(offset: scroll).offset }
    scroll = min(layout.rows.start(ofRun: runs.count - 1), layout.window(offset: layout.rows.count).offset)
  }
}
