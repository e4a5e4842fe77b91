import Wording

/// Going through a simulated schedule: forwards and backwards from decision to decision.
extension TutorState {
  /// What a key means where the arrows move the timelines of a schedule. Returns false for one that means something else.
  mutating func stepThrough(_ action: Action) -> Bool {
    guard canStep, let id = shownDesk else { return false }
    let isStepping = shownStepping != nil
    switch action {
    case .left: self[id]?.step(by: -1)
    case .right: self[id]?.step(by: 1)
    case .up where isStepping: self[id]?.stepOtherRun(by: -1)
    case .down where isStepping: self[id]?.stepOtherRun(by: 1)
    case .top where isStepping: self[id]?.step(by: -ScheduleSteps.all)
    case .bottom where isStepping: self[id]?.step(by: ScheduleSteps.all)
    case .cancel where isStepping: self[id]?.stepping = nil
    default: return false
    }
    showSteppedRun()
    return true
  }

  /// A key that steps from anywhere: the arrows go on from there.
  mutating func stepDirectly(by count: Int) {
    guard canStep, let id = shownDesk else {
      notice = StudyWords.nothingToStep
      return
    }
    focus = .timelines
    self[id]?.step(by: count)
    showSteppedRun()
  }

  /// Brings the run that is gone through into view.
  private mutating func showSteppedRun() {
    guard let id = shownDesk, let run = drawnDesk?.steppedRun, let picture = runPicture else { return }
    self[id]?.followsNewest = false
    self[id]?.scroll = picture.window(offset: picture.rows.start(ofRun: run)).offset
  }
}

/// Numbers of steps.
private enum ScheduleSteps {
  /// More than any schedule has, and far from overflowing.
  static let all = 1 << 30
}
