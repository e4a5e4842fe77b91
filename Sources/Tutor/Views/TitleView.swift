import Canvas
import Wording

/// The first row: what this is, and whom it asks.
struct TitleView: Widget {
  private let tagline: String
  private let source: String

  /// The title of that state; `isBrief` when nothing else on the screen says what the work is.
  init(_ state: TutorState, isBrief: Bool) {
    tagline = (isBrief ? state.own.setup.brief : TutorWords.tagline)[state.language]
    source = state.own.setup.source?.words[state.language] ?? ""
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let end = canvas.write("interleave", x: area.x, y: area.y, style: .title, clip: area)
    let sourceStart = area.maxX - Text.width(source)
    let room = sourceStart - end - 6
    if Text.width(tagline) <= room {
      canvas.write(tagline, x: end + 3, y: area.y, style: .dim, clip: area)
    }
    if sourceStart > end + 2 { canvas.write(source, x: sourceStart, y: area.y, style: .dim, clip: area) }
  }
}
