import Wording

/// What keys mean where the reader runs work of their own.
extension TutorState {
  mutating func performOnRunScreen(_ action: Action) -> [Effect] {
    if focus == .timelines, stepThrough(action) { return [] }
    switch action {
    case .run: return run(at: .own)
    case .choose(let number): choose(model: number)
    case .pause: return pauseOrAdvance()
    case .cancel: return busyDesk == nil ? leaveRunScreen() : cancelRuns()
    case .clear: clear()
    case .switchFocus: focus = focus == .choices && (canScroll || canStep) ? .timelines : .choices
    case .stepBack: stepDirectly(by: -1)
    case .stepForward: stepDirectly(by: 1)
    case .up: focus == .choices ? moveChoice(by: -1) : scroll(by: -1)
    case .down: focus == .choices ? moveChoice(by: 1) : scroll(by: 1)
    case .left: if focus == .choices { moveChoice(by: -1) }
    case .right: if focus == .choices { moveChoice(by: 1) }
    case .pageUp, .pageDown, .top, .bottom: scroll(action)
    case .work: openWork()
    case .online: goOnlineOrBack()
    default: break
    }
    return []
  }

  /// Turns the numbers of the work, one of which is `dial`.
  mutating func turn(_ action: Action, _ dial: Workload.Dial) -> [Effect] {
    switch action {
    case .up: overlay = .work(Workload.Dial(rawValue: dial.rawValue - 1) ?? dial)
    case .down: overlay = .work(Workload.Dial(rawValue: dial.rawValue + 1) ?? dial)
    case .left: turn(dial, up: false)
    case .right: turn(dial, up: true)
    case .choose(let number): choose(model: number)
    case .work: overlay = nil
    case .online: goOnlineOrBack()
    case .run, .pause:
      overlay = nil
      return run(at: .own)
    default: break
    }
    return []
  }

  /// Space freezes the picture of a run and goes on otherwise.
  private mutating func pauseOrAdvance() -> [Effect] {
    guard own.liveRun != nil, !own.isPaused else { return run(at: .own) }
    pause()
    return []
  }

  /// Home, where there is a course to come home to.
  private mutating func leaveRunScreen() -> [Effect] {
    library.isEmpty ? [] : goHome()
  }

  private mutating func clear() {
    guard !own.isBusy else {
      notice = TutorWords.runGoesOn
      return
    }
    own.runs = []
    own.scroll = 0
    focus = .choices
  }

  private mutating func goOnlineOrBack() {
    guard own.setup.canGoOnline else {
      notice = TutorWords.nothingOnline
      return
    }
    own.setup.isOnline.toggle()
    notice = own.setup.isOnline ? TutorWords.nowOnline : TutorWords.nowOffline
  }

  private mutating func choose(model number: Int) {
    if number == 0 {
      if own.setup.choices.contains(.all) { own.setup.choice = .all }
    } else if own.setup.models.indices.contains(number - 1) {
      own.setup.choice = .model(own.setup.models[number - 1])
    }
  }

  private mutating func moveChoice(by step: Int) {
    let choices = own.setup.choices
    let index = choices.firstIndex(of: own.setup.choice) ?? 0
    own.setup.choice = choices[min(max(index + step, 0), choices.count - 1)]
  }

  private mutating func openWork() {
    guard own.setup.workload != nil else {
      notice = TutorWords.workComesFromFile
      return
    }
    overlay = .work(.fetch)
  }

  private mutating func turn(_ dial: Workload.Dial, up: Bool) {
    guard var workload = own.setup.workload else { return }
    workload.turn(dial, up: up)
    if !own.setup.change(workload) { notice = TutorWords.oneTaskAtLeast }
  }
}
