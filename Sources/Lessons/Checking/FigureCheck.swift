import Experiments
import Timeline
import Wording

/// Whether the experiments that a lesson quotes will have the figures.
struct FigureCheck {
  let experiments: [String: ExperimentFile]

  /// The figures that would stay a dash whatever is run.
  func problems(of lesson: Lesson) -> LessonProblems {
    var problems = LessonProblems()
    for step in lesson.steps {
      for quotation in step.title.quotations + step.blocks.flatMap(\.quotations) {
        for reference in quotation.subject.references { check(reference, at: quotation.place, into: &problems) }
      }
      for block in step.blocks.flattened { checkOrder(block, into: &problems) }
    }
    return problems
  }

  private func check(_ reference: FigureReference, at place: SourcePlace, into problems: inout LessonProblems) {
    // An experiment that cannot be read was reported for itself.
    guard let experiment = experiments[reference.experiment] else { return }
    if !experiment.models.contains(reference.model) {
      let valid = experiment.models.map(\.name)
      problems.report(
        .quotation(.modelNotRun(model: reference.model.name, file: reference.experiment, valid: valid)), at: place)
    } else if case .execution(let model) = reference.model, reference.figure.isOfLock, !model.hasGlobalLock {
      problems.report(
        .quotation(.figureNotOfModel(figure: reference.figure.name, model: model.name)), at: place)
    } else if !experiment.has(reference.figure) {
      problems.report(
        .quotation(.figureNotOfExperiment(figure: reference.figure.name, file: reference.experiment)), at: place)
    }
  }

  private func checkOrder(_ block: Block, into problems: inout LessonProblems) {
    guard case .prediction(let prediction) = block.content, case .order(let figure) = prediction.form,
      let file = prediction.experiment, let experiment = experiments[file]
    else { return }
    for model in experiment.models {
      check(FigureReference(experiment: file, model: model, figure: figure), at: block.place, into: &problems)
    }
  }
}

extension Figure {
  /// Whether only a model with a lock has it.
  fileprivate var isOfLock: Bool { self == .switches || self == .waited }
}

extension ExecutionModel {
  /// Whether threads under it need a global lock to interpret, be it one or one a worker.
  fileprivate var hasGlobalLock: Bool {
    switch self {
    case .gilThreads, .processes, .subinterpreters: true
    case .sequential, .eventLoop, .freeThreads: false
    }
  }
}

extension ExperimentFile {
  /// Whether runs of it can have the figure.
  fileprivate func has(_ figure: Figure) -> Bool {
    switch self {
    case .work(let experiment): experiment.has(figure)
    case .schedule: Figure.ofSchedules.contains(figure)
    case .microscope: false
    }
  }
}

extension Experiment {
  /// Whether runs of the experiment can have the figure.
  fileprivate func has(_ figure: Figure) -> Bool {
    switch figure {
    case .late: lines.contains { if case .sleep = $0.work { true } else { false } }
    case .lost: countsUpdates
    case .turnaround, .response, .waiting, .fairness: false
    default: true
    }
  }
}
