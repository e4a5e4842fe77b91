import Timeline
import Wording

extension Trace {
  /// The document that `run --json` prints for the same runs, with notes and errors in `language`.
  public func json(language: Language, includesSpans: Bool = true) throws -> String {
    let runs = runs.map { run in
      RunBody(run.record, timeouts: run.experiment.timeouts, language: language, includesSpans: includesSpans)
    }
    return try DocumentBody(version: version, machine: machine, runs: runs).json()
  }
}
