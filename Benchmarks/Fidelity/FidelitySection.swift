/// Figures that are measured together, of ours and of a CPython.
protocol FidelitySection: Sendable {
  /// What `make fidelity ONLY=…` calls it.
  var name: String { get }

  /// Measures ours and theirs, taking turns. Throws when it cannot.
  func comparisons(_ bench: Workbench, _ counterpart: Counterpart) throws -> [Comparison]
}
