import Experiments
import Glibc
import Models
import Timeline
import Wording

/// Runs that are as small as runs can be, to see whether they take place.
struct DoctorRuns {
  let session: Session
  let language: Language

  private static let path = "/delay/1"
  private static let sleep: UInt64 = 1_000_000
  private static let timeout: UInt64 = 5_000_000_000

  /// The practice server, then every model.
  func runs() throws -> Diagnosis.Section {
    let watch = try RunWatch(language: language)
    let server = DoctorWords.practiceServer(try fetch(watch), path: Self.path)
    let models = try ExecutionModel.allCases.map { model in
      let nap = Experiment(models: [model], lines: [TaskLine(.sleep(Self.sleep))])
      return DoctorWords.model(model, try outcome(of: nap, under: model, watch), sleep: Self.sleep)
    }
    return Diagnosis.Section(DoctorWords.runs, [server] + models)
  }

  private func fetch(_ watch: RunWatch) throws -> Result<UInt64, RunTrouble> {
    let line = TaskLine(.fetch([.lab(Self.path)]), timeout: Self.timeout)
    return try outcome(of: Experiment(models: [.sequential], lines: [line]), under: .sequential, watch)
  }

  /// Wall time of an experiment of one task, or why it has none.
  private func outcome(
    of experiment: Experiment, under model: ExecutionModel, _ watch: RunWatch
  ) throws -> Result<UInt64, RunTrouble> {
    do {
      let record = try watch.wait(for: model) { onEnd in
        try session.start(experiment, under: model, onEnd: onEnd)
      }
      if watch.isInterrupted { throw DoctorInterruption(signal: SIGINT) }
      return Self.judge(record)
    } catch CommandMessage.labCannotStart(let reason) {
      return .failure(.cannotStart(reason: reason))
    } catch CommandMessage.modelCannotStart(_, let reason) {
      return .failure(.cannotStart(reason: reason))
    }
  }

  private static func judge(_ record: RunRecord) -> Result<UInt64, RunTrouble> {
    guard let task = record.tasks.first else { return .failure(.unexpected("-")) }
    switch task.outcome {
    case .failed(let failure): return .failure(.failed(failure, timeout: task.identity.kind == .fetch ? timeout : nil))
    case .cancelled: return .failure(.unexpected(task.outcome.name))
    case .ok:
      guard let answer = task.answer, answer.status != 200 else { return .success(record.cost.wall) }
      return .failure(.unexpected("HTTP \(answer.status)"))
    }
  }
}
