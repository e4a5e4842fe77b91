import Experiments
import Timeline

/// How a run's wall time compares with that of another run of the same work.
struct RunComparison: Equatable {
  /// Other ÷ this, so that 2 is twice as fast.
  let speed: Double
  /// The model of the other run.
  let reference: RunModel

  /// Compares the run at `index` with the last `sequential` run of the same work or, where there is none, with the first run of it.
  /// Nil for the other run itself, where either did not complete, and for schedules, which all have the same work to do.
  init?(ofRun index: Int, among runs: [RunPanel]) {
    let run = runs[index]
    guard run.experiment.work != nil, let time = run.completedTime else { return nil }
    let others = runs.filter { $0.completedTime != nil && $0.isSameWork(as: run) }
    guard let reference = others.last(where: { $0.model == .sequential }) ?? others.first,
      reference.model != run.model, let other = reference.completedTime, other > 0, time > 0
    else { return nil }
    self.init(speed: Double(other) / Double(time), reference: reference.model)
  }

  init(speed: Double, reference: RunModel) {
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
    guard let work = experiment.work, let others = other.experiment.work else { return false }
    return variation == other.variation && source == other.source && work.lines == others.lines
      && work.switchInterval == others.switchInterval && work.workers == others.workers
  }
}
