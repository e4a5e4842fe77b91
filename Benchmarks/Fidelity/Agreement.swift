/// How near ours must come to theirs.
enum Agreement: Equatable {
  /// As many points apart at most, of shares; none where theirs has none in any run, and some where it has some.
  case points(Double)
  /// Apart by that share of theirs at most.
  case within(Double)
  /// Of the same order of magnitude: at most three times theirs, at least a third.
  case order
  /// Ours in that range, whatever theirs is.
  case ours(ClosedRange<Double>)
  /// It is only told.
  case told

  /// What is asked, in words.
  var text: String {
    switch self {
    case .points(let points): "+-\(Quantity.fixed(points * 100, 0)) points, 0 where 0"
    case .within(let share): "+-\(Quantity.fixed(share * 100, 0)) %"
    case .order: "same order"
    case .ours(0...0): "0"
    case .ours(let range):
      "\(Quantity.fixed(range.lowerBound * 100, 0)) - \(Quantity.fixed(range.upperBound * 100, 0)) %"
    case .told: ""
    }
  }

  /// Whether ours keeps to it; nil where nothing is asked, or where there is nothing to compare with.
  func holds(_ pairs: Pairs) -> Bool? {
    let (ours, theirs) = (pairs.ours.median, pairs.control.median)
    guard !pairs.ours.isEmpty else { return nil }
    switch self {
    case .ours(0...0): return pairs.ours.allSatisfy { $0 == 0 }
    case .ours(let range): return range.contains(ours)
    case .told: return nil
    case .points, .within, .order: break
    }
    guard !pairs.control.isEmpty else { return nil }
    switch self {
    case .points(let points):
      if pairs.control.allSatisfy({ $0 == 0 }) { return pairs.ours.allSatisfy { $0 == 0 } }
      return abs(ours - theirs) <= points && (theirs == 0 || ours > 0)
    case .within(let share): return abs(ours - theirs) <= share * theirs
    default: return (theirs / 3...theirs * 3).contains(ours)
    }
  }
}
