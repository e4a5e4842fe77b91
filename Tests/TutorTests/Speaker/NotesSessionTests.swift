import Canvas
import Platform
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

/// The speaker's terminal, to which the presenter has said nothing yet.
func notes(_ width: Int = 80, _ height: Int = 24, language: Language = .en, minutes: Int? = nil) throws -> TutorState {
  var state = screen(try setup(), width, height, language: language)
  state.begin(NotesState(minutes: minutes, zone: 3_600))
  return state
}

/// The same in the middle of a lecture.
func lecturing(
  _ width: Int = 80, _ height: Int = 24, language: Language = .en, minutes: Int? = nil,
  _ change: (inout HallReport) -> Void = { _ in }
) throws -> TutorState {
  var state = try notes(width, height, language: language, minutes: minutes)
  var report = hallReport()
  change(&report)
  _ = update(&state, .clock(1_000_360))
  _ = update(&state, .notes(.report(report)))
  return state
}

extension TutorState {
  /// Presses a key a second after the last one.
  fileprivate mutating func pressLater(_ key: Key) -> [Effect] {
    _ = update(&self, .moment((notes?.now ?? 0) + 1_000_000_000))
    return press(key)
  }
}

@Suite struct NotesSessionTests {
  private func text(_ state: TutorState) -> String { rows(state).joined(separator: "\n") }

  @Test(arguments: Language.allCases) func withoutALecture_itSaysWhatToDo_andKeysDriveNothing(language: Language) throws
  {
    var state = try notes(language: language)
    #expect(text(state).contains(NotesWords.noLecture[language]))
    #expect(text(state).contains("interleave present"))
    for key: Key in [.right, .pageDown, .enter, .left, .character("b"), .character("g"), .character("v"), .function(6)]
    {
      #expect(state.press(key) == [])
      #expect(state.notice == NotesWords.needsLecture)
    }
    #expect(state.press(.escape) == [])
    #expect(state.type("q") == [.quit])
  }

