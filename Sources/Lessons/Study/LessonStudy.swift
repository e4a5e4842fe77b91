import Experiments
import Timeline

/// What a reader has done in one lesson, however it is shown to them. A value without a clock.
public struct LessonStudy: Equatable, Sendable {
  /// The step where they are, from 0.
  public var step = 0
  /// How many gates of each step they have passed.
  public var passed: [Int: Int] = [:]
  /// What they have answered, by step and question.
  public var answers: [Int: [Int: Answer]] = [:]
  /// Predictions whose run has taken place since they were made, by step.
  public var decided: [Int: Set<Int>] = [:]
  /// The figures that the text quotes.
  public var quoted = QuotedRuns()

  /// Nothing was done.
  public init() {}

  /// Decides the predictions about the experiment in `file`, which was run under `models`, up to the present step; `plan`
  /// gives the step with a number.
  public mutating func judge(_ file: String, models: [RunModel], plan: (Int) -> StepPlan?) {
    for step in 0...max(0, step) {
      for (index, (_, question)) in (plan(step)?.questions ?? []).enumerated() {
        guard let prediction = question.prediction, prediction.experiment == file,
          let answer = answers[step]?[index], answer.isRight == nil
        else { continue }
        decided[step, default: []].insert(index)
        answers[step]?[index]?.isRight = prediction.isRight(answer.given, after: quoted, models: models)
      }
    }
  }

  /// Whether the reader may know what is right about a question of the present step: of a check at once, of a prediction
  /// after its run.
  public func isDecided(_ index: Int, of question: Question) -> Bool {
    question.prediction?.experiment == nil || decided[step]?.contains(index) ?? false
      || answers[step]?[index]?.isRight != nil
  }
}

extension Progress {
  /// What the reader has done in a lesson of so many steps, at earlier starts.
  public func study(of lesson: String, steps: Int) -> LessonStudy {
    var study = LessonStudy()
    guard let kept = lessons[lesson] else { return study }
    study.step = min(max(0, kept.step), max(0, steps - 1))
    study.passed = kept.passed.filter { $0.key < steps }
    for (question, answer) in answers(in: lesson) where question.step < steps {
      study.answers[question.step, default: [:]][question.index] = answer
    }
    study.quoted = QuotedRuns(kept: kept.figures)
    return study
  }

  /// Notes where a reader is in a lesson, what they have answered, and what their runs measured, at `time`, seconds since
  /// 1970.
  public mutating func keep(_ study: LessonStudy, of lesson: String, at time: Int64) {
    visit(lesson, step: study.step, passed: study.passed, at: time)
    for (step, answers) in study.answers {
      for (index, answer) in answers { note(answer, to: QuestionID(lesson: lesson, step: step, index: index)) }
    }
    keep(study.quoted.keptFigures, of: lesson, at: time)
  }

  /// Notes the predictions that missed, and whose explanation the reader has come to: those of steps before `step`.
  public mutating func noteExplained(_ study: LessonStudy, of lesson: String, before step: Int) {
    for (place, answers) in study.answers where place < step {
      for (index, answer) in answers where answer.isRight == false {
        noteExplained(QuestionID(lesson: lesson, step: place, index: index))
      }
    }
  }
}
