/// Which question of the course is meant.
public struct QuestionID: Hashable, Sendable, Codable {
  /// The name of the lesson's folder: `07-the-lock`.
  public var lesson: String
  /// The step, from 0.
  public var step: Int
  /// The question in the step, from 0; predictions and checks are counted together.
  public var index: Int

  /// A question of a lesson.
  public init(lesson: String, step: Int, index: Int) {
    self.lesson = lesson
    self.step = step
    self.index = index
  }
}

/// How sure somebody is of an answer.
public enum Sureness: Int, Sendable, Codable, CaseIterable {
  case guessing = 0
  case fairlySure, certain
}

/// What a reader answered.
public struct Answer: Hashable, Sendable, Codable {
  /// The answer itself.
  public enum Given: Hashable, Sendable, Codable {
    /// Options, from 0.
    case options(Set<Int>)
    /// In the unit of the question.
    case number(Double)
    /// Names of models, the smallest figure first.
    case order([String])
    case noIdea
  }

  /// The answer itself.
  public var given: Given
  /// How sure the reader was.
  public var sureness: Sureness
  /// Whether it was right; nil as long as no run has decided it, and for somebody who had no idea.
  public var isRight: Bool?
  /// Whether the reader has come to the explanation.
  public var isExplained = false
  /// Seconds since 1970.
  public var time: Int64

  /// An answer given at `time`, seconds since 1970, which nobody has judged.
  public init(_ given: Given, sureness: Sureness, at time: Int64) {
    self.given = given
    self.sureness = sureness
    self.time = time
  }

  /// Whether the reader was sure and wrong. Such errors correct best, and return within a week unless they are asked again
  /// (Butterfield and Metcalfe 2001; Butler 2011).
  public var isConfidentMiss: Bool { sureness == .certain && isRight == false && given != .noIdea }

  /// This answer and another to the same question as one: the later one, and of two of the same moment what is known of either.
  func merged(with other: Answer) -> Answer {
    guard time == other.time else { return time > other.time ? self : other }
    guard given == other.given, sureness == other.sureness else { return isBefore(other) ? other : self }
    var merged = self
    // Of two judgements the one that does not flatter.
    merged.isRight = [isRight, other.isRight].compactMap(\.self).min { !$0 && $1 }
    merged.isExplained = isExplained || other.isExplained
    return merged
  }

  /// An order of different answers of one second, so that it does not matter which file is merged into which.
  private func isBefore(_ other: Answer) -> Bool {
    (sureness.rawValue, "\(given.sortKey)") < (other.sureness.rawValue, "\(other.given.sortKey)")
  }
}

extension Answer.Given {
  fileprivate var sortKey: String {
    switch self {
    case .options(let options): "a" + options.sorted().map(String.init).joined(separator: ",")
    case .number(let number): "b\(number)"
    case .order(let names): "c" + names.joined(separator: ",")
    case .noIdea: "d"
    }
  }
}
