import Canvas
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct ExplorerDrawingTests {
  private func specimens() throws -> [TutorState] {
    let first = try explorer(try convoyTrace(), glyphs: .unicode)
    var korean = try explorer(try convoyTrace(), language: .ko, glyphs: .unicode)
    korean.press(.down)
    korean.type("nnw")
    var zoomed = first
    zoomed.press(.down)
    zoomed.type("nn++++++m")
    var many = try explorer(sleepersTrace(300), language: .ko, glyphs: .unicode)
    many.press(.pageDown, .pageDown)
    many.type("xs")
    var finding = many
    finding.type("/7")
    var nobody = many
    nobody.type("/nobody")
    var folded = many
    folded.type("z")
    var menu = first
    menu.type("a")
    var summary = first
    summary.type("i")
    var workers = first
    workers.type("g")
    var locks = workers
    locks.type("g")
    var help = first
    help.type("?")
    return [first, korean, zoomed, many, finding, nobody, folded, menu, summary, workers, locks, help]
  }

  @Test func everySize_isDrawn() throws {
    for specimen in try specimens() {
      for width in [0, 1, 12, 39, 40, 60, 80, 120, 300] {
        for height in [0, 1, 3, 12, 17, 18, 22, 24, 60] {
          var state = specimen
          _ = update(&state, .terminal(.resize(width: width, height: height)))
          let canvas = picture(state)
          #expect(canvas.width == width && canvas.height == height)
        }
      }
    }
  }

  @Test func footer_hasSixKeysAtMost_andSaysHowToLeave() throws {
    for state in try specimens() {
      let hints = state.keys.hints(state.shownActions, in: state.situation, digits: state.shownDigits)
      #expect(!hints.isEmpty && hints.count + 1 <= 6)
      #expect(hints.contains { $0.key.en == "q" || $0.key.en == "Esc" })
    }
  }

  @Test func everyKey_isDrawnAfter_inAnyOrder() throws {
    var draw = SeededDraw(4)
    for specimen in try specimens() {
      var state = specimen
      for _ in 0..<60 {
        let key = KeyTable.explorer.entries[draw.next(KeyTable.explorer.entries.count)].keys.first ?? .enter
        if key != .character("q") { state.press(key) }
        _ = picture(state)
      }
      #expect(state.screen == .explorer)
    }
  }

  @Test func lanes_standOnOneAxis_withTheCursorAcrossThem() throws {
    var state = try explorer(try convoyTrace())
    state.press(.down)
    state.type("nn")
    state.press(.enter, .right)
    let layout = try #require(ExplorerLayout(state))
    let canvas = picture(state)
    let column = try #require(canvas.row(layout.ruler.y).firstIndex { $0.glyph.text == "|" })
    let x = column - canvas.row(layout.ruler.y).startIndex
    #expect(canvas[x, layout.lanes.y].glyph.text == "|")
    // In the chosen lane, the sign beneath the cursor stays.
    #expect(canvas[x, layout.lanes.y + 1].glyph.text == "x")
  }
}
