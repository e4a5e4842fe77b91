import Timeline
import Wording

extension TutorState {
  /// Does what a key means where the reader is.
  mutating func perform(_ action: Action) -> [Effect] {
    notice = nil
    switch action {
    case .quit: return overlay == nil ? [.quit] : closeOverlay()
    case .language:
      language = language == .ko ? .en : .ko
      return [.save(language)]
    case .help:
      overlay = overlay == .help ? nil : .help
      return []
    case .cancel where overlay != nil: return closeOverlay()
    case .work: return toggleWork()
    default:
      switch overlay {
      case .help: return closeOverlay()
      case .work(let row): return turn(action, row: row)
      case nil: return performOnRunScreen(action)
      }
    }
  }

  private mutating func closeOverlay() -> [Effect] {
    overlay = nil
    return []
  }

  private mutating func toggleWork() -> [Effect] {
    if case .work = overlay { return closeOverlay() }
    guard setup.workload != nil else {
      notice = TutorWords.workComesFromFile
      return []
    }
    overlay = .work(row: 0)
    return []
  }

  private mutating func performOnRunScreen(_ action: Action) -> [Effect] {
    switch action {
    case .run: return run()
    case .choose(let number): choose(number)
    case .pause: return pauseOrAdvance()
    case .cancel: return cancel()
    case .online: goOnlineOrBack()
    case .clear: if liveRun == nil { runs = [] }
    case .switchFocus: focus = focus == .choices ? .timelines : .choices
    case .up, .left: focus == .choices ? moveChoice(by: -1) : scroll(by: -1)
    case .down, .right: focus == .choices ? moveChoice(by: 1) : scroll(by: 1)
    case .pageUp: scroll(by: -max(1, ScreenLayout(self).listRows - 1))
    case .pageDown: scroll(by: max(1, ScreenLayout(self).listRows - 1))
    case .top: scroll = 0
    case .bottom: scroll(by: RunList(runs).count)
    case .work, .help, .language, .quit: break
    }
    return []
  }

  private mutating func run() -> [Effect] {
    if isPaused { return resume() }
    guard liveRun == nil else {
      notice = TutorWords.runGoesOn
      return []
    }
    queue = setup.chosenModels
    return startNext()
  }

  /// Space pauses during a run and goes on otherwise.
  private mutating func pauseOrAdvance() -> [Effect] {
    if isPaused { return resume() }
    guard let live = liveRun else { return run() }
    if case .running = live.phase { isPaused = true }
    return []
  }

  private mutating func cancel() -> [Effect] {
    queue = []
    var effects: [Effect] = liveRun == nil ? [] : [.cancel]
    if isPaused { effects += resume() }
    return effects
  }

  private mutating func goOnlineOrBack() {
    guard !setup.experiment.online.isEmpty else {
      notice = TutorWords.nothingOnline
      return
    }
    setup.isOnline.toggle()
    notice = setup.isOnline ? TutorWords.nowOnline : TutorWords.nowOffline
  }

  // MARK: Choices

  private mutating func choose(_ number: Int) {
    if number == 0 {
      setup.choice = .all
    } else if setup.models.indices.contains(number - 1) {
      setup.choice = .model(setup.models[number - 1])
    }
  }

  /// The choices in the order of the screen: the models, then all of them.
  private mutating func moveChoice(by step: Int) {
    let choices = setup.models.map(Setup.Choice.model) + (setup.models.count > 1 ? [.all] : [])
    let index = choices.firstIndex(of: setup.choice) ?? 0
    setup.choice = choices[min(max(index + step, 0), choices.count - 1)]
  }

  // MARK: The panel of numbers

  private mutating func turn(_ action: Action, row: Int) -> [Effect] {
    let dials = Workload.Dial.allCases
    switch action {
    case .up: overlay = .work(row: max(0, row - 1))
    case .down: overlay = .work(row: min(dials.count - 1, row + 1))
    case .left, .right:
      guard var workload = setup.workload, dials.indices.contains(row) else { return [] }
      workload.turn(dials[row], up: action == .right)
      setup.change(workload)
    case .run:
      overlay = nil
      return run()
    default: break
    }
    return []
  }
}
