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

  /// This and what another start of the program knows of the same lesson, both since the same reset.
  func merged(with other: LessonProgress) -> LessonProgress {
    var merged = (visited, step) >= (other.visited, other.step) ? self : other
    merged.passed = passed.merging(other.passed) { max($0, $1) }
    // Finished is finished; of two moments the first.
    merged.finished = [finished, other.finished].compactMap(\.self).min()
    let newer = (figuresTime, figures.sortKey) >= (other.figuresTime, other.figures.sortKey) ? self : other
    merged.figures = newer.figures
    merged.figuresTime = newer.figuresTime
    return merged
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
        file.utf8.count <= 200 && models.count <= RunModel.all.count
          && models.allSatisfy { model, values in
            RunModel(name: model) != nil && values.count <= Figure.allCases.count
              && values.allSatisfy { Figure(rawValue: $0.key) != nil && $0.value.isFinite && $0.value >= 0 }
          }
      }
  }
}

extension KeptFigures {
  /// Orders figures of one second, so that it does not matter which are merged into which.
  fileprivate var sortKey: String {
    sorted { $0.key < $1.key }.map { file, models in
      file
        + models.sorted { $0.key < $1.key }.map { model, values in
          model + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        }.joined(separator: ";")
    }.joined(separator: "|")
  }
}
