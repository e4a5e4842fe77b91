import Experiments
import Lessons
import Timeline
import Wording

/// Experiments in the hall.
extension SlideWriter {
  /// A slide on which an experiment takes place, and what came of it.
  mutating func run(_ link: ExperimentLink, at place: Int) {
    let experiment = LessonExperiment(lesson: lesson.folder.name, file: link.file)
    var run = SlideRun(experiment: experiment, title: link.title)
    if case .microscope? = lesson.experiments[link.file] {
      add(.program(run), .program, at: place, words: SlideWords.count(link.title))
      return
    }
    guard let file = lesson.runnable(in: link.file) else { return }
    run.asked = predictions.last { $0.file == link.file && $0.slides.first?.question.choice != nil }?.slides.first
    for model in file.models { run.figures[model] = figure(of: model, in: link.file, file) }
    add(.run(run), .run, at: place, words: SlideWords.most)
    for model in file.models { add(.result(run, model), .result, at: place, words: SlideWords.most) }
    answerPredictions(about: link.file)
  }

  /// The one figure of a run that is worth the room: what was asked for, else what the author claims about it beside its
  /// length, else how long it took.
  private func figure(of model: RunModel, in name: String, _ file: ExperimentFile) -> Figure {
    for prediction in predictions where prediction.file == name {
      let question = prediction.slides.first?.question
      if case .order(let figure)? = question?.prediction?.form { return figure }
      let asked = question?.prediction?.quotation?.subject.references ?? []
      if let reference = asked.first(where: { $0.experiment == name && $0.model == model }) { return reference.figure }
      // Who asks about one model compares it with the others.
      if let reference = asked.first(where: { $0.experiment == name }) { return reference.figure }
    }
    let claimed = file.claims.filter { $0.models.contains(model) }.map(\.figure)
    return claimed.first { $0 != .wall } ?? .wall
  }
}
