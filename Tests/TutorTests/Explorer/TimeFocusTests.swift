import Canvas
import Testing

@testable import Tutor

@Suite struct TimeFocusTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func window_holdsTheCursor_whereItStandsInTheWhole(seed: UInt64) {
    var draw = SeededDraw(seed)
    for _ in 0..<2000 {
      var focus = TimeFocus(end: UInt64(draw.next(1_000_000_000)) * UInt64(draw.next(1000) + 1))
      focus.go(to: focus.end / 1000 * UInt64(draw.next(1001)))
      let columns = draw.next(200) + 1
      for _ in 0..<draw.next(40) { focus.zoom(closer: true) }
      let window = focus.window(columns: columns)
      #expect(window.start <= focus.cursor && focus.cursor < window.end)
      let expected = TimeWindow(0, focus.extent).column(of: focus.cursor, in: columns)
      #expect(abs(window.column(of: focus.cursor, in: columns) - expected) <= 1)
    }
  }

  @Test func zooming_isUndoneByTheOpposite() {
    var focus = TimeFocus(end: 1_234_567_891)
    focus.go(to: 777_777_777)
    var windows = [focus.window(columns: 61)]
    while focus.zoom(closer: true) { windows.append(focus.window(columns: 61)) }
    #expect(windows.count > 20)
    #expect(focus.window(columns: 61).duration < 1_000)
    for window in windows.reversed() {
      #expect(focus.window(columns: 61) == window)
      focus.zoom(closer: false)
    }
  }

  @Test func show_bringsAStretchToFullSize_withTheCursorInside() {
    var draw = SeededDraw(9)
    for _ in 0..<2000 {
      var focus = TimeFocus(end: 2_000_000_000)
      let start = UInt64(draw.next(1_999_000_000))
      let end = min(focus.end, start + UInt64(draw.next(300_000_000) + 1))
      focus.show(from: start, to: end)
      let window = focus.window(columns: 70)
      #expect(window.start <= start && end <= window.end + window.duration / 32)
      #expect(focus.cursor >= start && focus.cursor < end)
      #expect(focus.level == focus.deepest || window.duration <= (end - start) * 7 / 2 + 70)
    }
  }

  @Test func zoomAboutAColumn_keepsItsTime() {
    var draw = SeededDraw(5)
    for _ in 0..<500 {
      var focus = TimeFocus(end: 1_500_000_000)
      focus.go(to: UInt64(draw.next(1_500_000_000)))
      for _ in 0..<draw.next(12) { focus.zoom(closer: true) }
      let column = draw.next(64)
      let before = focus.window(columns: 64).time(atColumn: column, of: 64)
      focus.zoom(closer: true, aboutColumn: column, of: 64)
      let after = focus.window(columns: 64)
      let moved = after.column(of: before, in: 64) - column
      #expect(abs(moved) <= 2)
    }
  }

  @Test func columns_lieOnOneGrid_whileTheCursorMoves() {
    var focus = TimeFocus(end: 1_000_000_000)
    focus.go(to: 500_000_000)
    for _ in 0..<9 { focus.zoom(closer: true) }
    let step = focus.step(columns: 60)
    for _ in 0..<300 {
      focus.move(forwards: true, columns: 60)
      let window = focus.window(columns: 60)
      #expect(window.start % step == 0 && window.duration == 60 * step)
    }
  }

  @Test func ends_areNotPassed() {
    var focus = TimeFocus(end: 1_000)
    focus.move(forwards: false, columns: 10)
    #expect(focus.cursor == 0)
    for _ in 0..<100 { focus.move(forwards: true, columns: 10) }
    #expect(focus.cursor == 1_000)
    focus.pan(by: 50, columns: 10)
    #expect(focus.cursor == 1_000)
    focus.go(to: .max)
    #expect(focus.cursor == 1_000)
    let empty = TimeFocus(end: 0)
    #expect(empty.window(columns: 0).duration > 0)
  }
}