  @Test func keys_driveTheLecture_asThePresentersDo() throws {
    var state = try lecturing()
    for key: Key in [.pageDown, .right, .enter, .character(" ")] {
      #expect(state.pressLater(key) == [.ask(.forward)])
    }
    for key: Key in [.pageUp, .left, .backspace] { #expect(state.pressLater(key) == [.ask(.back)]) }
    for key: Key in [.character("."), .character("b"), .character("ㅠ"), .function(9)] {
      #expect(state.press(key) == [.ask(.blank)])
    }
    #expect(state.press(.function(6)) == [.ask(.runAgain)])
    #expect(state.type("l") == [.ask(.showRecording)])
  }

  @Test func aKeyThatIsHeldDown_orAClickerThatBounces_turnsOnce() throws {
    var state = try lecturing()
    #expect(state.pressLater(.pageDown) == [.ask(.forward)])
    for _ in 0..<20 { #expect(state.press(.pageDown) == []) }
    #expect(state.press(.pageUp) == [.ask(.back)], "the other way is no repeat")
    #expect(state.pressLater(.pageUp) == [.ask(.back)])
  }

  @Test func whatTheSlideDoesNotHave_isSaid() throws {
    var state = try lecturing { report in
      report.run = .none
      report.vote = nil
      report.hasRecording = false
    }
    for (key, words) in [("r", NotesWords.noRun), ("l", NotesWords.noRun), ("v", NotesWords.noQuestion)] {
      #expect(state.type(key) == [])
      #expect(state.notice == words)
    }
    var other = try lecturing { $0.hasRecording = false }
    #expect(other.type("l") == [] && other.notice == NotesWords.noRecording)
  }

  @Test func escape_cancelsARun_andNothingElse() throws {
    var state = try lecturing { $0.run = .running }
    #expect(state.press(.escape) == [.ask(.cancelRun)])
    var other = try lecturing()
    #expect(other.press(.escape) == [])
  }

  @Test func aStep_isGoneTo_byItsNumberItsNameOrTheArrows() throws {
    var state = try lecturing()
    state.type("g")
    #expect(text(state).contains("> 7.4"))
    state.press(.down)
    #expect(state.press(.enter) == [.ask(.goTo(step: 4))])
    // Digits begin with it as well; a point belongs to a name here, and darkens nothing.
    #expect(state.type("7.11") == [])
    #expect(state.press(.enter) == [.ask(.goTo(step: 10))])
    state.type("g")
    state.type("step 12")
    #expect(state.press(.enter) == [.ask(.goTo(step: 11))])
    state.type("gq")
    #expect(text(state).contains(NotesWords.noSuchStep.en))
    #expect(state.press(.enter) == [])
    state.press(.backspace, .escape)
    #expect(state.notes?.panel == nil)
  }

  @Test func hands_areTyped_andSentAtOnce() throws {
    var state = try lecturing()
    state.type("v")
    #expect(state.type("1") == [.ask(.setVote(option: 0, count: 1))])
    #expect(state.type("7") == [.ask(.setVote(option: 0, count: 17))])
    #expect(state.press(.backspace) == [.ask(.setVote(option: 0, count: 1))])
    state.press(.enter)
    #expect(state.type("9") == [.ask(.setVote(option: 1, count: 9))], "the first digit replaces what was there")
    #expect(text(state).contains("9_"))
    state.type("99")
    #expect(state.type("9") == [], "no hall is that large")
    state.press(.enter)
    #expect(state.notes?.panel == nil)
    #expect(state.notes?.report?.vote?.counts == [1, 999])
  }

  @Test func aPanelAboutASlide_closesWithTheSlide() throws {
    var state = try lecturing()
    state.type("v")
    _ = update(&state, .notes(.report(hallReport())))
    #expect(state.notes?.panel != nil)
    var next = hallReport()
    next.slide += 1
    _ = update(&state, .notes(.report(next)))
    #expect(state.notes?.panel == nil)
  }

  @Test func thePresenterGoes_notesStay_andItComesBack() throws {
    var state = try lecturing()
    _ = update(&state, .notes(.lost))
    #expect(text(state).contains("Let them vote first.") && text(state).contains("The presenter has gone."))
    #expect(state.press(.right) == [] && state.notice == NotesWords.needsLecture)
    var report = hallReport()
    report.step = 7
    _ = update(&state, .notes(.report(report)))
    #expect(text(state).contains("7.8  Step 8") && !text(state).contains("The presenter has gone."))
    #expect(state.press(.right) == [.ask(.forward)])
  }

  @Test func anObstacle_isSaid() throws {
    var state = try notes()
    _ = update(&state, .notes(.unreachable(SystemError("connect /x", number: 13))))
    #expect(text(state).contains("Permission denied"))
  }

  @Test func whatTheSpeakerNeeds_isOnTheScreen() throws {
    let text = text(try lecturing())
    for words in [
      "The lock", "7.4  Step 4", "slide 2 of 4", "Let them vote first.", "한 문장으로 말하세요.", "They take turns.",
      "Next  Two threads",
      "Step 1:00 of 4:00", "Lecture 6:00 of 1:18:00", "on time", "gil-threads: 3 x instead of 2 x", "14:52",
      "The hall sees", "spin  ####xxxx",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func lateness_followsTheMinutesThatTheLectureHas() throws {
    // The fourth of steps that take 1, 2, … 12 minutes: it ends after 10 of 78.
    let late = try lecturing(minutes: 39) { $0.began = 1_000_360 - 420 }
    #expect(text(late).contains("behind by 2 min") && text(late).contains("7:00 of 39:00"))
    let early = try lecturing { $0.began = 1_000_360 - 60 }
    #expect(text(early).contains("ahead by 5 min"))
    let before = try lecturing { ($0.began, $0.stepBegan) = (nil, nil) }
    #expect(text(before).contains("0:00 of 1:18:00") && !text(before).contains("on time"))
    let future = try lecturing { $0.began = .max }
    #expect(text(future).contains("0:00 of"))
  }

  @Test func longNotes_scroll_andBeginAgainOnTheNextSlide() throws {
    let many = (1...40).map { "Sentence \($0)." }.joined(separator: " ")
    var state = try lecturing { $0.notes = [many] }
    #expect(text(state).contains("Sentence 1.") && !text(state).contains("Sentence 40."))
    for _ in 0..<60 { state.press(.down) }
    #expect(text(state).contains("Sentence 40.") && !text(state).contains("Sentence 1."))
    state.press(.up)
    var next = hallReport()
    next.step = 5
    _ = update(&state, .notes(.report(next)))
    #expect(state.notes?.scroll == 0)
  }

  @Test func aClick_choosesAStep() throws {
    var state = try lecturing()
    state.type("g")
    let row = try #require(rows(state).firstIndex { $0.contains("7.6  ") })
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: 6, y: row))))
    let effects = update(&state, .terminal(.mouse(Mouse(.press, x: 6, y: row))))
    #expect(effects == [.ask(.goTo(step: 5))])
  }

