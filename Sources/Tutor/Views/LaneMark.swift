import Canvas
import Timeline
import Wording

/// What stands behind the bar of a task that did not end as it should.
struct LaneMark: Equatable {
  private let words: Phrase
  private let isFailure: Bool

  /// Nil for a task that goes on, or that has completed with an answer that is no error.
  init?(of task: Int, in run: RunPanel) {
    guard let record = run.record, record.tasks.indices.contains(task) else { return nil }
    switch record.tasks[task].outcome {
    case .ok:
      guard let status = record.tasks[task].answer?.status, status >= 400 else { return nil }
      words = Phrase(verbatim: "HTTP \(status)")
      isFailure = false
    case .failed, .cancelled:
      words = record.tasks[task].outcome.words
      isFailure = record.tasks[task].outcome != .cancelled
    }
  }

  /// Draws it behind column `end` of `lane`, as far as there is room.
  func draw(
    on canvas: inout Canvas, in lane: Rect, after end: Int, glyphs: GlyphSet, language: Language
  ) {
    let style = isFailure ? Style.warning : .dim
    let words = words[language]
    if isFailure { canvas.put(glyphs.failure, x: lane.x + end, y: lane.y, style: style) }
    let start = end + (isFailure ? 2 : 1)
    if start + Text.width(words) <= lane.width {
      canvas.write(words, x: lane.x + start, y: lane.y, style: style)
    }
  }
}
