import Experiments

/// A question with options of which some are right.
public struct Choice: Equatable, Sendable {
  /// One option.
  public struct Option: Equatable, Sendable {
    /// What is chosen.
    public var text: [Inline]
    /// Whether choosing it is right.
    public var isRight: Bool
    /// Why it is right or wrong; shown once the reader has answered.
    public var explanation: [Block]
    /// Where it begins.
    public var place: SourcePlace
  }

  /// In the order in which they are shown; at least two in a lesson without problems.
  public var options: [Option]

  /// Indices of the right options.
  public var rightAnswers: [Int] { options.indices.filter { options[$0].isRight } }
}
