import Experiments
import Lessons
import Timeline
import Wording

/// An instant that a reader has predicted for a run: where it would have ended, or had its first task done. Only such a
/// prediction has a place on a time axis; an order or a choice has none.
struct PredictedTime: Equatable, Sendable {
  /// The model or policy whose run it is about.
  let model: RunModel
  /// Nanoseconds from the run's start.
  let time: UInt64

  init(model: RunModel, time: UInt64) {
    self.model = model
    self.time = time
  }

  /// Nil where what was answered is no instant of a run of the experiment in `file`.
  init?(_ answer: Answer.Given, to prediction: Prediction, in file: String) {
    guard case .number(let number) = answer, case .number(let range) = prediction.form,
      case .value(let reference)? = prediction.quotation?.subject, reference.experiment == file,
      PredictedTime.instants.contains(reference.figure),
      case .time(let time) = FigureValue(.time, magnitude: number * range.unit.size)
    else { return nil }
    self.init(model: reference.model, time: time)
  }

  /// Figures that are times since the run's start; others are sums or stretches.
  private static let instants: Set<Figure> = [.wall, .firstAnswer]
}

extension TutorState {
  /// The instants that the reader has predicted for runs of an experiment of a lesson, the last one for a model last.
  func predictedTimes(of experiment: LessonExperiment) -> [PredictedTime] {
    guard let lesson = lessons[experiment.lesson] else { return [] }
    return lesson.steps.sorted { $0.key < $1.key }.flatMap { index, step -> [PredictedTime] in
      let questions = lesson.plan(ofStep: index, in: language, processors: processors)?.questions ?? []
      return questions.enumerated().compactMap { number, asked in
        guard let prediction = asked.question.prediction, let answer = step.answers[number] else { return nil }
        return PredictedTime(answer.given, to: prediction, in: experiment.file)
      }
    }
  }
}
