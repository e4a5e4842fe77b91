import Canvas
import Terminal
import Timeline
import Wording

/// The whole behaviour of the interface: what an event does to the state, and what is to be done about it. No clock, no
/// input or output.
public func update(_ state: inout TutorState, _ event: TutorEvent) -> [Effect] {
  switch event {
  case .terminal(let event): return state.handle(event)
  case .began(let run, let tasks, let labBase):
    state.begin(run, tasks, labBase: labBase)
    return []
  case .refused(let run, let reason):
    state.edit(run) { $0.phase = .refused(reason) }
    state.queue = []
    state.follow()
    return []
  case .progress(let run, let tracks, let now):
    guard !state.isPaused else { return [] }
    state.edit(run) {
      $0.tracks = tracks
      $0.now = now
    }
    return []
  case .ended(let run, let record): return state.end(run, record)
  }
}

extension TutorState {
  /// Runs that are kept on the screen.
  static let keptRuns = 12

  fileprivate mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return KeyTable.runScreen.action(for: key).map { perform($0) } ?? []
    case .resize(let width, let height):
      size = Size(width: width, height: height)
      return []
    case .mouse(let mouse): return handle(mouse)
    case .interrupt:
      guard liveRun != nil, !wasInterrupted else {
        wasInterrupted = true
        return [.quit]
      }
      wasInterrupted = true
      queue = []
      return [.cancel]
    case .terminate, .hangup: return [.quit]
    case .wake, .resumed: return []
    }
  }

  private mutating func handle(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .wheelUp: scroll(by: -3)
    case .wheelDown: scroll(by: 3)
    case .press: break
    }
    return []
  }

  // MARK: Runs

  /// Starts the next run of the queue, unless one is live.
  mutating func startNext() -> [Effect] {
    guard liveRun == nil, !queue.isEmpty else { return [] }
    let model = queue.removeFirst()
    let id = (runs.last?.id ?? 0) + 1
    runs.append(RunPanel(id: id, model: model))
    if runs.count > TutorState.keptRuns { runs.removeFirst(runs.count - TutorState.keptRuns) }
    isPaused = false
    follow()
    return [.start(run: id, setup.experiment, model, online: setup.isOnline)]
  }

  fileprivate mutating func begin(_ run: Int, _ tasks: [TaskIdentity], labBase: String?) {
    edit(run) {
      $0.phase = .running
      $0.tasks = tasks
      $0.labBase = labBase
    }
    follow()
  }

  fileprivate mutating func end(_ run: Int, _ record: RunRecord) -> [Effect] {
    if isPaused {
      edit(run) { $0.held = record }
    } else {
      edit(run) { $0.phase = .ended(record) }
      follow()
    }
    return startNextUnlessPaused()
  }

  /// The picture goes on where the run is by now.
  mutating func resume() -> [Effect] {
    isPaused = false
    for index in runs.indices {
      guard let record = runs[index].held else { continue }
      runs[index].held = nil
      runs[index].phase = .ended(record)
    }
    follow()
    return startNext()
  }

  private mutating func startNextUnlessPaused() -> [Effect] { isPaused ? [] : startNext() }

  mutating func edit(_ run: Int, _ change: (inout RunPanel) -> Void) {
    guard let index = runs.lastIndex(where: { $0.id == run }) else { return }
    change(&runs[index])
  }

  // MARK: Scrolling

  /// Moves the list by that many rows, no further than there is something to see.
  mutating func scroll(by rows: Int) {
    let list = RunList(runs)
    scroll = ScrollWindow(count: list.count, room: ScreenLayout(self).listRows, offset: scroll + rows).offset
  }

  /// Shows the newest run: all of it where there is room, else from its header on.
  mutating func follow() {
    let list = RunList(runs)
    guard !runs.isEmpty else { return scroll = 0 }
    let room = ScreenLayout(self).listRows
    let start = list.start(ofRun: runs.count - 1)
    scroll = max(0, min(start, max(list.count - room, 0)))
    if list.count - start > room { scroll = start }
  }
}
