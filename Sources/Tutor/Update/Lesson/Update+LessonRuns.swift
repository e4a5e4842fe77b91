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

  /// Decides the predictions about an experiment that was run.
  private mutating func judge(_ experiment: LessonExperiment) {
    guard let state = lessons[experiment.lesson] else { return }
    for step in 0...state.step {
      guard let plan = state.plan(ofStep: step, in: language, processors: processors) else { continue }
      for (index, (_, question)) in plan.questions.enumerated() {
        guard let prediction = question.prediction, prediction.experiment == experiment.file,
          let answer = state.steps[step]?.answers[index], answer.isRight == nil
        else { continue }
        lessons[experiment.lesson]?.steps[step]?.decided.insert(index)
        lessons[experiment.lesson]?.steps[step]?.answers[index]?.isRight =
          prediction.isRight(
            answer.given, after: state.quoted, models: state.content.runnable(in: experiment.file)?.models ?? [])
      }
    }
  }

  /// Predictions that missed, and whose explanation the reader has come to by going on.
  mutating func noteExplained() {
    guard let lesson else { return }
    let name = lesson.content.folder.name
    for (step, state) in lesson.steps where step < lesson.step {
      for (index, answer) in state.answers where answer.isRight == false {
        progress.noteExplained(QuestionID(lesson: name, step: step, index: index))
      }
    }
  }

  /// Notes where the reader is and what they have answered, to be kept.
  mutating func keep() -> [Effect] {
    guard let lesson else { return [] }
    let name = lesson.content.folder.name
    progress.visit(name, step: lesson.step, passed: lesson.steps.mapValues(\.passed), at: clock)
    for (step, state) in lesson.steps {
      for (index, answer) in state.answers {
        progress.note(answer, to: QuestionID(lesson: name, step: step, index: index))
      }
    }
    progress.keep(lesson.quoted.keptFigures, of: name, at: clock)
    return [.keep(progress)]
  }
}

extension Prediction {
  /// A number is right within this share of what was measured.
  private static let tolerance = 0.25

  /// Whether the answer came true; nil where nobody can say, and for somebody who had no idea.
  func isRight(_ given: Answer.Given, after runs: QuotedRuns, models: [RunModel]) -> Bool? {
    switch (form, given) {
    case (.choice(let choice), _): return given.isRight(for: choice)
    case (.number(let range), .number(let number)):
      guard let measured = quotation?.magnitude(in: runs) else { return nil }
      let real = measured / range.unit.size
      // Near zero a share of it means little: a twentieth of the range counts as near as well.
      let near = max(real * Prediction.tolerance, (range.bounds.upperBound - range.bounds.lowerBound) / 20)
      return abs(number - real) <= near
    case (.order(let figure), .order(let names)):
      let sizes = names.compactMap { name -> Double? in
        guard let experiment, let model = RunModel(name: name) else { return nil }
        return runs[FigureReference(experiment: experiment, model: model, figure: figure)]?.magnitude
      }
      guard sizes.count == names.count, !sizes.isEmpty else { return nil }
      // Two that came out about the same may stand either way round.
      return zip(sizes, sizes.dropFirst()).allSatisfy { $0 <= $1 * 1.1 }
    default: return nil
    }
  }
}
