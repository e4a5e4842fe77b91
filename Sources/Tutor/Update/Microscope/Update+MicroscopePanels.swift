import Scheduling
import Wording

/// The panels of the microscope.
extension TutorState {
  mutating func perform(_ action: Action, in panel: MicroscopeState.Panel) -> [Effect] {
    switch (action, panel) {
    case (.cancel, _) where microscope?.exploration.pending != nil: return stopExploring()
    case (.cancel, _): microscope?.panel = nil
    case (.up, _): moveInPanel(by: -1)
    case (.down, _): moveInPanel(by: 1)
    case (.choose(let number), _): chooseInPanel(number - 1)
    case (.left, .schedulers(let line)): microscope?.schedulers.turn(line: line, up: false)
    case (.right, .schedulers(let line)): microscope?.schedulers.turn(line: line, up: true)
    case (.advance, .schedulers(let line)): runScheduler(line)
    case (.advance, .exploration(let line)): return explore(line)
    case (.advance, .schedules(let line)): go(toSchedule: line)
    case (.scheduler, .schedulers), (.explore, .exploration), (.schedules, .schedules): microscope?.panel = nil
    case (.scheduler, _): microscope?.panel = .schedulers(0)
    case (.explore, _): microscope?.openExploration()
    case (.schedules, _): microscope?.openSchedules()
    default: break
    }
    return []
  }

  private mutating func moveInPanel(by step: Int) {
    guard let panel = microscope?.panel else { return }
    chooseInPanel(panel.line + step)
  }

  private mutating func chooseInPanel(_ line: Int) {
    guard let microscope, let panel = microscope.panel, (0..<microscope.lineCount(of: panel)).contains(line) else {
      return
    }
    self.microscope?.panel = panel.with(line: line)
  }

  // MARK: Schedulers

  /// Lets a scheduler choose until nobody can go on, or for as many steps as one key does.
  private mutating func runScheduler(_ line: Int) {
    guard var tree = microscope?.tree, let chooser = microscope?.schedulers[line] else { return }
    microscope?.panel = nil
    microscope?.tree = nil
    let steps = tree.run(chooser, steps: MicroscopeState.stepLimit)
    microscope?.tree = tree
    microscope?.settle()
    if steps == 0 { notice = MicroscopeWords.isOver }
    if steps >= MicroscopeState.stepLimit { notice = MicroscopeWords.goesOn(steps) }
  }

  // MARK: Exploring

  /// Begins to look into a question, beside everything else.
  private mutating func explore(_ line: Int) -> [Effect] {
    guard let microscope, microscope.exploration.pending == nil, let machine = microscope.machine,
      microscope.questions.indices.contains(line)
    else { return [] }
    let question = microscope.questions[line].question
    self.microscope?.exploration.number += 1
    self.microscope?.exploration.pending = question
    self.microscope?.exploration.answer = nil
    return [.explore(microscope.exploration.number + 1, machine, question)]
  }

  mutating func stopExploring() -> [Effect] {
    microscope?.exploration.pending = nil
    notice = MicroscopeWords.stopped
    return [.stopExploring]
  }

  /// An exploration has an answer. A schedule that was found is kept beside the others, at its beginning.
  mutating func take(_ answer: ExplorationAnswer, to number: Int) {
    guard let exploration = microscope?.exploration, exploration.number == number, exploration.pending != nil else {
      return
    }
    microscope?.exploration.pending = nil
    microscope?.exploration.answer = answer.sentence
    guard case .searched(.found(let schedule)) = answer, let machine = microscope?.machine else { return }
    var history = History(machine, replaying: schedule)
    history.toStart()
    microscope?.tree?.add(history)
    microscope?.panel = nil
    microscope?.settle()
    notice = answer.sentence
  }

  /// An exploration could not begin.
  mutating func refuseExploration(_ number: Int, _ reason: Phrase) {
    guard microscope?.exploration.number == number else { return }
    microscope?.exploration.pending = nil
    notice = reason
  }

  // MARK: Schedules

  private mutating func go(toSchedule line: Int) {
    guard let tree = microscope?.tree, tree.branches.indices.contains(line) else { return }
    microscope?.panel = nil
    // Where it turned off is where it differs from what the reader has seen.
    let branch = tree.branches[line]
    let step = line == tree.current ? branch.history.position : min(branch.fork, branch.history.schedule.count)
    microscope?.tree?.go(to: line, step: step)
    microscope?.settle()
  }
}

extension MicroscopeState.Panel {
  /// The chosen line.
  var line: Int {
    switch self {
    case .schedulers(let line), .exploration(let line), .schedules(let line): line
    }
  }

  /// The same panel with another line chosen.
  func with(line: Int) -> MicroscopeState.Panel {
    switch self {
    case .schedulers: .schedulers(line)
    case .exploration: .exploration(line)
    case .schedules: .schedules(line)
    }
  }
}
