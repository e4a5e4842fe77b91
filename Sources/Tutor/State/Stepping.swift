import Experiments
import Timeline

/// Where the reader is who goes through a simulated schedule, decision by decision.
struct Stepping: Equatable, Sendable {
  /// The run's id.
  let run: Int
  /// Its steps, at least one.
  let steps: [ScheduleStep]
  /// The step that is shown, from 0.
  var index: Int

  /// Nil for a run that has no steps.
  init?(_ panel: RunPanel, at index: Int) {
    guard let policy = panel.model.policy, let steps = panel.experiment.schedule?.steps(under: policy), !steps.isEmpty
    else { return nil }
    run = panel.id
    self.steps = steps
    self.index = min(max(0, index), steps.count - 1)
  }

  /// What happened at the instant, and why.
  var step: ScheduleStep { steps[index] }

  /// Nanoseconds up to which the lanes are shown: what was decided is seen until something else happens. Nil at the end.
  var horizon: UInt64? { steps.indices.contains(index + 1) ? steps[index + 1].time : nil }

  /// Goes that many steps on, but not beyond the ends.
  mutating func move(by count: Int) { index = min(max(0, index + count), steps.count - 1) }

  /// Goes to the last step that is not after `time`.
  mutating func move(to time: UInt64) { index = steps.lastIndex { $0.time <= time } ?? 0 }
}

extension RunDesk {
  /// Runs that can be gone through, by their places.
  private var steppable: [Int] { runs.indices.filter { runs[$0].record != nil && runs[$0].provenance == .simulated } }

  /// Whether there is a run that can be gone through.
  var canStep: Bool { !isBusy && !steppable.isEmpty }

  /// The place of the run that is gone through.
  var steppedRun: Int? { stepping.flatMap { stepping in runs.lastIndex { $0.id == stepping.run } } }

  /// Goes on or back in the run that is gone through. The first step forwards is the first of the newest such run, the first
  /// one backwards its last.
  mutating func step(by count: Int) {
    if stepping != nil, steppedRun != nil {
      stepping?.move(by: count)
    } else if let newest = steppable.last {
      stepping = Stepping(runs[newest], at: count > 0 ? 0 : .max)
    }
  }

  /// Goes through the run above or below from now on, at the same time.
  mutating func stepOtherRun(by count: Int) {
    guard let stepping, let run = steppedRun, let place = steppable.firstIndex(of: run) else { return }
    let other = steppable[min(max(0, place + count), steppable.count - 1)]
    var next = Stepping(runs[other], at: 0)
    next?.move(to: stepping.step.time)
    self.stepping = next ?? stepping
  }
}

extension TutorState {
  /// The steps on the screen: as long as the arrows move the timelines.
  var shownStepping: Stepping? {
    guard focus == .timelines, overlay == nil, let id = shownDesk, let desk = self[id], desk.steppedRun != nil else {
      return nil
    }
    return desk.stepping
  }

  /// Whether the schedule on the screen can be gone through.
  var canStep: Bool { shownDesk.flatMap { self[$0]?.canStep } ?? false }

  /// Rows below the timelines for what was decided.
  var stepRows: Int { shownStepping == nil ? 0 : size.height >= 18 ? 3 : 2 }
}
