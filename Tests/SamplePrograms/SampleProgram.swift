/// A program of the subset, with what a real CPython prints when it runs the same source: 3.9, 3.12 and 3.13 agree.
package struct SampleProgram: Sendable, CustomStringConvertible {
  package let name: String
  package let source: String
  package let output: String

  init(_ name: String, _ source: String, prints output: String) {
    self.name = name
    self.source = source
    self.output = output
  }

  package var description: String { name }

  package static let all =
    expressions + statements + functions + containers + threads + coroutines
    + exercises + algorithms + sharedWork
}