  @Test func everySize_isDrawn() throws {
    var specimens = [try notes(), try lecturing(language: .ko), try lecturing { $0.rows = [] }]
    var away = specimens[1]
    _ = update(&away, .notes(.lost))
    var steps = specimens[1]
    steps.type("g")
    var hands = specimens[1]
    hands.type("v")
    var help = specimens[1]
    help.type("?")
    var empty = try notes()
    _ = update(&empty, .notes(.report(HallReport(title: "", steps: []))))
    specimens += [away, steps, hands, help, empty]
    for specimen in specimens {
      for width in [0, 1, 2, 7, 39, 40, 41, 60, 80, 109, 110, 111, 120, 200] {
        for height in [0, 1, 2, 3, 11, 12, 13, 17, 18, 20, 24, 36, 50] {
          var state = specimen
          _ = update(&state, .terminal(.resize(width: width, height: height)))
          #expect(picture(state).width == width && picture(state).height == height)
        }
      }
    }
  }

  @Test(arguments: [(40, 12), (60, 20), (80, 24), (120, 36)], Language.allCases)
  func timeNextAndLeaving_areSeenAtEverySize(size: (Int, Int), language: Language) throws {
    let text = text(try lecturing(size.0, size.1, language: language))
    for words in [NotesWords.next[language], "6:00", "1:18:00", NotesWords.onTime[language], "q "] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func footer_hasSixKeysAtMost_andSaysHowToLeave() throws {
    var states = [try notes(), try lecturing(), try lecturing { $0.vote = nil }]
    states.append(try lecturing { ($0.vote, $0.run) = (nil, .running) })
    for key in ["g", "v", "?"] {
      var state = states[1]
      state.type(key)
      states.append(state)
    }
    for state in states {
      let hints = state.keys.hints(state.shownActions, in: state.situation, digits: state.shownDigits)
      #expect(!hints.isEmpty && hints.count + 1 <= 6)
      #expect(hints.contains { $0.key.en == "q" || $0.key.en == "Esc" })
    }
  }
}

@Suite struct WallClockTests {
  @Test func times_areWrittenAsPeopleReadThem() {
    #expect(WallClock.time(ofDay: 0, zone: 32_400) == "09:00")
    #expect(WallClock.time(ofDay: 1_000_000, zone: -18_000) == "08:46")
    #expect(WallClock.time(ofDay: -60, zone: 0) == "23:59")
    #expect([0, 59, 60, 3_000, 3_723].map(WallClock.duration) == ["0:00", "0:59", "1:00", "50:00", "1:02:03"])
  }
}

@Suite struct HallRowsTests {
  @Test func lanes_areSeenWithoutTheirColours() {
    var canvas = Canvas(width: 12, height: 2)
    for (x, state) in [TaskState.running, .gilWait, .native, .ready, .wait].enumerated() {
      let cell = GlyphSet.unicode.cell(for: state)
      canvas.put(cell.glyph, x: x, y: 0, style: cell.style)
    }
    canvas.put(
      GlyphSet.unicode.cell(for: .running).glyph, x: 6, y: 0, style: Style.state(.works).with([.reverse, .underline]))
    canvas.write("한글 - x", x: 0, y: 1)
    #expect(CanvasText.hallRows(canvas) == ["#x%:- #", "한글 - x"])
  }
}
