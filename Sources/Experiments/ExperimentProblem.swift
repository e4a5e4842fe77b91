import Wording

/// A position in a file, as editors count: from 1, columns in Unicode scalars.
public struct SourcePlace: Equatable, Hashable, Sendable {
  /// The path as it was given.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1.
  public var column: Int

  /// Makes a position.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, harmless.
  public var text: String { "\(Harmless.text(file, limit: 300)):\(line):\(column)" }
}

/// One thing that is wrong with an experiment file, and where.
public struct ExperimentProblem: Error, Equatable, Sendable {
  /// Where it begins.
  public var place: SourcePlace
  /// What it is.
  public var mistake: ExperimentMistake

  /// A mistake at a place.
  public init(_ mistake: ExperimentMistake, at place: SourcePlace) {
    self.mistake = mistake
    self.place = place
  }

  /// `file:line:column: what is wrong and what to do`.
  public var sentence: Phrase { Phrase(verbatim: "\(place.text): ") + mistake.sentence }
}

/// Everything that is wrong with an experiment file, in the order of its lines.
public struct ExperimentProblems: Error, Equatable, Sendable {
  /// At least one.
  public var problems: [ExperimentProblem]

  /// Problems beyond `Bounds.problems`, of which only the number is known.
  public var unreported = 0

  /// Those problems, at least one, and how many more there are.
  public init(problems: [ExperimentProblem], unreported: Int = 0) {
    self.problems = problems
    self.unreported = unreported
  }

  /// One line a problem.
  public var report: Phrase {
    let more = unreported > 0 ? [ReportWords.moreProblems(unreported)] : []
    return .joined(problems.map(\.sentence) + more, by: "\n")
  }
}
