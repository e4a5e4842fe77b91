/// Measurements of ours and of a control that took turns, so that both saw the same machine.
struct Pairs {
  /// In the order of the pairs.
  var ours: [Double] = []
  /// In the order of the pairs.
  var control: [Double] = []

  /// Measures both that many times.
  static func measure(
    _ count: Int, ours: () throws -> Double, control: () throws -> Double
  ) rethrows -> Pairs {
    try pool(count, ours: { [try ours()] }, control: { [try control()] })
  }

  /// As `measure`, of what gives several figures at a time. Who goes first alternates too: a machine that slows down or
  /// warms up steadily then favours neither.
  static func pool(
    _ count: Int, ours: () throws -> [Double], control: () throws -> [Double]
  ) rethrows -> Pairs {
    var pairs = Pairs()
    for round in 0..<count {
      if round.isMultiple(of: 2) {
        pairs.ours += try ours()
        pairs.control += try control()
      } else {
        pairs.control += try control()
        pairs.ours += try ours()
      }
    }
    return pairs
  }

  /// Median over the pairs of ours ÷ control. Within a pair most disturbances cancel; between medians they do not.
  var ratio: Double { zip(ours, control).map { $0 / $1 }.median }
}

extension [Double] {
  /// The middle value, the mean of the middle two for an even count; not a number when empty.
  var median: Double {
    guard !isEmpty else { return .nan }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }

  /// The smallest value that at least that share of the values does not exceed; not a number when empty.
  func percentile(_ share: Double) -> Double {
    guard !isEmpty else { return .nan }
    return sorted()[Swift.min(count - 1, Int((Double(count) * share).rounded(.up)) - 1)]
  }
}
