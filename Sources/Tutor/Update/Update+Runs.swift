import Canvas
import Timeline
import Wording

extension TutorState {
  /// Starts the chosen models of a desk, one after another; says so when something runs already.
  mutating func run(at id: DeskID) -> [Effect] {
    if self[id]?.isPaused ?? false { return resume(id) }
    guard busyDesk == nil else {
      notice = TutorWords.runGoesOn
      return []
    }
    let models = self[id]?.chosenModels ?? []
    self[id]?.queue = models
    return startNext(at: id)
  }

  /// Starts the next run of a desk's queue, unless one is live.
  mutating func startNext(at id: DeskID) -> [Effect] {
    guard busyDesk == nil, var desk = self[id], !desk.queue.isEmpty else { return [] }
    runCount += 1
    let run = desk.addRun(runCount, of: desk.queue.removeFirst())
    self[id] = desk
    if id == .own { focus = .choices }
    settle()
    return [.start(run: run.id, run.experiment, run.model, online: desk.setup.isOnline)]
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
    guard let id = desk(ofRun: run) else { return }
    edit(run) { $0.phase = .refused(reason) }
    self[id]?.isPaused = false
    self[id]?.queue = []
    settle()
  }

  /// A frame of the live run.
  mutating func progress(_ run: Int, _ tracks: [Track], now: UInt64, children: [TaskIdentity]) {
    guard !isPaused else { return }
    edit(run) {
      $0.tracks = tracks
      $0.now = now
      $0.add(children)
    }
    if !children.isEmpty { settle() }
    guard let shown = shownDesk, self[shown]?.keeps(run) ?? false, let view = runListView else { return }
    let states = view.liveStates
    edit(run) { $0.shownStates.formUnion(states) }
  }

  /// The run has ended. A picture that stands still goes on showing what it showed.
  mutating func end(_ run: Int, _ record: RunRecord) -> [Effect] {
    guard let id = desk(ofRun: run) else { return [] }
    guard !(self[id]?.isPaused ?? false) else {
      edit(run) { $0.held = record }
      return []
    }
    edit(run) { $0.end(record) }
    return goOn(at: id)
  }

  /// The picture goes on where the run is by now.
  mutating func resume(_ id: DeskID) -> [Effect] {
    self[id]?.resume()
    return goOn(at: id)
  }

  /// What follows a run that has ended: the next model, or what a lesson has to say.
  private mutating func goOn(at id: DeskID) -> [Effect] {
    defer { settle() }
    noteRuns(at: id)
    let next = startNext(at: id)
    if next.isEmpty, notice == TutorWords.runGoesOn { notice = nil }
    if next.isEmpty, self[id]?.liveRun == nil, case .hall(let experiment) = id { return hallRunsEnded(experiment) }
    guard next.isEmpty, self[id]?.liveRun == nil, case .lesson(let experiment) = id else { return next }
    return runsEnded(experiment)
  }

  private mutating func edit(_ run: Int, _ change: (inout RunPanel) -> Void) {
    guard let id = desk(ofRun: run) else { return }
    self[id]?.edit(run, change)
  }

  /// Space freezes the picture of a run.
  mutating func pause() {
    guard let id = shownDesk, self[id]?.liveRun?.isMoving ?? false else { return }
    self[id]?.isPaused = true
  }

  /// Gives up the run and those that were to follow it.
  mutating func cancelRuns() -> [Effect] {
    guard let id = busyDesk else { return [] }
    self[id]?.queue = []
    let effects: [Effect] = self[id]?.liveRun == nil ? [] : [.cancel]
    return self[id]?.isPaused ?? false ? effects + resume(id) : effects
  }

  // MARK: Scrolling

  /// Where the runs of this screen lie, nil where it shows none.
  var runPicture: RunPicture? {
    switch screen {
    case .runs: ScreenLayout(self).picture
    case .lesson: LessonLayout(self)?.picture
    case .home, .warmUp, .glossary, .search, .microscope, .explorer, .hall, .notes: nil
    }
  }

  private var runListView: RunListView? {
    guard let desk = drawnDesk, let picture = runPicture else { return nil }
    return RunListView(desk, in: picture, look: look)
  }

  /// Whether there is more to see of the runs than there is room for.
  var canScroll: Bool { runPicture?.canScroll ?? false }

  /// Moves the list of runs by that many rows, no further than there is something to see.
  mutating func scroll(by rows: Int) {
    guard let id = shownDesk, let picture = runPicture, let desk = self[id] else { return }
    self[id]?.followsNewest = false
    self[id]?.scroll = picture.window(offset: desk.scroll + rows).offset
  }

  /// Moves the list of runs as a key says.
  mutating func scroll(_ action: Action) {
    guard let picture = runPicture else { return }
    switch action {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: -picture.pageRows)
    case .pageDown: scroll(by: picture.pageRows)
    case .top: scroll(by: -picture.rows.count)
    case .bottom: scroll(by: picture.rows.count)
    default: break
    }
  }

  /// Brings the list of runs into a place that exists after something has changed. Unless the reader has scrolled, that is
  /// the newest run: all of it where there is room, else from its header on.
  mutating func settle() {
    guard let id = shownDesk, let desk = drawnDesk, let picture = runPicture else { return }
    guard desk.followsNewest, !desk.runs.isEmpty else {
      self[id]?.scroll = picture.window(offset: desk.scroll).offset
      return
    }
    let newest = picture.rows.start(ofRun: desk.runs.count - 1)
    self[id]?.scroll = min(newest, picture.window(offset: picture.rows.count).offset)
  }
}
