import Canvas
import Timeline

/// The index that answers any zoom: what it takes for ten million spans, and to fill a screen of 50 lanes from it; in lanes with
/// gaps, too, as those of workers are.
struct Zoom: Section {
  let name = "zoom"

  private static let lanes = 50
  private static let spansOfALane = 200_000
  private static let columns: UInt64 = 200

  func rows(_ bench: Workbench) -> [Row] {
    var random = SystemRandomNumberGenerator()
    let lives = (0..<Self.lanes).map { _ in Self.life(&random) }
    let end = lives.compactMap(\.last).map(\.end).max() ?? 1
    var times: [Double] = []
    var indexes: [SpanIndex] = []
    for _ in 0..<5 {
      let began = MonotonicClock.now()
      indexes = lives.map { SpanIndex($0) }
      times.append(Double(MonotonicClock.now() - began))
    }
    let bytes = Double(indexes.reduce(0) { $0 + $1.bytes }) / Double(Self.lanes * Self.spansOfALane)
    let frames = (0..<400).map { _ in Self.nanosecondsOfAFrame(lives, indexes, end: end, &random) }
    let drawn = (0..<400).map { _ in Self.nanosecondsToDraw(lives, indexes, end: end, &random) }
    return [
      .value("index ten million spans", times, .nanoseconds, .atMost(150_000_000)),
      .value("index of 1,000 spans", [1_000 * bytes], .bytes, .atMost(600)),
      .value("50 lanes of 200 columns, 95th percentile", [frames.percentile(0.95)], .nanoseconds, .atMost(5_000_000)),
      .value(
        "the same, drawn into a canvas, 95th percentile", [drawn.percentile(0.95)], .nanoseconds, .atMost(20_000_000),
        note: "median \(Quantity(drawn.median, .nanoseconds).text)"),
    ]
  }

  /// The same frame as it is drawn: on cells that stand still, every other lane as one with gaps.
  private static func nanosecondsToDraw(
    _ lives: [[Span]], _ indexes: [SpanIndex], end: UInt64, _ random: inout SystemRandomNumberGenerator
  ) -> Double {
    let width = max(columns, end >> UInt64.random(in: 0...20, using: &random))
    let start = UInt64.random(in: 0...end - width, using: &random)
    let grid = CellGrid(showing: TimeWindow(start, start + width), columns: Int(columns))
    var canvas = Canvas(width: Int(columns), height: lives.count)
    let began = MonotonicClock.now()
    for (row, (life, index)) in zip(lives, indexes).enumerated() {
      let texture = Lane(life, hasGaps: row.isMultiple(of: 2)).texture(on: grid, index: index)
      LaneView(texture, glyphs: .unicode).draw(on: &canvas, in: canvas.bounds.row(row))
    }
    return Double(MonotonicClock.now() - began)
  }

  /// Any part of the time: a second or a microsecond of it.
  private static func nanosecondsOfAFrame(
    _ lives: [[Span]], _ indexes: [SpanIndex], end: UInt64, _ random: inout SystemRandomNumberGenerator
  ) -> Double {
    let width = max(columns, end >> UInt64.random(in: 0...20, using: &random))
    let start = UInt64.random(in: 0...end - width, using: &random)
    let edges = (0...columns).map { start + width * $0 / columns }
    let began = MonotonicClock.now()
    let cells = zip(lives, indexes).reduce(0) { $0 + $1.1.cells(of: $1.0, between: edges).count }
    let time = MonotonicClock.now() - began
    return cells == lives.count * Int(columns) ? Double(time) : .nan
  }

  private static func life(_ random: inout SystemRandomNumberGenerator) -> [Span] {
    var time: UInt64 = 0
    return (0..<spansOfALane).map { number in
      let start = time
      time += UInt64.random(in: 1...20_000, using: &random)
      return Span(TaskState.allCases[number % TaskState.allCases.count], start, time)
    }
  }
}
