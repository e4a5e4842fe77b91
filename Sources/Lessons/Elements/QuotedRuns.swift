import Experiments
import Timeline
import Wording

/// Figures of the last runs of a lesson's experiments, which its text quotes. They are taken when a run is noted: to be
/// quoted costs nothing, however many tasks it had.
public struct QuotedRuns: Equatable, Sendable {
  private var figures: KeptFigures

  /// Nothing was run yet, except for what an earlier start has kept.
  public init(kept: KeptFigures = [:]) { figures = kept }

  /// Notes the last run of a model; `file` is the experiment's name in the lesson's folder. `experiment` is what was run:
  /// what the file says, since a run with turned dials is not the one that a text quotes.
  public mutating func note(_ record: RunRecord, of experiment: ExperimentFile, file: String) {
    let all = experiment.figures(of: record)
    let values = Figure.allCases.compactMap { figure in all[figure].map { (figure.name, $0.magnitude) } }
    figures[file, default: [:]][record.model.name] = Dictionary(uniqueKeysWithValues: values)
  }

  /// The figure, nil when the run did not take place or does not have it.
  public subscript(reference: FigureReference) -> FigureValue? {
    guard let magnitude = figures[reference.experiment]?[reference.model.name]?[reference.figure.name] else {
      return nil
    }
    return FigureValue(reference.figure.dimension, magnitude: magnitude)
  }

  /// What a later start of the program needs to quote the same figures.
  public var keptFigures: KeptFigures { figures }
}
