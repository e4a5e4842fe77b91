import Canvas
import Testing

@Suite struct CanvasTests {
  private func rows(width: Int, height: Int = 1, _ draw: (inout Canvas) -> Void) -> [String] {
    var canvas = Canvas(width: width, height: height)
    draw(&canvas)
    return CanvasText.rows(canvas)
  }

  @Test func write_clips_atEveryEdge() {
    let rows = rows(width: 5, height: 3) {
      $0.write("abcdef", x: -2, y: 0)
      $0.write("abcdef", x: 3, y: 1)
      $0.write("above", x: 0, y: -1)
      $0.write("below", x: 0, y: 3)
    }
    #expect(rows == ["cdef", "   ab", ""])
  }

  @Test func write_returnsTheColumnAfterTheText_evenWhenClipped() {
    var canvas = Canvas(width: 3, height: 1)
    #expect(canvas.write("한국어", x: 1, y: 0) == 7)
  }

  @Test func wideGlyph_becomesASpace_whenCutAtTheRight() {
    #expect(rows(width: 4) { $0.write("a한국", x: 0, y: 0) } == ["a한"])
    #expect(
      rows(width: 4) {
        $0.write("x", x: 3, y: 0); $0.write("a한국", x: 0, y: 0)
      } == ["a한"])
  }

  @Test func wideGlyph_becomesASpace_whenCutAtTheLeft() {
    #expect(rows(width: 4) { $0.write("한국", x: -1, y: 0) } == [" 국"])
  }

  @Test func wideGlyph_becomesASpace_whenCutByAClip() {
    let clip = Rect(x: 1, y: 0, width: 3, height: 1)
    #expect(
      rows(width: 6) {
        $0.write("......", x: 0, y: 0); $0.write("한국어", x: 0, y: 0, clip: clip)
      } == [". 국.."])
  }

  @Test func wideGlyph_losesItsOtherHalf_whenOneIsOverwritten() {
    #expect(
      rows(width: 4) {
        $0.write("한국", x: 0, y: 0); $0.write("x", x: 1, y: 0)
      } == [" x국"])
    #expect(
      rows(width: 4) {
        $0.write("한국", x: 0, y: 0); $0.write("x", x: 2, y: 0)
      } == ["한x"])
    #expect(
      rows(width: 4) {
        $0.write("한국", x: 0, y: 0); $0.write("어", x: 1, y: 0)
      } == [" 어"])
  }

  @Test func combiningMark_staysInTheCellOfItsBase() {
    var canvas = Canvas(width: 4, height: 1)
    canvas.write("e\u{301}x", x: 0, y: 0)
    #expect(canvas[0, 0].glyph.text == "e\u{301}")
    #expect(canvas[1, 0].glyph.text == "x")
  }

  @Test func conjoiningJamo_areOneWideGlyph() {
    #expect(Text.width("\u{1112}\u{1161}\u{11AB}") == 2)
  }

  @Test(arguments: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (-3, 5)])
  func everyDraw_isTotal(width: Int, height: Int) {
    var canvas = Canvas(width: width, height: height)
    canvas.write("한a", x: 0, y: 0)
    canvas.fill(Rect(x: -5, y: -5, width: 100, height: 100))
    canvas.write(StyledText("한국어 text"), wrappedInto: canvas.bounds)
    #expect(CanvasText.rows(canvas).count == max(height, 0))
    #expect(canvas[7, 7] == .blank)
    #expect(canvas.row(9).isEmpty)
  }

  @Test func randomDraws_neverLeaveHalfAGlyph() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var canvas = Canvas(width: Int.random(in: 1...9, using: &random), height: 2)
      for _ in 0..<12 {
        let text = (0..<3).compactMap { _ in ["한", "a", "e\u{301}", "국"].randomElement(using: &random) }.joined()
        let clip = Rect(
          x: Int.random(in: -1...4, using: &random), width: Int.random(in: 0...6, using: &random), height: 2)
        canvas.write(
          text, x: Int.random(in: -3...9, using: &random), y: Int.random(in: 0...1, using: &random), clip: clip)
      }
      for y in 0..<2 { #expect(isWhole(Array(canvas.row(y)))) }
    }
  }

  /// Whether every wide glyph is followed by its second cell, and no second cell is without a wide glyph.
  private func isWhole(_ row: [Cell]) -> Bool {
    row.indices.allSatisfy { index in
      let followsWide = index > 0 && row[index - 1].glyph.width == 2
      return (row[index].glyph.width == 0) == followsWide
    } && row.last?.glyph.width != 2
  }

  @Test func styledRows_writeOutEveryChangeOfStyle() {
    var canvas = Canvas(width: 12, height: 1)
    canvas.write("a", x: 0, y: 0, style: .title)
    canvas.write("b", x: 1, y: 0, style: Style.state(.works).with(.reverse))
    canvas.write("c", x: 2, y: 0)
    #expect(CanvasText.styledRows(canvas) == ["[title]a[works+reverse]b[text]c"])
  }
}
