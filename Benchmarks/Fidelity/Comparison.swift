/// One figure of ours beside one of theirs.
struct Comparison {
  /// What is measured.
  let figure: String
  /// The kind of CPython.
  let counterpart: String
  /// Ours, and theirs as the control; theirs is empty where there is no such CPython.
  let pairs: Pairs
  let unit: Quantity.Unit
  /// How near ours must come.
  let agreement: Agreement

  /// The median of ours.
  var ours: Quantity { Quantity(pairs.ours.median, unit) }

  /// The median of theirs.
  var theirs: Quantity? { pairs.control.isEmpty ? nil : Quantity(pairs.control.median, unit) }

  /// How far ours is from theirs: points of shares, else a part of theirs. Nil where there is no theirs.
  var deviation: String? {
    guard let theirs else { return nil }
    if unit == .share { return Self.signed((ours.value - theirs.value) * 100) + " pt" }
    guard theirs.value != 0 else { return nil }
    return Self.signed((ours.value / theirs.value - 1) * 100) + " %"
  }

  /// Whether ours is as near as it must be; nil where nothing is asked.
  var holds: Bool? { agreement.holds(pairs) }

  /// One word; a deviation is in capitals, so that it is found.
  var verdict: String { holds.map { $0 ? "agrees" : "DEVIATES" } ?? "-" }

  private static func signed(_ value: Double) -> String {
    let text = Quantity.fixed(value, 0)
    return value.rounded() > 0 ? "+\(text)" : text
  }
}
