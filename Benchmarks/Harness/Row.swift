/// One line of the table: a figure, what it was compared with, and whether it keeps to its bound.
struct Row {
  let figure: String
  /// Median of our own, where there is a control to compare it with.
  var ours: Quantity?
  /// Median of the control.
  var control: Quantity?
  /// What is judged; nil when it could not be measured.
  var value: Quantity?
  /// Nil for a figure that is only told.
  var bound: Bound?
  /// What the reader must know to judge it.
  var note: String?

  /// Ours against the control, pair by pair.
  static func ratio(
    _ figure: String, _ pairs: Pairs, _ unit: Quantity.Unit, _ bound: Bound?, note: String? = nil
  ) -> Row {
    Row(
      figure: figure, ours: Quantity(pairs.ours.median, unit), control: Quantity(pairs.control.median, unit),
      value: Quantity(pairs.ratio, .ratio), bound: bound, note: note)
  }

  /// A figure that stands for itself: the median of several.
  static func value(
    _ figure: String, _ values: [Double], _ unit: Quantity.Unit, _ bound: Bound?, note: String? = nil
  ) -> Row {
    Row(figure: figure, value: Quantity(values.median, unit), bound: bound, note: note)
  }

  /// A figure that this machine cannot measure, and why.
  static func skipped(_ figure: String, _ reason: String) -> Row { Row(figure: figure, note: reason) }

  /// One word; a missed bound is in capitals, so that it is found.
  var verdict: String {
    guard let value else { return "skipped" }
    guard let bound else { return "-" }
    return bound.isMet(by: value.value) ? "met" : "MISSED"
  }
}
