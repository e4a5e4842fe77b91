import Canvas
import Wording

/// What the hall sees, in a corner of the speaker's terminal.
struct HallPane: Widget {
  private let rows: [String]
  private let language: Language

  init(_ notes: NotesState, _ state: TutorState) {
    rows = notes.report?.rows ?? []
    language = state.language
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.height > 1, !rows.isEmpty else { return }
    canvas.write(NotesWords.hall[language], x: area.x, y: area.y, style: .dim, clip: area)
    let room = area.split(top: 1).rest
    for (index, row) in shown(in: room.height).enumerated() {
      canvas.write(row, x: room.x, y: room.y + index, style: .dim, clip: room)
    }
  }

  /// Rows that it takes without those that say nothing, with its heading.
  var height: Int { 1 + rows.count { !$0.isEmpty } }

  /// The rows that there is room for; those with nothing on them are the first to go.
  private func shown(in room: Int) -> [String] {
    let used = Array(rows.drop { $0.isEmpty })
    let whole = used.prefix(used.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)
    let kept = whole.count <= room ? Array(whole) : whole.filter { !$0.isEmpty }
    let indent = kept.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return kept.prefix(room).map { String($0.dropFirst(indent)) }
  }
}
