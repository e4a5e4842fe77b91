import Experiments
import Lessons
import Wording

/// The runs that are drawn beside a text: where a step links several experiments, those of all that were run in it, since it
/// compares them.
extension TutorState {
  /// The desk that the screen shows, with every run that is drawn; nil where it shows none.
  var drawnDesk: RunDesk? {
    guard let id = shownDesk, var desk = self[id] else { return nil }
    guard case .lesson(let experiment) = id else { return desk }
    let earlier = linkedBefore(experiment)
    guard !earlier.isEmpty, let title = title(ofLinkTo: experiment.file) else { return desk }
    desk.runs = earlier + desk.runs.map { $0.called(title) }
    return desk
  }

  /// The last runs of experiments that the step links above the one that is shown, in the order of their links, each called by
  /// its link.
  private func linkedBefore(_ experiment: LessonExperiment) -> [RunPanel] {
    let files = shownLinks.map(\.file)
    guard files.last == experiment.file else { return [] }
    var others: [String] = []
    for file in files where file != experiment.file && !others.contains(file) { others.append(file) }
    return others.flatMap { file -> [RunPanel] in
      let other = LessonExperiment(lesson: experiment.lesson, file: file)
      guard let desk = lessonDesks[other], let title = title(ofLinkTo: file) else { return [] }
      return desk.setup.models.compactMap { model in
        desk.runs.last { $0.model == model && $0.record != nil && $0.variation == nil }?.called(title)
      }
    }
  }

  /// The links to experiments that the reader has come to in the step.
  private var shownLinks: [ExperimentLink] {
    guard let lesson, let plan else { return [] }
    return plan.blocks.prefix(plan.shownBlocks(after: lesson.current.passed)).compactMap { block in
      if case .experiment(let link) = block.content { link } else { nil }
    }
  }

  private func title(ofLinkTo file: String) -> Phrase? {
    shownLinks.first { $0.file == file }.map { link in
      let inline = InlineText(language: language, quoted: QuotedRuns())
      return Phrase(verbatim: Harmless.text(inline.styled(link.title).plain, limit: 80))
    }
  }
}

extension RunPanel {
  /// The same run beside those of other experiments; one of which a dial was turned says that instead.
  fileprivate func called(_ title: Phrase) -> RunPanel {
    var run = self
    run.variation = variation ?? title
    return run
  }
}
