import Experiments

/// Where things are in the picture.
struct SVGLayout {
  static let width = 1280
  static let margin = 48
  /// Where bars begin; names end before it.
  static let left = 208
  /// Columns of the bars, a unit each.
  static let columns = width - left - margin
  /// Runs that are drawn; the rest is counted.
  static let runs = 8
  /// Lanes of all runs together; of a run the rest is counted.
  private static let lanes = 48

  /// Lanes that each run may have.
  let lanesOfRun: Int
  /// Height of a bar, and from one lane to the next.
  let barHeight: Int
  let laneHeight: Int

  init(_ runs: [RecordedRun]) {
    lanesOfRun = max(4, Self.lanes / max(1, min(Self.runs, runs.count)))
    let shown = runs.prefix(Self.runs).reduce(0) { [lanesOfRun] in $0 + min(lanesOfRun, $1.record.tasks.count) }
    barHeight = shown <= 24 ? 20 : 14
    laneHeight = barHeight + (shown <= 24 ? 8 : 4)
  }
}
