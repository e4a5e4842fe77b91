import Canvas
import Testing
import Timeline
import Wording

@testable import Tutor

/// States in which the screen looks different.
private func specimens() throws -> [(name: String, state: TutorState)] {
  let first = screen(try setup(), glyphs: .unicode)
  var live = first
  live.press(.enter)
  live.begin()
  live.progress(["#---------=", "           #--"], to: 300 * millisecond)
  var paused = live
  paused.type(" ")
  var two = first
  two.runThrough(.sequential, sequentialLanes)
  two.runThrough(.gilThreads, overlappingLanes)
  var many = screen(try setup { $0.fetch = 300 }, language: .ko, glyphs: .unicode)
  many.runThrough(.eventLoop, (0..<300).map { String(repeating: " ", count: $0 % 9) + ":#--c-d-t->==" })
  many.press(.pageDown)
  var failed = screen(try setup { $0.urls = ["/fault/reset", "https://www.python.org"] }, glyphs: .unicode)
  failed.press(.enter)
  failed.begin()
  failed.end(
    ["#=", "L%.+~"],
    outcomes: [0: .failed(TaskFailure(.unknown, phase: .tls, subject: "한글 \u{1B}[2J→…", detail: "x")), 1: .cancelled])
  var help = first
  help.type("?")
  var work = two
  work.type("w")
  var notice = live
  notice.press(.enter)
  let question = try course(language: .ko)
  var answered = try course()
  answered.type("2")
  answered.press(.enter)
  answered.runLesson(threePages)
  var away = question
  away.press(.home)
  var compared = question
  compared.press(.pageDown, .enter)
  compared.runLesson(Array(threePages.prefix(2)))
  compared.runLesson(Array(threePages.prefix(2)))
  var moved = compared
  moved.press(.tab, .end)
  var dials = answered
  dials.type("d")
  var home = answered
  home.press(.escape)
  var glossary = answered
  glossary.type("gtask")
  return [
    ("first", first), ("live", live), ("paused", paused), ("two", two), ("many", many), ("failed", failed),
    ("help", help), ("work", work), ("notice", notice),
    ("question", question), ("away", away), ("compared", compared), ("moved", moved),
    ("answered", answered), ("dials", dials), ("home", home), ("glossary", glossary),
  ]
}

@Suite struct TotalityTests {
  /// The widths and heights at which something changes, and their neighbours.
  static let widths = [0, 1, 2, 7, 20, 39, 40, 41, 59, 60, 71, 79, 80, 81, 109, 110, 111, 120, 130, 200]
  static let heights = [0, 1, 2, 3, 8, 11, 12, 13, 15, 16, 17, 18, 20, 23, 24, 25, 30, 36, 50]

  @Test func everySize_isDrawn_andNothingStandsOutsideItsPlace() throws {
    for (name, specimen) in try specimens() {
      for width in Self.widths {
        for height in Self.heights {
          var state = specimen
          _ = update(&state, .terminal(.resize(width: width, height: height)))
          let canvas = picture(state)
          #expect(canvas.width == width && canvas.height == height, "\(name) at \(width) × \(height)")
          #expect(Self.strangers(in: canvas).isEmpty, "\(name) at \(width) × \(height)")
        }
      }
    }
  }

  @Test func everySizeUpTo130By45_isDrawn_ofTheBusiestScreen() throws {
    let busiest = try #require(try specimens().first { $0.name == "two" }?.state)
    for width in 0...130 {
      for height in 0...45 {
        var state = busiest
        state.size = TutorState.Size(width: width, height: height)
        let canvas = picture(state)
        guard width >= 40, height >= 12 else { continue }
        let text = CanvasText.rows(canvas)
        #expect(text[0].contains("interleave") && text[height - 1].contains("q quit"), "\(width) × \(height)")
      }
    }
  }

  @Test func footer_hasSixKeysAtMost_inEverySituation() throws {
    for (name, state) in try specimens() {
      let hints = state.keys.hints(state.shownActions, in: state.situation, digits: state.shownDigits)
      #expect(!hints.isEmpty && hints.count + 1 <= 6)
      #expect(hints.contains { $0.key.en == "q" || $0.key.en == "Esc" }, "\(name): how to leave is always said")
    }
  }

  /// Characters that are neither ASCII nor Hangul nor among the signs whose width is known: each might be of ambiguous width, two
  /// columns in a terminal that is set up for Korean.
  private static func strangers(in canvas: Canvas) -> [Unicode.Scalar] {
    let signs = Set(GlyphSet.unicode.all.flatMap { $0.text.unicodeScalars })
    let foreign = (0..<canvas.height).flatMap { canvas.row($0) }.map(\.glyph.text).filter { $0.utf8.count > 1 }
    return Set(foreign).flatMap(\.unicodeScalars).filter { scalar in
      !scalar.isASCII && !(0xAC00...0xD7A3).contains(scalar.value) && !signs.contains(scalar)
    }
  }
}
