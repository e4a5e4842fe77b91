import Timeline
import Wording

/// Figures of the last runs of a lesson's experiments, by file, model and figure: what its text quotes after a new start.
/// Nanoseconds, bytes, pieces or shares of one.
public typealias KeptFigures = [String: [String: [String: Double]]]

/// What a reader has done in one lesson.
public struct LessonProgress: Hashable, Sendable, Codable {
  /// The step where they are, from 0.
  public internal(set) var step = 0
  /// How many gates of each step they have passed.
  public internal(set) var passed: [Int: Int] = [:]
  /// When they were last here, seconds since 1970.
  public internal(set) var visited: Int64 = 0
  /// When they came to its end, nil if they have not.
  public internal(set) var finished: Int64?
  /// When it was set back, nil if it never was: what is older does not count.
  var reset: Int64?
  /// Figures of their last runs.
  public internal(set) var figures: KeptFigures = [:]
  /// When the figures were measured.
  var figuresTime: Int64 = 0

  /// Nothing was done.
  init() {}

  /// This and what another start of the program knows of the same lesson.
  func merged(with other: LessonProgress) -> LessonProgress {
    let reset = [reset, other.reset].compactMap(\.self).max()
    let (a, b) = (after(reset), other.after(reset))
    var merged = (a.visited, a.step) >= (b.visited, b.step) ? a : b
    merged.passed = a.passed.merging(b.passed) { max($0, $1) }
    // Finished is finished; of two moments the first.
    merged.finished = [a.finished, b.finished].compactMap(\.self).min()
    let newer = a.figuresTime == b.figuresTime ? a.figures.count >= b.figures.count : a.figuresTime > b.figuresTime
    let (first, second) = newer ? (a, b) : (b, a)
    merged.figures = first.figures.merging(second.figures) { kept, _ in kept }
    merged.figuresTime = max(a.figuresTime, b.figuresTime)
    merged.reset = reset
    return merged
  }

  /// What counts after it was set back at `reset`.
  private func after(_ reset: Int64?) -> LessonProgress {
    guard let reset, visited <= reset else { return self }
    var empty = LessonProgress()
    empty.reset = reset
    empty.visited = reset
    return empty
  }

  private static let most = 1_000

  /// Whether everything in it is such as this program writes, so that no file can make it stall or fail.
  var isSound: Bool {
    (0..<LessonProgress.most).contains(step) && passed.count <= LessonProgress.most
      && passed.allSatisfy {
        (0..<LessonProgress.most).contains($0.key) && (0...LessonProgress.most).contains($0.value)
      }
      && visited >= 0 && (finished ?? 0) >= 0 && (reset ?? 0) >= 0 && figuresTime >= 0 && figures.count <= 100
      && figures.allSatisfy { file, models in
        file.utf8.count <= 200 && models.count <= ExecutionModel.allCases.count
          && models.allSatisfy { model, values in
            ExecutionModel(rawValue: model) != nil && values.count <= Figure.allCases.count
              && values.allSatisfy { Figure(rawValue: $0.key) != nil && $0.value.isFinite && $0.value >= 0 }
          }
      }
  }
}
