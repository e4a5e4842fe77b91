import Experiments
import Lessons
import Wording

/// Dials: numbers of the experiment beside the text, changed where they stand.
extension TutorState {
  /// The dials of the experiment that is shown, and the experiment as they stand.
  var dials: (dials: [ExperimentDial], experiment: ExperimentFile)? {
    guard let id = shownDesk, let experiment = self[id]?.setup.experiment else { return nil }
    let dials = ExperimentDial.all(of: experiment)
    return dials.isEmpty ? nil : (dials, experiment)
  }

  mutating func openDials() {
    guard busyDesk == nil else {
      notice = TutorWords.runGoesOn
      return
    }
    guard dials != nil else {
      notice = StudyWords.nothingToTurn
      return
    }
    overlay = .dials(0)
  }

  /// What keys mean while the dials are open.
  mutating func turnDials(_ action: Action, at chosen: Int) -> [Effect] {
    guard let id = shownDesk, let (dials, experiment) = dials else {
      overlay = nil
      return []
    }
    let index = min(chosen, dials.count - 1)
    switch action {
    case .up: overlay = .dials(max(0, index - 1))
    case .down: overlay = .dials(min(dials.count - 1, index + 1))
    case .left: change(dials[index].turned(experiment, up: false), at: id)
    case .right: change(dials[index].turned(experiment, up: true), at: id)
    case .erase: resetDials(at: id)
    case .work: overlay = nil
    case .saveExperiment: return performInLesson(.saveExperiment)
    case .advance, .runAgain, .pause:
      overlay = nil
      return run(at: id)
    default: break
    }
    return []
  }

  private mutating func change(_ experiment: ExperimentFile, at id: DeskID) {
    guard let old = self[id]?.setup else { return }
    var setup = Setup(all: experiment)
    setup.isOnline = old.isOnline
    self[id]?.setup = setup
  }

  /// The numbers as the lesson's file has them.
  mutating func resetDials(at id: DeskID) {
    guard case .lesson(let experiment) = id,
      let original = lessons[experiment.lesson]?.content.runnable(in: experiment.file)
    else { return }
    change(original, at: id)
  }
}
