import Experiments
import Timeline
import Wording

/// What the reader commits to before a run.
public struct Prediction: Equatable, Sendable {
  /// How the question is answered.
  public enum Form: Equatable, Sendable {
    /// One of some options.
    case choice(Choice)
    /// The models of an experiment, in the order of a figure, the smallest first.
    case order(Figure)
    /// A number.
    case number(NumberRange)
  }

  /// How the question is answered.
  public var form: Form
  /// The figure that answers it; nil for a choice that names none, and for an order, which has a figure of every model.
  public var quotation: Quotation?
  /// The experiment whose run answers it, by its file's name; nil for a choice in a lesson without experiments.
  public var experiment: String?
}

/// The numbers that a prediction can be, in a unit.
public struct NumberRange: Equatable, Sendable {
  /// The unit of `bounds`.
  public var unit: PredictionUnit
  /// Both included.
  public var bounds: ClosedRange<Double>
}

/// A unit that numbers are predicted in.
public struct PredictionUnit: Equatable, Hashable, Sendable {
  /// As it is written in a lesson: `ms`, `MB`, `x`, `threads`.
  public let name: String
  /// As a reader sees it behind a number.
  public var sign: Phrase {
    switch name {
    case "percent": Phrase(verbatim: "%")
    case "x", "times": Phrase(en: name, ko: "배")
    case "threads", "processes", "count": Phrase(en: name, ko: "개")
    case "switches": Phrase(en: name, ko: "회")
    default: Phrase(verbatim: name)
    }
  }
  /// What a figure's magnitude is divided by to be in this unit: nanoseconds, bytes, pieces, shares of one, or ratios.
  public let size: Double

  private static let times: [(String, Double)] = [("ns", 1), ("us", 1e3), ("ms", 1e6), ("s", 1e9)]
  private static let sizes: [(String, Double)] = [("B", 1), ("KB", 1e3), ("MB", 1e6)]
  private static let shares: [(String, Double)] = [("percent", 0.01), ("%", 0.01)]
  private static let ratios: [(String, Double)] = [("x", 1), ("times", 1)]

  /// The units in which a figure can be predicted; of a ratio, whatever its figures are.
  public static func units(of subject: Quotation.Subject) -> [PredictionUnit] {
    let table: [(String, Double)]
    switch subject {
    case .ratio: table = ratios
    case .value(let reference):
      switch reference.figure.dimension {
      case .time: table = times
      case .memory: table = sizes
      case .share: table = shares
      case .count: table = [(reference.figure.name, 1), ("count", 1)]
      }
    }
    return table.map { PredictionUnit(name: $0.0, size: $0.1) }
  }
}
