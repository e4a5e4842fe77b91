import Experiments
import Lessons
import Wording

/// What keys mean in a lesson.
extension TutorState {
  mutating func performInLesson(_ action: Action) -> [Effect] {
    if focus == .timelines, moveTimelines(action) { return [] }
    if focus == .timelines, action == .advance, shownDesk.flatMap({ self[$0]?.runs.isEmpty }) == false {
      return openShownRuns()
    }
    switch action {
    case .advance: return advance()
    case .pause: return pauseOrAdvance()
    case .cancel: return cancelOrLeave()
    case .choose(let number): choose(number)
    case .up: moveCursor(by: -1)
    case .down: moveCursor(by: 1)
    case .left: return movesSideways ? moveSideways(by: -1) : previousStep()
    case .right: return movesSideways ? moveSideways(by: 1) : nextStep()
    case .pageUp: return previousStep()
    case .pageDown: return nextStep()
    case .top: scrollText(toTop: true)
    case .bottom: scrollText(toTop: false)
    case .erase: return hasDraft ? erase() : previousStep()
    case .previousLesson: return openNeighbour(by: -1)
    case .nextLesson: return openNeighbour(by: 1)
    case .switchFocus:
      focus = focus == .choices && shownDesk != nil ? .timelines : .choices
      settle()
    case .runAgain: return runAgain()
    case .work: openDials()
    case .saveExperiment: return saveExperiment()
    case .stepBack: stepDirectly(by: -1)
    case .stepForward: stepDirectly(by: 1)
    case .allStates: showsAllStates.toggle()
    case .online: goOnlineInLesson()
    default: break
    }
    return []
  }

  private mutating func moveTimelines(_ action: Action) -> Bool {
    if stepThrough(action) { return true }
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      scroll(action)
      return true
    case .right, .left:
      showsAllStates = action == .right
      return true
    default: return false
    }
  }

  // MARK: Forwards

  /// Passes the gate at which the reader stands, or turns to the next step.
  mutating func advance() -> [Effect] {
    focus = .choices
    switch gate {
    case .question(let index): return answer(index)
    case .experiment(let file): return runExperiment(file)
    case .pause, nil:
      // What lies below the screen is read first.
      guard unreadRows == 0 else {
        scrollText(by: max(1, (LessonLayout(self)?.text.height ?? 2) - 2))
        return []
      }
      return gate == nil ? nextStep() : passGate()
    }
  }

  /// Shows what follows the gate.
  mutating func passGate() -> [Effect] {
    lesson?.current.passed += 1
    lesson?.scroll = nil
    settle()
    return keep()
  }

  /// Space freezes the picture of a live run that is shown, and goes on otherwise.
  private mutating func pauseOrAdvance() -> [Effect] {
    guard let id = shownDesk, let desk = self[id], desk.isBusy else { return advance() }
    if desk.isPaused { return resume(id) }
    pause()
    return []
  }

  /// Runs the experiment at the gate under all its models, with the numbers of the lesson, which goes on to speak of them.
  mutating func runExperiment(_ file: String) -> [Effect] {
    guard let name = lessonName, let experiment = lesson?.content.experiments[file] else {
      // A file that is not there, or that nobody can read: `check` says so, and the reader goes on without it.
      notice = StudyWords.experimentMissing(file)
      return passGate()
    }
    if case .microscope(let program) = experiment { return openMicroscope(program, beside: file) }
    guard experiment.isRunnable else { return passGate() }
    let id = DeskID.lesson(LessonExperiment(lesson: name, file: file))
    if busyDesk == nil { resetDials(at: id) }
    return run(at: id)
  }

  /// Runs the experiment that stands beside the text once more.
  private mutating func runAgain() -> [Effect] {
    guard let experiment = shownExperiment else {
      notice = StudyWords.nothingToRun
      return []
    }
    return run(at: .lesson(experiment))
  }

  // MARK: Steps

  /// Turns to the next step, or ends the lesson after the last.
  mutating func nextStep() -> [Effect] {
    guard let state = lesson else { return [] }
    guard state.step + 1 < state.content.stepCount else { return finish() }
    return turn(to: state.step + 1)
  }

  /// Turns back to the step before, or to the lesson before.
  mutating func previousStep() -> [Effect] {
    guard let state = lesson else { return [] }
    return state.step > 0 ? turn(to: state.step - 1) : openNeighbour(by: -1)
  }

  /// Shows another step of the lesson.
  mutating func turn(to step: Int) -> [Effect] {
    let effects = leaveStep()
    lesson?.step = step
    lesson?.scroll = nil
    noteExplained()
    settle()
    return effects + keep()
  }

  /// What must not go on unseen: a picture that stands still.
  mutating func leaveStep() -> [Effect] {
    focus = .choices
    guard let id = shownDesk, self[id]?.isPaused ?? false else { return [] }
    return resume(id)
  }

  /// Esc cancels what runs, and leads home otherwise.
  private mutating func cancelOrLeave() -> [Effect] {
    if focus == .timelines, busyDesk == nil {
      focus = .choices
      return []
    }
    if let busy = busyDesk {
      let effects = cancelRuns()
      notice = cancelled(at: busy)
      return effects
    }
    return leaveStep() + goHome()
  }

  /// What can be done about the run that Esc has cancelled.
  private func cancelled(at id: DeskID) -> Phrase {
    guard id == shownDesk, case .lesson(let experiment) = id else { return StudyWords.cancelled }
    return gate == .experiment(experiment.file) ? StudyWords.cancelledAtGate : StudyWords.cancelledRepeat
  }

  /// Whether fetches of the experiment beside the text leave the machine.
  private mutating func goOnlineInLesson() {
    guard let id = shownDesk, let setup = self[id]?.setup, setup.canGoOnline else {
      notice = TutorWords.nothingOnline
      return
    }
    self[id]?.setup.isOnline.toggle()
    notice = setup.isOnline ? TutorWords.nowOffline : TutorWords.nowOnline
  }

  /// Writes the experiment as it is now, with dials as they were turned.
  private mutating func saveExperiment() -> [Effect] {
    guard let shown = shownExperiment, let desk = self[.lesson(shown)] else {
      notice = StudyWords.nothingToRun
      return []
    }
    return [.write(desk.setup.experiment, name: shown.file)]
  }
}
