import Testing
import Timeline

@testable import Canvas

@Suite struct GhostViewTests {
  private func cells(_ notation: String) -> [LaneCell] { notation.map { LaneCell(TaskState(notation: $0)) } }

  private func row(_ glyphs: GlyphSet, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(width: 12, height: 1)
    draw(&canvas)
    return CanvasText.rows(canvas)[0]
  }

  @Test(arguments: [GlyphSet.ascii, .unicode])
  func ghost_inARowOfItsOwn_isWrittenInTheTextNotation(glyphs: GlyphSet) {
    let drawn = row(glyphs) { GhostView(cells(" ##xx--"), glyphs: glyphs).draw(on: &$0, in: $0.bounds) }
    #expect(drawn.hasPrefix(" ##xx--"))
  }

  @Test(arguments: [GlyphSet.ascii, .unicode])
  func ghost_behindALane_isSeenOnlyWhereThatIsEmpty_andLooksLikeNoState(glyphs: GlyphSet) {
    let lane = cells("  ##  ")
    let drawn = row(glyphs) { canvas in
      LaneView(lane, glyphs: .ascii).draw(on: &canvas, in: canvas.bounds)
      GhostView(cells("####xx"), behind: lane, glyphs: glyphs).draw(on: &canvas, in: canvas.bounds)
    }
    #expect(drawn.hasPrefix("__##__"))
    #expect(!TaskState.allCases.contains { glyphs.cell(for: $0).glyph == glyphs.ghost })
  }
}
