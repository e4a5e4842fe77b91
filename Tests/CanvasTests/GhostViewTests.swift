import Testing
import Timeline

@testable import Canvas

@Suite struct GhostViewTests {
  @Test func ghost_isWrittenInTheTextNotation_andDim() {
    let notation = " ##xx--..L%"
    var canvas = Canvas(width: 12, height: 1)
    GhostView(notation.map { LaneCell(TaskState(notation: $0)) }).draw(on: &canvas, in: canvas.bounds)
    #expect(CanvasText.rows(canvas)[0].hasPrefix(notation))
    for column in 1..<notation.count { #expect(canvas[column, 0].style == .dim) }
  }

  @Test(arguments: [GlyphSet.ascii, .unicode]) func barOfAGhost_looksLikeNoState(glyphs: GlyphSet) {
    #expect(!TaskState.allCases.contains { glyphs.cell(for: $0).glyph == glyphs.ghost })
  }
}
