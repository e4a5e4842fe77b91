import Experiments
import Wording

/// A direction in an HTML comment.
enum Directive: Equatable {
  case pause
  case note(String)
  case predict(PredictionDirection)
  case when(Condition)
  case end
  /// The author's own comment.
  case own

  static let names = ["pause", "note", "predict", "when", "end"]
}

/// A prediction as the comment says it, before the experiment and the options are known.
enum PredictionDirection: Equatable {
  case choice(about: PlacedText?)
  case order(PlacedText)
  case number(unit: PlacedText, lower: Double, upper: Double, about: PlacedText)
}
