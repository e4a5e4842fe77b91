import ArgumentParser
import Experiments
import Lessons
import Platform
import Timeline
import Tutor
import Wording

/// Runs everything that a lecture runs, before the hall is full: which claim does not hold on this machine, and with which
/// step it will be seen. Good runs are kept, to be shown when the machine misbehaves later.
struct Rehearsal {
  let lecture: Lecture
  let session: Session
  let language: Language
  private let recordings: HallRecordings

  init(_ lecture: Lecture, session: Session, language: Language) {
    self.lecture = lecture
    self.session = session
    self.language = language
    recordings = .ofThisMachine(session)
  }

  /// Prints every step and what is wrong with it. Throws the exit code for bad data when anything is.
  func run() throws {
    let watch = try RunWatch(language: language)
    var warnings = 0
    for step in lecture.rehearsedSteps(in: language, processors: Processors.usable) {
      Output.line("\(step.number)  \(step.title)")
      for (name, experiment) in step.experiments {
        let found = try rehearse(experiment, name, watch)
        for warning in found { Output.line("  ! " + warning[language]) }
        if found.isEmpty {
          Output.line("    " + HallWords.rehearsed(name.file, claims: experiment.claims.count)[language])
        }
        warnings += found.count
      }
    }
    Output.line(HallWords.warnings(warnings)[language])
    if warnings > 0 { throw ExitCode(ExitStatus.data) }
  }

  /// Measures the claims of an experiment and runs whatever no claim is about. Returns what the lecturer should know.
  private func rehearse(_ experiment: ExperimentFile, _ name: KeptRunsName, _ watch: RunWatch) throws -> [Phrase] {
    var records: [RunModel: RunRecord] = [:]
    func record(_ model: RunModel) throws -> RunRecord {
      if watch.isInterrupted { throw CommandMessage.interrupted }
      let record = try watch.record(of: experiment, under: model, session)
      records[model] = record
      return record
    }
    let results = try Measurement(experiment, processors: Processors.usable).results(run: record)
    for model in experiment.models where records[model] == nil { _ = try record(model) }
    if watch.isInterrupted { throw CommandMessage.interrupted }
    let runs = experiment.models.compactMap { records[$0] }
    let failed = runs.filter { run in run.tasks.contains { $0.outcome != .ok } }
    if failed.isEmpty, !results.contains(where: \.isProblem) {
      _ = recordings.keep(runs.map { RecordedRun($0, of: experiment) }, of: name)
    }
    return failed.map { HallWords.runFailed(name.file, model: $0.model) }
      + results.filter(\.isProblem).map(\.sentence)
  }
}

extension HallRecordings {
  /// The last good runs on this machine.
  static func ofThisMachine(_ session: Session) -> HallRecordings {
    HallRecordings(StateDirectory()) { .of($0, in: session) }
  }
}
