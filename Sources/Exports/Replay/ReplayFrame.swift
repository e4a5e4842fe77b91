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

  private let model: RunModel
  private let language: Language
  private let window: TimeWindow
  private let lanes: [(name: String, spans: [Span])]
  private let legend: Legend
  /// Behind the clock.
  private let origin: String
  /// What has no room, nil when everything has.
  private let more: String?

  init(_ run: RecordedRun, labBase: String?, speed: ReplaySpeed, language: Language) {
    let record = run.record
    model = record.model
    self.language = language
    window = TimeWindow(0, run.end)
    lanes = record.tasks.prefix(Self.lanes).map { ($0.identity.label(labBase: labBase)[language], $0.spans) }
    let states = TaskStateSet(lanes.flatMap { $0.spans.map(\.state) })
    let context = StateContext(of: [record])
    legend = Legend(states.states.map { Legend.Item($0, context.words(for: $0)[language], glyphs: .unicode) })
    let source = run.experiment.fetchSource(of: record, labBase: labBase).map { [$0.words[language]] } ?? []
    let words = (source + [record.provenance.words[language]]).joined(separator: ", ")
    origin = "\(ExportWords.speed(speed.factor)[language])   \(words)"
    let tally = OutcomeTally(record.tasks.dropFirst(Self.lanes))
    let rest = ReportWords.more(tally.all, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled)
    more = tally.all > 0 ? rest[language] : nil
  }

  /// The screen at `time`, nanoseconds from the run's start.
  func canvas(at time: UInt64) -> Canvas {
    var canvas = Canvas(width: Self.width, height: Self.height)
    drawHeader(on: &canvas, time)
    let columns = Self.width - Self.nameColumns - 2
    for (row, lane) in lanes.enumerated() {
      let y = Self.firstLane + row
      canvas.write(lane.name.clipped(toColumns: Self.nameColumns), x: 0, y: y)
      let cells = Self.lane(of: lane.spans, until: time).cells(in: window, columns: columns)
      LaneView(cells, glyphs: .unicode).draw(on: &canvas, in: Self.besideNames(y))
    }
    let below = Self.firstLane + lanes.count
    TimeAxis(window, columns: columns).draw(on: &canvas, in: Self.besideNames(below))
    if let more { canvas.write(more, x: Self.nameColumns + 2, y: below + 1, style: .dim) }
    legend.draw(on: &canvas, in: Rect(x: 0, y: Self.height - 2, width: Self.width, height: 2))
    return canvas
  }

  private static func besideNames(_ y: Int) -> Rect {
    Rect(x: nameColumns + 2, y: y, width: width - nameColumns - 2, height: 1)
  }

  private func drawHeader(on canvas: inout Canvas, _ time: UInt64) {
    let column = canvas.write(model.name, x: 0, y: 0, style: .title)
    canvas.write(model.summary[language], x: column + 3, y: 0, style: .dim)
    let clock = Numbers.duration(min(time, window.end)).padded(toColumns: 10)
    canvas.write("\(clock) \(origin)", x: 0, y: 1, style: .dim)
  }

  /// The part of a task's life before `time`.
  private static func lane(of spans: [Span], until time: UInt64) -> Lane<ArraySlice<Span>> {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= time { low = middle + 1 } else { high = middle }
    }
    guard low < spans.count, spans[low].start < time else { return Lane(spans[..<low]) }
    return Lane(spans[..<low], open: Span(spans[low].state, spans[low].start, time))
  }
}
