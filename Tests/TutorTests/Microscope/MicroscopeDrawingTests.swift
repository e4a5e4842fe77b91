import Canvas
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct MicroscopeDrawingTests {
  private func specimens() throws -> [TutorState] {
    let race = subject(racePython, expect: Timeline.Expectation("counter", 2))
    let first = try microscope(race, language: .ko, glyphs: .unicode)
    var middle = try microscope(race, glyphs: .unicode)
    _ = middle.walkIntoLostUpdate()
    var bytecode = middle
    bytecode.press(.tab)
    var ended = middle
    ended.type("r")
    ended.press(.enter)
    var schedulers = middle
    schedulers.type("r")
    var exploration = middle
    exploration.type("e")
    var schedules = ended
    schedules.type("b")
    var help = middle
    help.type("?")
    let broken = try microscope(subject("counter = lambda: '\u{1B}[2J→…'\n"), language: .ko)
    let free = try microscope(subject(deadlockPython, "free-threaded"), glyphs: .unicode)
    let empty = try microscope(subject(""))
    return [first, middle, bytecode, ended, schedulers, exploration, schedules, help, broken, free, empty]
  }

  @Test func everySize_isDrawn() throws {
    for specimen in try specimens() {
      for width in [0, 1, 2, 7, 12, 39, 40, 41, 60, 75, 76, 77, 80, 113, 114, 115, 200, 300] {
        for height in [0, 1, 2, 3, 8, 12, 13, 17, 18, 24, 50, 100] {
          var state = specimen
          _ = update(&state, .terminal(.resize(width: width, height: height)))
          let canvas = picture(state)
          #expect(canvas.width == width && canvas.height == height)
        }
      }
    }
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 36), (200, 50)])
  func middleOfTheLostUpdate_showsWhatMatters_atEverySize(size: (Int, Int)) throws {
    var state = try microscope(subject(racePython, expect: Timeline.Expectation("counter", 2)), size.0, size.1)
    let isThere = state.walkIntoLostUpdate()
    #expect(isThere)
    let text = rows(state).joined(separator: "\n")
    for words in ["counter += 1", "add-1", "add-2", "simulated", "stack", "counter  1", "GIL", "Right instruction"] {
      #expect(text.contains(words), "\(words)")
    }
    if size.0 >= 120 { #expect(text.contains("STORE_GLOBAL counter *")) }
  }

  @Test(arguments: Language.allCases) func title_isWhole(language: Language) throws {
    for name in ["Two threads and one counter", "Two locks in opposite order", "락 둘을 반대 순서로 쥐기"] {
      var subject = subject(racePython, expect: Timeline.Expectation("counter", 2))
      subject.experiment.title = Phrase(en: name, ko: name)
      var state = try microscope(subject, language: language)
      for key in [Key.enter, .end, .left, .home, .enter] {
        let title = rows(state)[0]
        #expect(title.contains(name) && title.contains(Provenance.simulated.words[language]), "\(title)")
        let history = try #require(state.microscope?.history)
        #expect(title.hasSuffix(MicroscopeWords.step(history.position, of: history.schedule.count)[language]))
        state.press(key)
      }
      state.type("r")
      state.press(.enter, .left, .left)
      #expect(rows(state)[0].contains(name), "also behind many steps")
    }
  }

  @Test func tab_showsTheBytecode_whereThereIsNoRoomForBoth() throws {
    var state = try microscope(subject(racePython))
    let isThere = state.walkIntoLostUpdate()
    #expect(isThere)
    #expect(!rows(state).contains { $0.contains("RESUME") })
    state.press(.tab)
    #expect(rows(state).contains { $0.contains("LOAD_GLOBAL counter *") })
    #expect(rows(state).contains { $0.contains("* checkpoint") })
  }

  @Test func footer_hasSixKeysAtMost_andSaysHowToLeave() throws {
    for state in try specimens() {
      let hints = state.keys.hints(state.shownActions, in: state.situation, digits: state.shownDigits)
      #expect(!hints.isEmpty && hints.count + 1 <= 6)
      #expect(hints.contains { $0.key.en == "q" || $0.key.en == "Esc" })
    }
  }

  @Test func click_choosesAThread_orALineOfAPanel() throws {
    var state = try microscope(subject(racePython))
    let isStarted = state.press(.enter, until: "main started add-2")
    #expect(isStarted)
    let row = try #require(rows(state).firstIndex { $0.contains("3 x add-2") })
    let column = try #require(rows(state)[row].range(of: "add-2")).lowerBound
    let x = rows(state)[row].distance(from: rows(state)[row].startIndex, to: column)
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: x, y: row))))
    #expect(state.microscope?.chosen == 2)
  }
}
