import Experiments
import Scheduling
import Wording

/// Where the reader can go on, and why not.
extension MicroscopeState {
  /// How things are called in the state that is shown; nil for a source that is no program.
  var names: ProgramNames? {
    history.map { ProgramNames(program: $0.machine.program, state: $0.state) }
  }

  /// How a thread stands.
  func condition(of thread: Int) -> ThreadCondition? {
    guard let history, history.state.threads.indices.contains(thread) else { return nil }
    return ThreadCondition(thread, at: history.moment, on: history.machine)
  }

  /// What the last step did and why it matters; nil at the start.
  var account: StepAccount? {
    guard let history, let told, let thread = lastThread else { return nil }
    return StepAccount(
      of: thread, from: told.before, to: told.after, now: history.moment, on: history.machine,
      expecting: subject.experiment.expectation)
  }

  /// The thread that is recorded to do the next step of the tree's present branch.
  func recordedThread(in tree: ScheduleTree) -> Int? {
    let history = tree.history
    return history.position < history.schedule.count ? history.schedule[history.position] : nil
  }

  /// Goes to another step of the present run.
  mutating func move(_ go: (inout History) -> Void) {
    guard var tree else { return }
    self.tree = nil  // so that the run is changed in place
    go(&tree.history)
    self.tree = tree
    settle()
  }

  /// Why the chosen thread cannot go on.
  var refusal: Phrase? {
    guard let history, let names else { return nil }
    guard !history.choices.isEmpty else {
      return history.machine.isDeadlock(history.state) ? MicroscopeWords.deadlock : MicroscopeWords.isOver
    }
    let thread = names.thread(chosen)
    if let holder = history.state.running, condition(of: chosen) == .waitsForGIL {
      return MicroscopeWords.isNotItsTurn(thread, holder: names.thread(holder))
    }
    return condition(of: chosen).map { MicroscopeWords.cannotGoOn(thread, $0.words(names)) }
  }

  /// The present step, or the last before it, at which a thread could go on that was not let: what no schedule has there.
  var openChoice: (step: Int, thread: Int)? {
    guard let tree, var history else { return nil }
    let earliest = history.position - Self.choiceReach
    while history.position >= earliest {
      let step = history.position
      let choices = history.choices
      // At the end of what is recorded nothing was chosen yet, so that there is nothing other.
      if choices.count > 1, step < history.schedule.count {
        let tried = tree.branches.compactMap { branch -> Int? in
          let schedule = branch.history.schedule
          guard schedule.count > step, schedule.common(with: history.schedule) >= step else { return nil }
          return schedule[step]
        }
        if let open = choices.first(where: { !tried.contains($0) }) { return (step, open) }
      }
      guard history.back() else { return nil }
    }
    return nil
  }

  /// Lines of a panel.
  func lineCount(of panel: Panel) -> Int {
    switch panel {
    case .schedulers: Schedulers.count
    case .exploration: questions.count
    case .schedules: tree?.branches.count ?? 0
    }
  }
}
