import Timeline
import Wording

/// Something that an experiment says about its own runs, so that any machine can check it.
public struct Claim: Equatable, Sendable {
  /// What the number is taken of.
  public enum Subject: Equatable, Sendable {
    /// The first model's or policy's figure divided by the second's.
    case ratio(RunModel, RunModel)
    /// One model's or policy's figure.
    case value(RunModel)
  }

  /// What the number is taken of.
  public var subject: Subject
  /// The figure that is claimed about.
  public var figure: Figure
  /// The task, or the line of tasks, that the figure is taken of; nil for the whole run.
  public var task: String?
  /// Bounds, both included: a ratio, or nanoseconds, bytes, pieces or shares of one.
  public var range: ClosedRange<Double>
  /// Processors that a machine must have for the claim to be about it.
  public var processors: Int
  /// Where the claim stands.
  public var place: SourcePlace

  /// Makes a claim; see the members.
  public init(
    _ subject: Subject, of figure: Figure, task: String? = nil, between range: ClosedRange<Double>,
    processors: Int = 1, place: SourcePlace
  ) {
    self.subject = subject
    self.figure = figure
    self.task = task
    self.range = range
    self.processors = processors
    self.place = place
  }
}
