import Testing

/// A program of the subset, with what a real CPython prints when it runs the same source: 3.9, 3.12 and 3.13 agree.
struct SampleProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let output: String

  init(_ name: String, _ source: String, prints output: String) {
    self.name = name
    self.source = source
    self.output = output
  }

  var testDescription: String { name }

  static let all = expressions + statements + functions + containers + threads + coroutines
}
