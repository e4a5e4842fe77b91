import Canvas
import Wording

extension TutorState {
  /// Does what a key means where the reader is.
  mutating func perform(_ action: Action) -> [Effect] {
    notice = nil
    switch (action, overlay) {
    case (.quit, _): return [.quit]
    case (.language, _):
      language = language == .ko ? .en : .ko
      find()
      settle()
      hall?.relay(in: language, processors: processors)
      return [.save(language)]
    case (.theme, _): return [.switchTheme]
    case (.help, .help): overlay = nil
    case (.help, _): overlay = .help(line: 0)
    case (.cancel, .some): overlay = nil
    case (_, .help(let line)): move(action, inHelpAt: line)
    case (_, .work(let dial)): return turn(action, dial)
    case (_, .dials(let index)): return turnDials(action, at: index)
    case (_, nil) where screen == .explorer: return performOnScreen(action)
    case (.glossary, nil): return lookUp(in: .glossary)
    case (.search, nil): return lookUp(in: .search)
    case (.ownWork, nil): return openOwnWork()
    case (.microscope, nil): return openShownProgram()
    case (.explorer, nil): return openShownRuns()
    case (.present, _): return present()
    case (_, nil): return performOnScreen(action)
    }
    return []
  }

  private mutating func performOnScreen(_ action: Action) -> [Effect] {
    switch screen {
    case .runs: performOnRunScreen(action)
    case .lesson: performInLesson(action)
    case .home: performAtHome(action)
    case .warmUp: performInWarmUp(action)
    case .glossary, .search: performInLookup(action)
    case .microscope: performUnderMicroscope(action)
    case .explorer: performInExplorer(action)
    case .hall: performInHall(action)
    case .notes: performAtNotes(action)
    }
  }

  private mutating func openOwnWork() -> [Effect] {
    let effects = screen == .lesson ? leaveStep() : []
    screen = .runs
    return effects
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
}
