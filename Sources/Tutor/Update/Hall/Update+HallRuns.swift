import Experiments
import Lessons
import Timeline
import Wording

/// Runs in the lecture hall: at true speed, and once the hall has seen them, kept for the day on which the machine misbehaves.
extension TutorState {
  /// The experiment takes place, unless it has.
  mutating func startHallRun(_ run: SlideRun) -> [Effect] {
    guard let hall else { return [] }
    if hall.hasRun(run.experiment) {
      self.hall?.place.stage = 1
      return []
    }
    let effects = self.run(at: .hall(run.experiment))
    if !effects.isEmpty { self.hall?.place.stage = 1 }
    return effects
  }

  /// The experiment of the slide takes place once more, on the slide that shows it.
  mutating func runHallAgain() -> [Effect] {
    guard let hall, let run = hall.shownRun else {
      notice = HallWords.nothingToRun
      return []
    }
    guard busyDesk == nil else {
      notice = TutorWords.runGoesOn
      return []
    }
    self.hall?.showsKept.remove(run.experiment)
    let index = hall.slides.indices.last { place in
      guard place <= hall.place.slide, case .run(let other) = hall.slides[place].content else { return false }
      return other.experiment == run.experiment
    }
    self.hall?.place = HallState.Place(slide: index ?? hall.place.slide, stage: 1)
    self.hall?.playback = nil
    return self.run(at: .hall(run.experiment))
  }

  /// The last good run in the place of what was measured now, or that again.
  mutating func toggleRecording() -> [Effect] {
    guard let hall, let run = hall.shownRun else {
      notice = HallWords.nothingToRun
      return []
    }
    if hall.showsKept.contains(run.experiment) {
      self.hall?.showsKept.remove(run.experiment)
      quote(hall.goodRuns(of: run.experiment)?.compactMap(\.record) ?? [], of: run.experiment)
      return []
    }
    guard hall.kept[run.experiment] != nil else {
      notice = HallWords.noRecording
      return []
    }
    let effects = busyDesk == nil ? [] : cancelRuns()
    showKept(run.experiment)
    if case .run? = hall.slide?.content { self.hall?.place.stage = 1 }
    self.hall?.playback = nil
    return effects
  }

  /// The hall is shown what was kept, and the text quotes it.
  mutating func showKept(_ experiment: LessonExperiment) {
    guard let kept = hall?.kept[experiment] else { return }
    hall?.showsKept.insert(experiment)
    quote(kept.runs.map(\.record), of: experiment)
  }

  private mutating func quote(_ records: [RunRecord], of experiment: LessonExperiment) {
    guard let file = hall?.lecture.contents[experiment.lesson]?.runnable(in: experiment.file) else { return }
    for record in records {
      hall?.quoted[experiment.lesson, default: QuotedRuns()].note(record, of: file, file: experiment.file)
    }
  }

  /// One run of a lecture's experiment has ended.
  mutating func noteHallRun(_ experiment: LessonExperiment) {
    guard let run = hall?.desks[experiment]?.runs.last, let record = run.record, run.isGood else { return }
    quote([record], of: experiment)
  }

  /// All models of a lecture's experiment have run, or the run was given up.
  mutating func hallRunsEnded(_ experiment: LessonExperiment) -> [Effect] {
    guard let hall, let runs = hall.goodRuns(of: experiment) else { return [] }
    let broken = brokenClaims(of: experiment, runs)
    self.hall?.broken[experiment] = broken
    // A run that does not bear out what the lesson says of it is none to fall back on.
    guard broken.isEmpty else { return [] }
    return [
      .keepRuns(
        KeptRunsName(experiment),
        runs.compactMap { run in run.record.map { RecordedRun($0, of: run.experiment) } })
    ]
  }

  /// What the author claims and these runs do not bear out: for the speaker, who has to know it before the hall asks.
  private func brokenClaims(of experiment: LessonExperiment, _ runs: [RunPanel]) -> [Phrase] {
    guard let file = hall?.lecture.contents[experiment.lesson]?.runnable(in: experiment.file) else { return [] }
    let round = Dictionary(runs.compactMap { run in run.record.map { (run.model, $0) } }) { $1 }
    return file.claims.compactMap { claim in
      let result = claim.evaluate(rounds: [round], of: file, processors: processors)
      return result.verdict == .fails ? result.sentence : nil
    }
  }

  /// The program of the slide, for the microscope.
  var hallProgram: MicroscopeSubject? {
    let run: SlideRun? = if case .program(let run)? = hall?.slide?.content { run } else { hall?.shownRun }
    return run.flatMap { hall?.lecture.contents[$0.experiment.lesson]?.program(in: $0.experiment.file) }
  }
}
