import Timeline
import Wording

extension TutorState {
  /// Does what a key means where the reader is.
  mutating func perform(_ action: Action) -> [Effect] {
    notice = nil
    switch (action, overlay) {
    case (.quit, _): return [.quit]
    case (.language, _):
      language = language == .ko ? .en : .ko
      return [.save(language)]
    case (.help, .help): overlay = nil
    case (.help, _): overlay = .help(line: 0)
    case (.work, .work): overlay = nil
    case (.work, _): openWork()
    case (.online, _): goOnlineOrBack()
    case (.cancel, .some): overlay = nil
    case (_, .help(let line)): move(action, inHelpAt: line)
    case (_, .work(let dial)): return turn(action, dial)
    case (_, nil): return performOnRunScreen(action)
    }
    return []
  }

  private mutating func performOnRunScreen(_ action: Action) -> [Effect] {
    switch action {
    case .run: return run()
    case .choose(let number): choose(number)
    case .pause: return pauseOrAdvance()
    case .cancel: return cancel()
    case .clear: clear()
    case .switchFocus: focus = focus == .choices && canScroll ? .timelines : .choices
    case .up: focus == .choices ? moveChoice(by: -1) : scroll(by: -1)
    case .down: focus == .choices ? moveChoice(by: 1) : scroll(by: 1)
    case .left: if focus == .choices { moveChoice(by: -1) }
    case .right: if focus == .choices { moveChoice(by: 1) }
    case .pageUp: scroll(by: -pageRows)
    case .pageDown: scroll(by: pageRows)
    case .top: scroll(by: -ScreenLayout(self).rows.count)
    case .bottom: scroll(by: ScreenLayout(self).rows.count)
    case .work, .help, .language, .quit, .online: break
    }
    return []
  }

  // MARK: Running

  private mutating func run() -> [Effect] {
    if isPaused { return resume() }
    guard liveRun == nil else {
      notice = TutorWords.runGoesOn
      return []
    }
    queue = setup.chosenModels
    return startNext()
  }

  /// Space freezes the picture of a run and goes on otherwise.
  private mutating func pauseOrAdvance() -> [Effect] {
    if isPaused { return resume() }
    guard let live = liveRun else { return run() }
    if live.isMoving { isPaused = true }
    return []
  }

  /// Gives up the run and those that were to follow it.
  mutating func cancel() -> [Effect] {
    queue = []
    let effects: [Effect] = liveRun == nil ? [] : [.cancel]
    return isPaused ? effects + resume() : effects
  }

  private mutating func clear() {
    guard liveRun == nil, !isPaused else {
      notice = TutorWords.runGoesOn
      return
    }
    runs = []
    scroll = 0
    focus = .choices
  }

  private mutating func goOnlineOrBack() {
    guard setup.canGoOnline else {
      notice = TutorWords.nothingOnline
      return
    }
    setup.isOnline.toggle()
    notice = setup.isOnline ? TutorWords.nowOnline : TutorWords.nowOffline
  }

  // MARK: Choices

  private mutating func choose(_ number: Int) {
    if number == 0 {
      if setup.choices.contains(.all) { setup.choice = .all }
    } else if setup.models.indices.contains(number - 1) {
      setup.choice = .model(setup.models[number - 1])
    }
  }

  private mutating func moveChoice(by step: Int) {
    let choices = setup.choices
    let index = choices.firstIndex(of: setup.choice) ?? 0
    setup.choice = choices[min(max(index + step, 0), choices.count - 1)]
  }

  // MARK: What lies over the screen

  private mutating func openWork() {
    guard setup.workload != nil else {
      notice = TutorWords.workComesFromFile
      return
    }
    overlay = .work(.fetch)
  }

  private mutating func move(_ action: Action, inHelpAt line: Int) {
    let page = HelpPage(self)
    let step =
      switch action {
      case .up: -1
      case .down: 1
      case .pageUp: -page.room
      case .pageDown: page.room
      case .top: -page.lines.count
      case .bottom: page.lines.count
      default: 0
      }
    overlay = step == 0 ? nil : .help(line: page.window(from: line + step).offset)
  }

  private mutating func turn(_ action: Action, _ dial: Workload.Dial) -> [Effect] {
    switch action {
    case .up: overlay = .work(Workload.Dial(rawValue: dial.rawValue - 1) ?? dial)
    case .down: overlay = .work(Workload.Dial(rawValue: dial.rawValue + 1) ?? dial)
    case .left: turn(dial, up: false)
    case .right: turn(dial, up: true)
    case .choose(let number): choose(number)
    case .run, .pause:
      overlay = nil
      return run()
    default: break
    }
    return []
  }

  private mutating func turn(_ dial: Workload.Dial, up: Bool) {
    guard var workload = setup.workload else { return }
    workload.turn(dial, up: up)
    if !setup.change(workload) { notice = TutorWords.oneTaskAtLeast }
  }
}
