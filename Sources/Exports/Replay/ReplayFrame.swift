import Canvas
import Experiments
import Timeline
import Wording

/// The screen of a replay at one moment of a run.
///
/// ```
/// gil-threads   many threads, one lock: one computes at a time
/// 120 ms   speed x0.05   practice server, measured
///
/// site 1  #---------=
/// site 2  :#-------=
///         0          100        200 ms
///
/// # running   - awaiting the answer
/// ```
struct ReplayFrame {
  static let width = 100
  static let height = 30
  private static let nameColumns = 18
  private static let firstLane = 3
  /// Below the lanes: the axis, what is not shown, and two rows of legend with a row between.
  private static let rowsBelow = 5
  /// Lanes that have room; the rest is counted.
  static let lanes = height - firstLane - rowsBelow

  private let run: RecordedRun
  private let labBase: String?
  private let speed: ReplaySpeed
  private let language: Language
  private let window: TimeWindow
  private let states: TaskStateSet

  init(_ run: RecordedRun, labBase: String?, speed: ReplaySpeed, language: Language) {
    self.run = run
    self.labBase = labBase
    self.speed = speed
    self.language = language
    window = TimeWindow(0, run.end)
    states = TaskStateSet(run.record.tasks.prefix(Self.lanes).flatMap { $0.spans.map(\.state) })
  }

  /// The screen at `time`, nanoseconds from the run's start.
  func canvas(at time: UInt64) -> Canvas {
    var canvas = Canvas(width: Self.width, height: Self.height)
    drawHeader(on: &canvas, time)
    let tasks = run.record.tasks.prefix(Self.lanes)
    let columns = Self.width - Self.nameColumns - 2
    for (row, task) in tasks.enumerated() {
      let y = Self.firstLane + row
      let name = task.identity.label(labBase: labBase)[language].clipped(toColumns: Self.nameColumns)
      canvas.write(name, x: 0, y: y)
      let cells = Self.lane(of: task, until: time).cells(in: window, columns: columns)
      LaneView(cells, glyphs: .unicode)
        .draw(on: &canvas, in: Rect(x: Self.nameColumns + 2, y: y, width: columns, height: 1))
    }
    let below = Self.firstLane + tasks.count
    TimeAxis(window, columns: columns)
      .draw(on: &canvas, in: Rect(x: Self.nameColumns + 2, y: below, width: columns, height: 1))
    let more = run.record.tasks.count - tasks.count
    if more > 0 {
      let tally = OutcomeTally(run.record.tasks.dropFirst(Self.lanes))
      let words = ReportWords.more(more, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled)
      canvas.write(words[language], x: Self.nameColumns + 2, y: below + 1, style: .dim)
    }
    let items = states.states.map { Legend.Item($0, $0.words[language], glyphs: .unicode) }
    Legend(items).draw(on: &canvas, in: Rect(x: 0, y: Self.height - 2, width: Self.width, height: 2))
    return canvas
  }

  private func drawHeader(on canvas: inout Canvas, _ time: UInt64) {
    let model = run.record.model
    let column = canvas.write(model.name, x: 0, y: 0, style: .title)
    canvas.write(model.summary[language], x: column + 3, y: 0, style: .dim)
    let source = run.experiment.fetchSource(of: run.record, labBase: labBase).map { [$0.words[language]] } ?? []
    let origin = (source + [run.record.provenance.words[language]]).joined(separator: ", ")
    let clock = Numbers.duration(min(time, run.end)).padded(toColumns: 10)
    canvas.write("\(clock) \(ExportWords.speed(speed.factor)[language])   \(origin)", x: 0, y: 1, style: .dim)
  }

  /// The part of a task's life before `time`.
  private static func lane(of task: TaskRecord, until time: UInt64) -> Lane<ArraySlice<Span>> {
    var (low, high) = (0, task.spans.count)
    while low < high {
      let middle = (low + high) / 2
      if task.spans[middle].end <= time { low = middle + 1 } else { high = middle }
    }
    guard low < task.spans.count, task.spans[low].start < time else { return Lane(task.spans[..<low]) }
    return Lane(task.spans[..<low], open: Span(task.spans[low].state, task.spans[low].start, time))
  }
}
