import Experiments
import Timeline
import Wording

/// What several runs cost, each beside its ratio to the first of them.
struct ComparisonTable: Equatable {
  /// A figure of a run.
  struct Cell: Equatable {
    /// Nil where the run has no such figure.
    let value: FigureValue?
    /// To the first run; nil in that run itself, and where either has none or the first has zero.
    let ratio: Double?
  }

  /// A run.
  struct Line: Equatable {
    let name: String
    /// In the order of `figures`.
    let cells: [Cell]
  }

  /// Runs that can be compared at once.
  static let mostRuns = 6

  /// Those that any of the runs has.
  let figures: [Figure]
  /// In the order of the runs.
  let lines: [Line]

  /// Compares runs under those names, at most `mostRuns` of them.
  init(_ runs: [(name: String, record: RunRecord)]) {
    let runs = runs.prefix(ComparisonTable.mostRuns)
    let isSchedule = runs.allSatisfy { $0.record.scheduling != nil }
    let candidates: [Figure] =
      isSchedule ? [.wall, .turnaround, .response, .waiting] : [.wall, .cpu, .waited, .memory]
    let values = runs.map { run in candidates.map { ComparisonTable.value($0, of: run.record) } }
    let kept = candidates.indices.filter { column in values.contains { $0[column] != nil } }
    figures = kept.map { candidates[$0] }
    lines = zip(runs, values).enumerated().map { index, run in
      let cells = kept.map { column in
        Cell(
          value: run.1[column],
          ratio: index == 0 ? nil : ComparisonTable.ratio(run.1[column], to: values[0][column]))
      }
      return Line(name: run.0.name, cells: cells)
    }
  }

  private static func value(_ figure: Figure, of record: RunRecord) -> FigureValue? {
    guard record.scheduling == nil else { return Figures(ofSchedule: record)[figure] }
    return switch figure {
    case .wall: .time(record.cost.wall)
    case .cpu: .time(record.cost.cpu)
    case .waited: record.gil.map { .time($0.waited) }
    case .memory: .memory(record.cost.peakRSSBytes)
    default: nil
    }
  }

  private static func ratio(_ value: FigureValue?, to first: FigureValue?) -> Double? {
    guard let value, let first, first.magnitude > 0 else { return nil }
    return value.magnitude / first.magnitude
  }
}
