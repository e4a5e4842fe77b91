import Canvas
import Wording

/// That this is a recording, and how fast it is played. As long as it is replayed this is said.
struct ReplayStatus: Widget {
  private let playback: Playback
  private let language: Language

  /// Nil where nothing is replayed.
  init?(_ explorer: ExplorerState, language: Language) {
    guard let playback = explorer.playback else { return nil }
    self.playback = playback
    self.language = language
  }

  func draw(on canvas: inout Canvas, in row: Rect) {
    let end = canvas.write(
      playback.words[language], x: row.x, y: row.y, style: Style.accent.with(.bold), clip: row)
    guard playback.speed != .actual else { return }
    let second = Numbers.exactDuration(playback.speed.thousandths * 1_000_000)
    let meaning = ReplayWords.meaning(second)[language]
    if end + 3 + Text.width(meaning) <= row.maxX {
      canvas.write(meaning, x: end + 3, y: row.y, style: .dim, clip: row)
    }
  }
}

extension Playback {
  /// That it is a replay, at which factor, and whether it stands still.
  var words: Phrase {
    isPlaying
      ? ReplayWords.playing(thousandths: speed.thousandths) : ReplayWords.standing(thousandths: speed.thousandths)
  }
}
