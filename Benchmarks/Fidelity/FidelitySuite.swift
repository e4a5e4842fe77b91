import Platform

/// `make fidelity`: ours beside every kind of CPython of this machine.
struct FidelitySuite {
  /// The first argument that asks for it.
  static let command = "fidelity"

  /// Every section, in the order in which the table shows them.
  private static let all: [any FidelitySection] = [TwoThreads(), WakeUpDelay(), LostUpdates(), Echo()]

  private let sections: [any FidelitySection]
  private let writesReadme: Bool

  /// Reads `[SECTION] [--write]`. All sections where none is named; only all of them can be written into the README.
  init(_ arguments: some Collection<String>) throws {
    let wanted = arguments.filter { $0 != "--write" }
    sections = Self.all.filter { wanted.isEmpty || wanted.contains($0.name) }
    writesReadme = arguments.contains("--write")
    guard !sections.isEmpty else {
      throw CannotMeasure("no section \(wanted.joined()); there are \(Self.all.map(\.name).joined(separator: ", "))")
    }
    guard !writesReadme || wanted.isEmpty else {
      throw CannotMeasure("only all sections together can be written into the README")
    }
  }

  /// Measures and prints, and writes the README's table where that was asked for. A section that cannot be measured is a
  /// line of the table.
  func run() throws {
    let bench = try Workbench()
    defer { bench.close() }
    let counterparts = Counterpart.all(of: Python.installed())
    let machine = MachineLine.text
    for line in [machine, MachineLine.warning, Suite.warning].compactMap({ $0 }) { Output.line(line) }
    Output.line(FidelityTable.head)
    let comparisons = sections.flatMap { section in
      counterparts.flatMap { measure(section, bench, $0) }
    }
    let count = comparisons.count { $0.holds == false }
    Output.line("\(comparisons.count) figures, \(count) of them too far from CPython's")
    guard writesReadme else { return }
    let block = FidelityBlock(machine: machine, counterparts: counterparts, comparisons: comparisons)
    let readme = try bench.file("README.md")
    try WholeFile.replace(readme, with: block.replacing(in: WholeFile.text(readme)))
  }

  private func measure(
    _ section: any FidelitySection, _ bench: Workbench, _ counterpart: Counterpart
  ) -> [Comparison] {
    do {
      let comparisons = try section.comparisons(bench, counterpart)
      for comparison in comparisons { Output.line(FidelityTable.text(comparison)) }
      return comparisons
    } catch {
      Output.line("\(section.name), \(counterpart.name): \(error)")
      return []
    }
  }
}
