import Experiments
import Timeline

/// The last good runs of an experiment, from an earlier day or an hour ago: what the hall is shown when the machine misbehaves.
public struct KeptRuns: Equatable, Sendable {
  /// One run for every model, in the experiment's order.
  public let runs: [RecordedRun]
  /// The practice server's address at that time; nil when there was none.
  public let labBase: String?
  /// When they were kept, in seconds since 1970.
  public let date: Int64

  /// Those runs of that day.
  public init(runs: [RecordedRun], labBase: String?, date: Int64) {
    self.runs = runs
    self.labBase = labBase
    self.date = date
  }

  /// The run under a model as it is drawn; nil when it is not among them.
  func panel(of model: RunModel) -> RunPanel? {
    guard let run = runs.last(where: { $0.record.model == model }) else { return nil }
    var panel = RunPanel(id: 0, model: model, setup: Setup(all: run.experiment), phase: .starting)
    panel.labBase = labBase
    panel.tasks = run.record.tasks.map(\.identity)
    panel.end(run.record)
    return panel
  }
}

/// What identifies an experiment whose last good runs are kept.
public struct KeptRunsName: Hashable, Sendable {
  /// The name of the lesson's folder.
  public let lesson: String
  /// The experiment's file in it.
  public let file: String

  /// An experiment of a lesson.
  public init(lesson: String, file: String) {
    self.lesson = lesson
    self.file = file
  }

  init(_ experiment: LessonExperiment) { self.init(lesson: experiment.lesson, file: experiment.file) }

  var experiment: LessonExperiment { LessonExperiment(lesson: lesson, file: file) }
}
