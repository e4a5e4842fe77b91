/// The middle of some numbers, which one slow run among three does not move.
enum Median {
  /// The median, the mean of the two in the middle when their number is even; nil of nothing.
  static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
