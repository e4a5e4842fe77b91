import Experiments
import Timeline
import Wording

/// The dials of jobs under policies: they are all of the virtual processors, since nobody turns the numbers of a real one.
extension ExperimentDial {
  /// The dials that make a difference under the experiment's policies.
  static func all(of experiment: ScheduleExperiment) -> [ExperimentDial] {
    let simulated = experiment.policies.filter { $0 != .machine }
    guard !simulated.isEmpty else { return [] }
    let hasTurns = simulated.contains { [.simulated(.roundRobin), .simulated(.multiLevelFeedback)].contains($0) }
    let numbers: [Number] = (hasTurns ? [.quantum] : []) + [.switchCost, .processors]
    return numbers.map { ExperimentDial(number: $0, line: nil) }
  }

  /// What the dial shows; nil for a number that jobs do not have.
  func value(in experiment: ScheduleExperiment) -> FigureValue? {
    switch number {
    case .quantum: .time(experiment.quantum)
    case .switchCost: .time(experiment.switchCost)
    case .processors: .count(experiment.processors)
    default: nil
    }
  }

  /// The experiment with the number one notch further up or down.
  func turned(_ experiment: ScheduleExperiment, up: Bool) -> ScheduleExperiment {
    var turned = experiment
    switch number {
    case .quantum: turned.quantum = Notches.next(experiment.quantum, in: Notches.quanta, up: up)
    case .switchCost: turned.switchCost = Notches.next(experiment.switchCost, in: Notches.switchCosts, up: up)
    case .processors: turned.processors = Notches.next(experiment.processors, in: Notches.processors, up: up)
    default: break
    }
    return turned
  }
}

extension Notches {
  /// Nanoseconds.
  static let quanta: [UInt64] = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000]
    .map { $0 * 1000 }
  /// Nanoseconds.
  static let switchCosts: [UInt64] = [0, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map { $0 * 1000 }
  static let processors = Array(1...8)
}
