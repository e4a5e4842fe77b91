/// What became of the updates of a global, once its program has ended.
public struct UpdateCount: Equatable, Sendable {
  /// The global's name: text from a program.
  public var global: String
  /// Its value if no update had been lost.
  public var expected: Int
  /// Its value.
  public var found: Int

  /// Makes a count; see the members.
  public init(global: String, expected: Int, found: Int) {
    self.global = global
    self.expected = expected
    self.found = found
  }

  /// As JSON and recordings have it: `counter = 44188 of 80000`.
  public var text: String { "\(global) = \(found) of \(expected)" }

  /// Whether `output`, which the program has printed, tells nothing but the global's value: `44188`, `counter = 44188`.
  public func saysAll(of output: String) -> Bool {
    let words = output.split { $0.isWhitespace || $0 == "=" || $0 == ":" }
    return words.last == Substring(String(found)) && (words.count == 1 || words.count == 2 && words[0] == global)
  }

  /// Two runs of a program together; a sum that does not fit is as large as can be.
  public static func + (a: UpdateCount, b: UpdateCount) -> UpdateCount {
    UpdateCount(global: b.global, expected: a.expected.adding(b.expected), found: a.found.adding(b.found))
  }

  /// The share of the updates that had no effect, from 0 to 1, over all of `counts`; nil where none was expected.
  public static func lost(of counts: some Sequence<UpdateCount>) -> Double? {
    var (expected, found) = (0.0, 0.0)
    for count in counts {
      expected += Double(count.expected)
      found += Double(count.found)
    }
    return expected > 0 ? min(max(0, (expected - found) / expected), 1) : nil
  }
}

extension Int {
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
