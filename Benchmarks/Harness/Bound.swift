/// What a figure must keep to.
enum Bound {
  case atMost(Double)
  case between(Double, Double)

  /// Whether a figure keeps to it.
  func isMet(by value: Double) -> Bool {
    switch self {
    case .atMost(let most): value <= most
    case .between(let least, let most): (least...most).contains(value)
    }
  }

  /// The bound in the unit of the figure.
  func text(_ unit: Quantity.Unit) -> String {
    switch self {
    case .atMost(let most): "<= \(Quantity(most, unit).text)"
    case .between(let least, let most): "\(Quantity(least, unit).text) - \(Quantity(most, unit).text)"
    }
  }
}
