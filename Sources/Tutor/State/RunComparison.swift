import Experiments
import Timeline

/// How a run's wall time compares with that of another run of the same work.
struct RunComparison: Equatable {
  /// Other ÷ this, so that 2 is twice as fast.
  let speed: Double
  /// The model of the other run.
  let reference: ExecutionModel

  /// Compares the run at `index` with the last `sequential` run of the same work or, where there is none, with the first run of it.
  /// Nil for the other run itself, and where either did not complete.
  init?(ofRun index: Int, among runs: [RunPanel]) {
    let run = runs[index]
    guard let time = run.completedTime else { return nil }
    let others = runs.filter { $0.completedTime != nil && $0.isSameWork(as: run) }
    guard let reference = others.last(where: { $0.model == .sequential }) ?? others.first,
      reference.model != run.model, let other = reference.completedTime, other > 0, time > 0
    else { return nil }
    self.init(speed: Double(other) / Double(time), reference: reference.model)
  }

  init(speed: Double, reference: ExecutionModel) {
    self.speed = speed
    self.reference = reference
  }
}

extension RunPanel {
  /// Wall time of a run whose tasks all completed.
  fileprivate var completedTime: UInt64? {
    guard let record, summary.failed == 0, summary.cancelled == 0 else { return nil }
    return record.cost.wall
  }

  fileprivate func isSameWork(as other: RunPanel) -> Bool {
    source == other.source && experiment.lines == other.experiment.lines
      && experiment.switchInterval == other.experiment.switchInterval && experiment.workers == other.experiment.workers
  }
}
