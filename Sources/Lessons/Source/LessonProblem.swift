import Experiments
import Wording

/// One thing that is wrong with a lesson, and where.
public struct LessonProblem: Error, Equatable, Sendable {
  /// Where it begins.
  public var place: SourcePlace
  /// What it is.
  public var mistake: LessonMistake

  /// A mistake at a place.
  public init(_ mistake: LessonMistake, at place: SourcePlace) {
    self.mistake = mistake
    self.place = place
  }

  /// `file:line:column: what is wrong and what to do`.
  public var sentence: Phrase { Phrase(verbatim: "\(place.text): ") + mistake.sentence }
}

/// The problems of one file. Nobody reads the hundredth, so further ones are only counted.
public struct LessonProblems: Equatable, Sendable {
  /// In the order of their places, once `sorted`.
  public private(set) var problems: [LessonProblem] = []
  /// How many more there are than `problems`.
  public private(set) var unreported = 0

  /// No problems.
  public init() {}

  /// Whether there is none.
  public var isEmpty: Bool { problems.isEmpty && unreported == 0 }

  /// Notes one.
  mutating func report(_ mistake: LessonMistake, at place: SourcePlace) {
    guard problems.count < LessonBounds.problems else {
      unreported += 1
      return
    }
    let problem = LessonProblem(mistake, at: place)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Notes all of `others`, which may be of other files.
  mutating func append(_ others: LessonProblems) {
    problems += others.problems
    unreported += others.unreported
  }

  /// The same in the order of files, lines and columns.
  func sorted() -> LessonProblems {
    var sorted = self
    sorted.problems.sort {
      ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
    }
    return sorted
  }
}
