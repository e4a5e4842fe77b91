import Experiments
import Lessons
import Timeline
import Wording

/// What runs mean for the lesson that they belong to.
extension TutorState {
  /// Lets the lesson quote the runs that have ended at a desk. A run that was cancelled says nothing, and one of which a dial
  /// was turned is another experiment than the one that the text speaks of.
  mutating func noteRuns(at id: DeskID) {
    if case .hall(let experiment) = id { noteHallRun(experiment) }
    guard case .lesson(let experiment) = id, let run = self[id]?.runs.last, let record = run.record,
      run.summary.cancelled == 0, run.variation == nil
    else { return }
    lessons[experiment.lesson]?.quoted.note(record, of: run.experiment, file: experiment.file)
  }

  /// The runs of an experiment have all ended: the reader goes on where they were awaited, and learns what they predicted.
  mutating func runsEnded(_ experiment: LessonExperiment) -> [Effect] {
    let desk = lessonDesks[experiment]
    guard let last = desk?.runs.last, last.record != nil, last.summary.cancelled == 0 else { return [] }
    guard last.variation == nil else {
      guard shownDesk == .lesson(experiment) else { return [] }
      notice = gate == .experiment(experiment.file) ? StudyWords.runAsWritten : StudyWords.quotesAsWritten
      return []
    }
    judge(experiment)
    guard var state = lessons[experiment.lesson],
      let plan = state.plan(ofStep: state.step, in: language, processors: processors),
      plan.gate(after: state.current.passed) == .experiment(experiment.file)
    else { return keep() }
    state.current.passed += 1
    state.scroll = nil
    lessons[experiment.lesson] = state
    return keep()
  }

  /// Decides the predictions about an experiment that was run, or whose program was looked at.
  mutating func judge(_ experiment: LessonExperiment) {
    guard let state = lessons[experiment.lesson] else { return }
    var study = state.study
    study.judge(experiment.file, models: state.content.runnable(in: experiment.file)?.models ?? []) { step in
      state.plan(ofStep: step, in: language, processors: processors)
    }
    lessons[experiment.lesson]?.study = study
  }

  /// Predictions that missed, and whose explanation the reader has come to by going on.
  mutating func noteExplained() {
    guard let lesson else { return }
    progress.noteExplained(lesson.study, of: lesson.content.folder.name, before: lesson.step)
  }

  /// Notes where the reader is and what they have answered, to be kept.
  mutating func keep() -> [Effect] {
    guard let lesson else { return [] }
    progress.keep(lesson.study, of: lesson.content.folder.name, at: clock)
    return [.keep(progress)]
  }
}
