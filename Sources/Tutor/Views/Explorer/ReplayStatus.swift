import Canvas
import Wording

/// That this is a recording, and how fast it is played; what lies dim beneath. As long as it is so, this is said.
struct ReplayStatus: Widget {
  private static let gap = 3

  private let parts: [(words: Phrase, style: Style)]
  private let language: Language

  /// Nil where nothing is replayed and nothing lies beneath.
  init?(_ explorer: ExplorerState, language: Language) {
    let ghost = explorer.ghostWords.map { [($0, Style.dim)] } ?? []
    parts = (explorer.playback?.parts ?? []) + ghost
    self.language = language
    if parts.isEmpty { return nil }
  }

  /// As many of them as there is room for.
  func draw(on canvas: inout Canvas, in row: Rect) {
    var x = row.x
    for part in parts {
      let words = part.words[language]
      guard x == row.x || x + Text.width(words) <= row.maxX else { return }
      x = canvas.write(words, x: x, y: row.y, style: part.style, clip: row) + Self.gap
    }
  }
}

extension Playback {
  /// That it is a replay, at which factor, and whether it stands still.
  var words: Phrase {
    isPlaying
      ? ReplayWords.playing(thousandths: speed.thousandths) : ReplayWords.standing(thousandths: speed.thousandths)
  }

  /// The same, and what the factor means, unless it is the true speed.
  fileprivate var parts: [(words: Phrase, style: Style)] {
    let second = Numbers.exactDuration(speed.thousandths * 1_000_000)
    let meaning = speed == .actual ? [] : [(ReplayWords.meaning(second), Style.dim)]
    return [(words, Style.accent.with(.bold))] + meaning
  }
}

extension ExplorerState {
  /// What lies dim beneath, nil for nothing.
  var ghostWords: Phrase? {
    switch ghost {
    case .run(let run): ReplayWords.ghost(name(ofRun: run))
    case .prediction:
      predictedTime(ofRun: chosen.run).map { ReplayWords.ghost(predicted: Numbers.exactDuration($0)) }
        ?? ReplayWords.predictionsShown
    case nil: nil
    }
  }
}
