import Experiments
import Timeline

/// Measures what an experiment claims. Running goes through whoever asks, so that nothing here starts anything.
public struct Measurement: Sendable {
  /// The experiment whose claims are measured.
  public let experiment: ExperimentFile
  /// Processors that the program may use.
  public let processors: Int

  /// A measurement of an experiment's claims on a machine; see the members.
  public init(_ experiment: ExperimentFile, processors: Int) {
    self.experiment = experiment
    self.processors = processors
  }

  /// The models that must be run: those of claims whose needs the machine meets, in the experiment's order.
  public var models: [RunModel] {
    let needed = experiment.claims.filter { $0.processors <= processors }.flatMap(\.models)
    return experiment.models.filter { needed.contains($0) }
  }

  /// The claims, each with what became of it, from three rounds in which `run` runs every model once. Models take
  /// turns, so that a disturbance meets them all alike.
  public func results(run: (RunModel) throws -> RunRecord) rethrows -> [ClaimResult] {
    var rounds: [[RunModel: RunRecord]] = []
    for _ in 0..<(models.isEmpty ? 0 : Claim.rounds) {
      var round: [RunModel: RunRecord] = [:]
      for model in models { round[model] = try run(model) }
      rounds.append(round)
    }
    return experiment.claims.map { $0.evaluate(rounds: rounds, of: experiment, processors: processors) }
  }
}

extension Claim {
  /// The models or policies that the claim is about.
  public var models: [RunModel] {
    switch subject {
    case .ratio(let a, let b): [a, b]
    case .value(let model): [model]
    }
  }
}
