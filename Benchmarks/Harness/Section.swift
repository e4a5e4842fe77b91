/// A group of figures that are measured together.
protocol Section: Sendable {
  /// What `make bench ONLY=…` calls it.
  var name: String { get }

  /// Measures, for as long as it takes. Throws when it cannot measure at all.
  func rows(_ bench: Workbench) throws -> [Row]
}

/// Why something could not be measured.
struct CannotMeasure: Error, CustomStringConvertible {
  let description: String

  /// A sentence without its full stop.
  init(_ description: String) { self.description = description }
}
