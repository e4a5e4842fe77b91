import Experiments
import Timeline
import Wording

/// One figure of a run under one model or policy.
public struct FigureReference: Equatable, Hashable, Sendable {
  /// The experiment, by its file's name in the lesson's folder.
  public var experiment: String
  /// The model or policy that was run.
  public var model: RunModel
  /// What is quoted.
  public var figure: Figure

  /// Makes a reference; see the members.
  public init(experiment: String, model: RunModel, figure: Figure) {
    self.experiment = experiment
    self.model = model
    self.figure = figure
  }
}

/// A figure of the reader's own runs, quoted in the text: `{{gil-threads.wall}}`.
public struct Quotation: Equatable, Sendable {
  /// What is quoted.
  public enum Subject: Equatable, Hashable, Sendable {
    case value(FigureReference)
    /// The first divided by the second.
    case ratio(FigureReference, FigureReference)

    /// Everything that must have been measured.
    public var references: [FigureReference] {
      switch self {
      case .value(let reference): [reference]
      case .ratio(let a, let b): [a, b]
      }
    }
  }

  /// What is quoted.
  public var subject: Subject
  /// As it is written, without braces.
  public var source: String
  /// Where it begins.
  public var place: SourcePlace

  /// Stands for a figure before its run.
  public static let dash = "-"

  /// Whether its text says its unit; a ratio or a count is a bare number.
  public var bringsUnit: Bool {
    switch subject {
    case .ratio: false
    case .value(let reference): reference.figure.dimension != .count
    }
  }

  /// The figure in nanoseconds, bytes, pieces, shares of one, or as a ratio; nil as long as it was not measured.
  public func magnitude(in records: QuotedRuns) -> Double? {
    switch subject {
    case .value(let reference): return records[reference]?.magnitude
    case .ratio(let a, let b):
      guard let numerator = records[a]?.magnitude, let denominator = records[b]?.magnitude, denominator > 0 else {
        return nil
      }
      return numerator / denominator
    }
  }

  /// The figure as it is read in `language`, with its unit when it has one; a dash before its run.
  public func text(records: QuotedRuns, language: Language) -> String {
    switch subject {
    case .value(let reference): records[reference]?.text ?? Quotation.dash
    case .ratio: magnitude(in: records).map { Numbers.ratio($0) } ?? Quotation.dash
    }
  }
}
