/// The sections that were asked for, one after another.
struct Suite {
  /// Every section, in the order in which the table shows them.
  private static let all: [any Section] = [
    Recording(), EventLoopCost(), ManyDelays(), FirstFrame(), Keys(), Idle(), Drawing(), WorkersReady(),
    InterpreterSpeed(), Exploration(), SteppingBack(),
    Parallelism(), Lateness(), FiveFetches(),
    TraceFiles(), Zoom(), Scrolling(),
  ]

  private let sections: [any Section]

  /// All sections, or the one of that name.
  init(only name: String?) throws {
    let wanted = name ?? ""
    sections = Self.all.filter { wanted.isEmpty || $0.name == wanted }
    guard !sections.isEmpty else {
      throw CannotMeasure("no section \(wanted); there are \(Self.all.map(\.name).joined(separator: ", "))")
    }
  }

  /// Measures and prints. Throws when nothing can be measured; a section that cannot be is a line of the table.
  func run() throws {
    let bench = try Workbench()
    defer { bench.close() }
    for line in [MachineLine.text, MachineLine.warning, Self.warning].compactMap({ $0 }) { Output.line(line) }
    Output.line(Table.head)
    var measured = 0
    for section in sections {
      do {
        let rows = try section.rows(bench)
        measured += rows.count
        for row in rows { Output.line(Table.text(row)) }
      } catch {
        Output.line(Table.text(.skipped(section.name, "\(error)")))
      }
    }
    if measured == 0 { throw CannotMeasure("nothing could be measured") }
  }

  /// What to say of a program that was built to be debugged.
  static var warning: String? {
    #if DEBUG
      "Built without optimisation: these figures say nothing about the program."
    #else
      nil
    #endif
  }
}
