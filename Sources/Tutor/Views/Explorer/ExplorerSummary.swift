import Canvas
import Experiments
import Wording

/// What a run comes to, in sentences, one below another.
struct ExplorerSummary {
  /// Sentences longer than this are hard to read.
  private static let mostColumns = 96

  let lines: [StyledText]
  private let glyphs: GlyphSet

  init(_ state: TutorState, _ explanation: RunExplanation, columns: Int) {
    glyphs = state.glyphs
    let language = state.language
    let columns = min(columns - 2, Self.mostColumns)
    let sentences = explanation.sentences.enumerated().map { index, sentence in
      StyledText(sentence[language], index == 0 ? Style.accent.with(.bold) : .text).wrapped(to: columns)
    }
    lines = [StyledText(ExplorerWords.whatItComesTo[language], .title)] + sentences.flatMap { [StyledText("")] + $0 }
  }

  func draw(from line: Int, on canvas: inout Canvas, in area: Rect) {
    let window = ScrollWindow(count: lines.count, room: area.height, offset: line)
    for (index, line) in lines[window.visible].enumerated() {
      let row = area.row(index)
      canvas.write(line, x: row.x, y: row.y, clip: row)
    }
    Scrollbar(window, glyphs: glyphs).draw(on: &canvas, in: area.split(right: 1).right)
  }
}
