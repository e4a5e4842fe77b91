import Experiments
import Scheduling
import Wording

/// What keys mean under the microscope.
extension TutorState {
  mutating func performUnderMicroscope(_ action: Action) -> [Effect] {
    guard let panel = microscope?.panel else { return performInRun(action) }
    return perform(action, in: panel)
  }

  private mutating func performInRun(_ action: Action) -> [Effect] {
    switch action {
    case .cancel: return leaveMicroscope()
    case .switchFocus: microscope?.switchPane()
    default: break
    }
    // What follows needs a program.
    guard microscope?.tree != nil else { return [] }
    switch action {
    case .right: step { tree, thread in tree.step(thread) ? 1 : 0 }
    case .advance, .pause: step { tree, thread in tree.stepLine(thread, limit: MicroscopeState.stepLimit) }
    case .checkpoint: step { tree, thread in tree.stepToCheckpoint(thread, limit: MicroscopeState.stepLimit) }
    case .left, .erase: goBack { _ = $0.back() }
    case .pageUp: goBack { $0.toLastSwitch() }
    case .top: goBack { $0.toStart() }
    case .pageDown: goAhead { $0.toNextSwitch() }
    case .bottom: goAhead { $0.seek(to: $0.schedule.count) }
    case .up: chooseThread((microscope?.chosen ?? 0) - 1)
    case .down: chooseThread((microscope?.chosen ?? 0) + 1)
    case .choose(let number): chooseThread(number - 1)
    case .fork: fork()
    case .scheduler: microscope?.panel = .schedulers(0)
    case .explore: microscope?.openExploration()
    case .schedules: microscope?.openSchedules()
    default: break
    }
    return []
  }

  // MARK: Steps

  /// Lets the chosen thread go on, and says why when it cannot.
  private mutating func step(_ stride: (inout ScheduleTree, Int) -> Int) {
    guard var tree = microscope?.tree, let thread = microscope?.chosen else { return }
    microscope?.tree = nil  // so that the tree is changed in place
    let branches = tree.branches.count
    let fork = (step: tree.history.position, thread: microscope?.recordedThread(in: tree))
    let steps = stride(&tree, thread)
    microscope?.tree = tree
    guard steps > 0 else {
      notice = microscope?.refusal
      return
    }
    if steps >= MicroscopeState.stepLimit {
      notice = MicroscopeWords.goesOn(steps)
    } else if tree.branches.count > branches, let other = fork.thread {
      noteFork(at: fork.step, insteadOf: other)
    }
    microscope?.settle()
  }

  private mutating func noteFork(at step: Int, insteadOf thread: Int) {
    guard let microscope, let tree = microscope.tree, let names = microscope.names else { return }
    notice = MicroscopeWords.forked(tree.current + 1, at: step + 1, instead: names.thread(thread))
  }

  private mutating func goBack(_ go: (inout History) -> Void) {
    guard let position = microscope?.history?.position, position > 0 else {
      notice = MicroscopeWords.isStart
      return
    }
    microscope?.move(go)
  }

  private mutating func goAhead(_ go: (inout History) -> Void) {
    guard microscope?.recordedNext != nil else {
      notice = MicroscopeWords.nothingAhead
      return
    }
    microscope?.move(go)
  }

  private mutating func chooseThread(_ number: Int) {
    let count = microscope?.history?.state.threads.count ?? 0
    guard (0..<count).contains(number) else { return }
    microscope?.chosen = number
  }

  /// Takes a choice that was not taken yet: here, else at the last step that had one.
  private mutating func fork() {
    guard let place = microscope?.openChoice, var tree = microscope?.tree else {
      notice = MicroscopeWords.noOtherChoice
      return
    }
    microscope?.tree = nil
    let taken = place.step < tree.history.schedule.count ? tree.history.schedule[place.step] : nil
    tree.history.seek(to: place.step)
    tree.step(place.thread)
    microscope?.tree = tree
    microscope?.settle()
    if let taken { noteFork(at: place.step, insteadOf: taken) }
  }

  // MARK: Coming and going

  /// Puts a program under the microscope. `path` is where its file is, to be read again when it was saved.
  mutating func openMicroscope(_ subject: MicroscopeSubject) -> [Effect] {
    // What is looked at already stands where it stood.
    if microscope?.subject != subject {
      microscope = MicroscopeState(subject, origin: screen)
    } else {
      microscope?.origin = screen
    }
    screen = .microscope
    overlay = nil
    return subject.path.map { [.watchProgram($0)] } ?? []
  }

  /// Puts a program under the microscope before anything else is shown.
  public mutating func begin(under subject: MicroscopeSubject) {
    microscope = MicroscopeState(subject, origin: nil)
    screen = .microscope
  }

  /// Esc stops looking, and leads back otherwise.
  private mutating func leaveMicroscope() -> [Effect] {
    if microscope?.exploration.pending != nil { return stopExploring() }
    guard let origin = microscope?.origin else { return [] }
    screen = origin
    settle()
    return []
  }

  /// The program's file was saved.
  mutating func take(source: String, at path: String) {
    guard let microscope, microscope.subject.path == path, microscope.subject.experiment.source != source else {
      return
    }
    self.microscope?.reload(source)
    if screen == .microscope { notice = MicroscopeWords.reloaded(microscope.subject.file) }
  }
}
