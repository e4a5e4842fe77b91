/// What the reader is doing, on which the keys that are worth showing depend.
enum Situation: CaseIterable, Sendable {
  /// Nothing runs; the arrows move between models or lines.
  case idle
  /// Nothing runs; the arrows move the timelines.
  case timelines
  /// Nothing runs; the arrows go through a simulated schedule.
  case steps
  case live, paused, work, dials, help
  /// A check of understanding waits for an answer, or a prediction whose run does not follow at once.
  case question
  /// A prediction waits for an answer, and its run follows.
  case prediction
  /// A number waits to be typed.
  case number
  /// An experiment waits for its run.
  case experiment
  /// A program waits to be put under the microscope.
  case program
  /// Text waits to be read on.
  case reading
  /// The step is shown whole.
  case stepEnd
  /// The last step is shown whole.
  case lessonEnd
  /// A program under the microscope waits for its next step.
  case stepping
  /// A panel of the microscope is open.
  case schedulers, exploration, schedules
  /// Interleavings are being looked at.
  case exploring
  /// A recorded run is explored.
  case timeline
  /// Words by which lanes are found are being typed, or all that can be done is listed.
  case laneFilter, laneMenu
  /// A recording plays, or stands still in its replay.
  case playing, replay
  /// Several runs stand one above another; the table of what they cost is open.
  case comparing, comparison
  /// A cause, or what a run comes to, is being read.
  case cause, account
}

extension TutorState {
  /// What the reader is doing.
  var situation: Situation {
    switch overlay {
    case .help: return .help
    case .work: return .work
    case .dials: return .dials
    case nil: break
    }
    switch screen {
    case .runs: return own.isPaused ? .paused : own.liveRun != nil ? .live : timelineSituation ?? .idle
    case .lesson: return lessonSituation
    case .warmUp:
      guard let warmUp else { return .stepEnd }
      return warmUp.state.answers[warmUp.id.index] == nil ? .question : .stepEnd
    case .home, .glossary, .search: return .idle
    case .microscope: return microscope?.situation ?? .idle
    case .explorer: return explorer?.situation ?? .idle
    }
  }

  /// What the arrows do in the timelines, nil where they do something else.
  private var timelineSituation: Situation? { focus == .timelines ? canStep ? .steps : .timelines : nil }

  private var lessonSituation: Situation {
    if let id = shownDesk, let desk = self[id], desk.isBusy { return desk.isPaused ? .paused : .live }
    if let timelineSituation { return timelineSituation }
    if gate == nil || gate == .pause, unreadRows > 0 { return .reading }
    switch gate {
    case .pause: return .reading
    case .experiment(let file):
      if case .microscope? = lesson?.content.experiments[file] { return .program }
      return .experiment
    case .question:
      if case .number? = openQuestion?.question.form { return .number }
      return runFollowsAnswer ? .prediction : .question
    case nil:
      guard let lesson else { return .stepEnd }
      return lesson.step + 1 < lesson.content.stepCount ? .stepEnd : .lessonEnd
    }
  }

  /// Whether the answer to the open question is followed by its run with the same key.
  var runFollowsAnswer: Bool {
    guard let lesson, let gates = plan?.gates, openQuestion?.question.prediction != nil else { return false }
    let next = lesson.current.passed + 1
    guard gates.indices.contains(next), case .experiment = gates[next].gate else { return false }
    return gates[next].block == gates[next - 1].block + 1
  }

  /// The keys that matter now, the most important first.
  var shownActions: [[Action]] {
    let scroll: [[Action]] = canScroll ? [[.pageUp, .pageDown]] : []
    switch (screen, situation) {
    case (_, .help): return [[.up, .down], [.cancel], [.quit]]
    case (_, .work): return [[.up, .down], [.left, .right], [.run], [.cancel], [.quit]]
    case (_, .dials): return [[.left, .right], [.up, .down], [.advance], [.erase], [.cancel]]
    case (.runs, .paused): return [[.pause], [.explorer], [.cancel], [.help], [.quit]]
    case (.runs, .live): return [[.pause], [.cancel]] + scroll + [[.help], [.quit]]
    case (.runs, .steps), (.lesson, .steps):
      return [[.left, .right], [.up, .down], [.switchFocus], [.help], [.quit]]
    case (.runs, .timelines): return [[.up, .down], [.switchFocus], [.run], [.help], [.quit]]
    case (.runs, _):
      let choose: [[Action]] = own.setup.models.count > 1 ? [[.choose(0)]] : []
      let other: [[Action]] =
        canScroll || canStep
        ? [[.switchFocus]]
        : !own.runs.isEmpty ? [[.explorer]] : own.setup.experiment.program == nil ? [[.work]] : [[.microscope]]
      return [[.run]] + choose + other + [[.help], [.quit]]
    case (.home, _): return [[.advance], [.up, .down], [.help], [.quit]]
    case (.glossary, _), (.search, _): return [[.advance], [.up, .down], [.cancel]]
    case (.warmUp, .question): return [[.choose(0)], [.advance], [.cancel], [.help], [.quit]]
    case (.warmUp, _): return [[.advance], [.help], [.quit]]
    case (.microscope, _): return microscope?.shownActions ?? []
    case (.explorer, _): return explorer?.shownActions ?? []
    case (.lesson, .live): return [[.pause], [.cancel], [.help], [.quit]]
    case (.lesson, .paused): return [[.pause], [.explorer], [.cancel], [.help], [.quit]]
    case (.lesson, .timelines): return [[.up, .down], [.switchFocus], [.advance], [.help], [.quit]]
    case (.lesson, .question), (.lesson, .prediction), (.lesson, .number): return questionActions
    case (.lesson, .experiment): return [[.advance], [.work]] + (hidesRuns ? timelines : [[.pageUp]]) + ending
    case (.lesson, _):
      let runs = hidesRuns ? timelines : hasRuns ? [[.explorer]] : [[.pageUp]]
      return [[.advance]] + runs + (shownDesk == nil ? [] : [[.work]]) + ending
    }
  }

  /// Whether anything was run that the screen shows.
  private var hasRuns: Bool { shownDesk.flatMap { self[$0]?.runs.isEmpty } == false }

  private var ending: [[Action]] { [[.help], [.quit]] }
  private var timelines: [[Action]] { [[.switchFocus]] }

  private var questionActions: [[Action]] {
    [[.choose(0)], [.advance]] + (hidesRuns ? timelines : []) + ending
  }

  /// Whether something of what was run is not on the screen, or is better gone through.
  private var hidesRuns: Bool {
    if canStep { return true }
    guard let id = shownDesk, let desk = self[id], !desk.runs.isEmpty else { return false }
    return runPicture?.hidesRows ?? false
  }

  /// The digits that mean something now.
  var shownDigits: ClosedRange<Int> {
    switch screen {
    case .runs: return 0...max(0, own.setup.models.count)
    case .warmUp: return 1...max(1, warmUpQuestion?.question.choice?.options.count ?? 1)
    case .home, .glossary, .search: return 0...9
    case .microscope: return 1...9
    case .explorer: return 1...max(1, min(9, explorer?.runs.count ?? 1))
    case .lesson:
      switch openQuestion?.question.form {
      case .choice(let choice): return 1...max(1, choice.options.count)
      case .order: return 1...max(1, orderedModels.count)
      case .number, nil: return 0...9
      }
    }
  }
}
