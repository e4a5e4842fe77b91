/// A group of figures that are measured together.
protocol Section {
  /// What `make bench ONLY=…` calls it.
  var name: String { get }

  /// Measures, for as long as it takes. Throws when it cannot measure at all.
  func rows(_ bench: Workbench) throws -> [Row]
}

extension Section where Self == Recording {
  /// Every section, in the order in which the table shows them.
  static var all: [any Section] {
    [
      Recording(), EventLoopCost(), ManyDelays(), FirstFrame(), Idle(), Drawing(), WorkersReady(), InterpreterSpeed(),
      Parallelism(), Lateness(), FiveFetches(),
    ]
  }
}

/// Why something could not be measured.
struct CannotMeasure: Error, CustomStringConvertible {
  let description: String

  /// A sentence without its full stop.
  init(_ description: String) { self.description = description }
}
