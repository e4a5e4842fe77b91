import Canvas
import Timeline
import Wording

/// The row above the lanes of a run among several: how long it took and how that compares; during a replay how far it is, and
/// in which place it has ended.
/// ```
/// 1 gil-threads        1.043 s                                        3 of 12 lanes
/// 2 free-threads       0.531 s   2.0 times faster
/// ```
struct ComparedRunHeader {
  private static let gap = 3

  private let explorer: ExplorerState
  private let run: Int
  private let lanes: (seen: Int, all: Int)?
  private let language: Language

  /// The heading of the run in that place, with its lanes that are seen.
  init(_ explorer: ExplorerState, run: Int, lanes: (seen: Int, all: Int)?, language: Language) {
    self.explorer = explorer
    self.run = run
    self.lanes = lanes
    self.language = language
  }

  func draw(on canvas: inout Canvas, in row: Rect) {
    let isChosen = explorer.chosen.run == run
    canvas.write(
      explorer.name(ofRun: run), x: row.x, y: row.y, style: isChosen ? .selection : .title, clip: row)
    var x = canvas.write(
      time, x: row.x + RunHeader.timeColumn + 2, y: row.y, style: hasEnded ? Style.accent.with(.bold) : .accent,
      clip: row)
    x += Self.gap
    let hidden = hiddenLanes[language]
    let right = row.maxX - Text.width(hidden)
    x = canvas.write(
      Text.truncate(status[language], to: row.maxX - x), x: x, y: row.y, style: isWinner ? .selection : .text, clip: row
    )
    if right >= x + Self.gap { canvas.write(hidden, x: right, y: row.y, style: .dim, clip: row) }
  }

  /// The run's place among those that are shown.
  private var index: Int { explorer.shown.firstIndex(of: run) ?? 0 }
  private var hasEnded: Bool { !explorer.isReplaying || explorer.standings.hasEnded(index) }
  private var isWinner: Bool { explorer.isReplaying && explorer.standings.place(of: index) == 1 }

  private var time: String {
    let time = hasEnded ? explorer.runs[run].record.cost.wall : explorer.time.cursor
    return Clock.text(time, unit: .natural(for: explorer.time.extent), hasEnded: hasEnded)
  }

  private var status: Phrase {
    if explorer.isReplaying {
      return explorer.standings.place(of: index).map(ReplayWords.place) ?? progress
    }
    return comparison ?? Phrase(verbatim: "")
  }

  /// Tasks that have ended by the cursor.
  private var progress: Phrase {
    let tasks = explorer.runs[run].record.tasks
    return TutorWords.done(tasks.count { $0.end <= explorer.time.cursor }, of: tasks.count)
  }

  /// Nil for the first run, and of other work than its.
  private var comparison: Phrase? {
    guard let first = explorer.shown.first, first != run else { return nil }
    let (reference, this) = (explorer.runs[first], explorer.runs[run])
    guard !reference.log.isPartial, !this.log.isPartial, this.record.hasSameTasks(as: reference.record),
      this.record.cost.wall > 0
    else { return nil }
    return TutorWords.comparison(speed: Double(reference.record.cost.wall) / Double(this.record.cost.wall))
  }

  private var hiddenLanes: Phrase {
    guard let lanes, lanes.seen < lanes.all else { return Phrase(verbatim: "") }
    return ReplayWords.lanes(lanes.seen, of: lanes.all)
  }
}
