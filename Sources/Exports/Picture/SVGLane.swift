import Canvas
import Timeline

/// A task's life as bars: stretches of columns that show the same state. What each column shows is decided as on the
/// terminal, so that a moment too short to be seen is seen.
struct SVGLane {
  /// A bar, in columns.
  struct Bar: Equatable {
    let state: TaskState
    let start: Int
    var end: Int
  }

  let bars: [Bar]

  init(_ spans: [Span], in window: TimeWindow, columns: Int) {
    var bars: [Bar] = []
    let cells = Lane(spans).cells(in: window, columns: columns, index: SpanIndex(spans))
    for (column, cell) in cells.enumerated() {
      guard let state = cell.state else { continue }
      if let last = bars.last, last.state == state, last.end == column {
        bars[bars.count - 1].end = column + 1
      } else {
        bars.append(Bar(state: state, start: column, end: column + 1))
      }
    }
    self.bars = bars
  }
}
