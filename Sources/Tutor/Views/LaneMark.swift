import Canvas
import Timeline
import Wording

/// What stands behind the bar of a task that did not end as it should, or that went further than the practice server.
struct LaneMark: Equatable {
  private let isFailure: Bool
  private let ending: Phrase?
  private let host: String?

  /// Nil for a task of which the bar says everything.
  init?(of task: Int, in run: RunPanel) {
    guard let record = run.record, record.tasks.indices.contains(task) else { return nil }
    self.init(of: record.tasks[task], asksPracticeServer: run.asksPracticeServer(record.tasks[task].identity))
  }

  /// The same for a task of a record.
  init?(of task: TaskRecord, asksPracticeServer: Bool) {
    (ending, isFailure) = LaneMark.ending(of: task)
    host = asksPracticeServer ? nil : task.identity.host
    if ending == nil, host == nil { return nil }
  }

  /// Draws it behind column `end` of `lane`, as far as there is room.
  func draw(on canvas: inout Canvas, in lane: Rect, after end: Int, glyphs: GlyphSet, language: Language) {
    let style = isFailure ? Style.warning : .dim
    if isFailure { canvas.put(glyphs.failure, x: lane.x + end, y: lane.y, style: style) }
    var column = end + (isFailure ? 2 : 1)
    for (words, style) in [(ending?[language], style), (host, Style.dim)] {
      guard let words, column + Text.width(words) <= lane.width else { continue }
      canvas.write(words, x: lane.x + column, y: lane.y, style: style)
      column += Text.width(words) + 2
    }
  }

  private static func ending(of task: TaskRecord) -> (Phrase?, isFailure: Bool) {
    switch task.outcome {
    case .ok:
      guard let status = task.answer?.status, status >= 400 else { return (nil, false) }
      return (Phrase(verbatim: "HTTP \(status)"), false)
    case .failed: return (task.outcome.words, true)
    case .cancelled: return (task.outcome.words, false)
    }
  }
}

extension TaskIdentity {
  /// The host that a fetch asks, harmless; nil for a task that fetches nothing.
  fileprivate var host: String? {
    guard let url, let separator = url.firstRange(of: "://") else { return nil }
    return Harmless.text(url[separator.upperBound...].prefix { !"/?#".contains($0) }, limit: 40)
  }
}
