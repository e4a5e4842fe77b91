import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// What the hall sees of a run, and where it comes from.
struct HallRun: Equatable {
  let panel: RunPanel
  /// When it was kept, in seconds since 1970; nil for one of this lecture.
  let date: Int64?
}

extension HallState {
  /// The newest run of an experiment, or its newest under `model`: of this lecture, or the kept one where that is shown.
  func run(of experiment: LessonExperiment, under model: RunModel? = nil) -> HallRun? {
    if showsKept.contains(experiment), let kept = kept[experiment] {
      let panel = (model ?? kept.runs.last?.record.model).flatMap(kept.panel)
      return panel.map { HallRun(panel: $0, date: kept.date) }
    }
    return desks[experiment]?.runs.last { model == nil || $0.model == model }.map { HallRun(panel: $0, date: nil) }
  }

  /// Whether every model of an experiment has run to a good end in this lecture, or earlier ones are shown.
  func hasRun(_ experiment: LessonExperiment) -> Bool {
    if showsKept.contains(experiment) { return true }
    return goodRuns(of: experiment) != nil
  }

  /// The newest run of every model, nil unless all of them ended well.
  func goodRuns(of experiment: LessonExperiment) -> [RunPanel]? {
    guard let desk = desks[experiment] else { return nil }
    let runs = desk.setup.models.compactMap { model in desk.runs.last { $0.model == model } }
    guard runs.count == desk.setup.models.count, runs.allSatisfy(\.isGood) else { return nil }
    return runs
  }

  /// What the slide shows of a run, closely or whole.
  func window(of run: RunPanel, on slide: Slide) -> TimeWindow {
    let isOther = otherView.contains(slide.anchor)
    guard case .result = slide.content, let close = HallWindow.close(run), !isOther else {
      return HallWindow.whole(run)
    }
    return close
  }

  /// The experiment of the slide, nil where it has none.
  var shownRun: SlideRun? {
    switch slide?.content {
    case .run(let run), .result(let run, _): run
    default: nil
    }
  }

  /// The question of the slide, or the one that its result answers.
  var shownQuestion: SlideQuestion? {
    switch slide?.content {
    case .question(let question), .answer(let question): question
    case .run(let run), .result(let run, _): run.asked
    default: nil
    }
  }

  /// Whether the hall sees what is right about the question of the slide.
  var isAnswerShown: Bool {
    switch slide?.content {
    case .answer: true
    case .result: place.stage > 0
    default: false
    }
  }
}

extension RunPanel {
  /// Whether it ended, and every task of it as it should.
  var isGood: Bool { record != nil && summary.failed == 0 && summary.cancelled == 0 }
}
