import Timeline
import Wording

/// What became of a claim on this machine.
public struct ClaimResult: Equatable, Sendable {
  /// The answer to a claim.
  public enum Verdict: Equatable, Sendable {
    case holds
    case fails
    /// The claim is about machines with more processors than the `available` ones.
    case needsProcessors(Int, available: Int)
    /// The runs do not have the figure.
    case notMeasured
  }

  /// The claim that was checked.
  public var claim: Claim
  /// The median over the rounds, in the unit of `Claim.range`; nil when nothing was measured.
  public var value: Double?
  /// Smallest and largest of the rounds.
  public var spread: ClosedRange<Double>?
  /// What follows from the value, or why nothing does.
  public var verdict: Verdict

  /// A number in the claim's unit, as it is read: `0.22` for a ratio, `5.3 ms` for a time.
  public func text(of number: Double) -> String {
    switch claim.subject {
    case .ratio: Numbers.ratio(number)
    case .value: FigureValue(claim.figure.dimension, magnitude: number).text
    }
  }
}

extension Claim {
  /// Runs that a claim is the median of.
  public static let rounds = 3

  /// Checks the claim against `rounds`, each of which has one run of every model that the claim is about.
  ///
  /// A ratio is taken within each round, where both runs saw the same machine, and the median over the rounds.
  public func evaluate(
    rounds: [[RunModel: RunRecord]], of experiment: ExperimentFile, processors available: Int
  ) -> ClaimResult {
    let values = rounds.compactMap { number(in: $0, experiment: experiment) }
    var result = ClaimResult(claim: self, value: Median.of(values), verdict: .notMeasured)
    if let smallest = values.min(), let largest = values.max() { result.spread = smallest...largest }
    if available < processors {
      result.verdict = .needsProcessors(processors, available: available)
    } else if let value = result.value {
      result.verdict = range.contains(value) ? .holds : .fails
    }
    return result
  }

  private func number(in round: [RunModel: RunRecord], experiment: ExperimentFile) -> Double? {
    func magnitude(_ model: RunModel) -> Double? {
      round[model].flatMap { experiment.figures(of: $0, task: task)[figure]?.magnitude }
    }
    switch subject {
    case .value(let model): return magnitude(model)
    case .ratio(let a, let b):
      guard let numerator = magnitude(a), let denominator = magnitude(b), denominator > 0 else { return nil }
      return numerator / denominator
    }
  }
}
