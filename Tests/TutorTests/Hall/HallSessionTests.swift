import Canvas
import Experiments
import Lessons
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

/// A lecture as a list of events.
@Suite struct HallSessionTests {
  @Test func aKeyThatReveals_isDeafFor400Milliseconds() throws {
    var state = try lecture()
    state.press(.pageDown, at: 1_000)
    let place = try #require(state.hall?.place)
    // A clicker that bounces, and a key that is held down: each repeat makes it deaf for another while.
    for time in stride(from: 1_020, to: 3_000, by: 33) as StrideTo<UInt64> { state.press(.pageDown, at: time) }
    #expect(state.hall?.place == place)
    state.press(.pageDown, at: 3_400)
    #expect(state.hall?.place != place)
  }

  @Test func otherKeys_areHeardAtOnce() throws {
    var state = try lecture()
    state.press(.pageDown, at: 1_000)
    let place = state.hall?.place
    state.press(.pageDown, at: 2_000)
    state.press(.pageUp, at: 2_100)
    #expect(state.hall?.place == place)
  }

  @Test func nothing_advancesByItself() throws {
    var state = try lecture()
    state.click()
    let before = picture(state)
    for second in 0..<100 { _ = update(&state, .moment(UInt64(second) * 1_000 * millisecond)) }
    #expect(picture(state) == before)
  }

  @Test func back_showsThePicturesThatWereThere_inReverse() throws {
    var state = try lecture()
    var pictures = [picture(state)]
    for _ in 0..<60 {
      state.click()
      while state.liveRun != nil { state.runInHall(threePages) }
      // A recording has played to its end before somebody goes on.
      _ = update(&state, .moment((state.hall?.now ?? 0) + 60_000 * millisecond))
      if picture(state) != pictures.last { pictures.append(picture(state)) }
    }
    #expect(pictures.count > 8)
    for expected in pictures.dropLast().reversed() {
      while picture(state) == pictures.last { state.click(.pageUp) }
      #expect(CanvasText.rows(picture(state)) == CanvasText.rows(expected))
      pictures.removeLast()
    }
  }

  @Test func blank_isDark_andTheNextKeyOnlyLightsItAgain() throws {
    var state = try lecture()
    state.click()
    let before = picture(state)
    for key in [Key.character("b"), .character("."), .character("ㅠ")] {
      state.press(key)
      #expect(rows(state).allSatisfy { $0.allSatisfy(\.isWhitespace) })
      state.click()
      #expect(picture(state) == before)
    }
  }

  @Test func aRun_takesPlaceAtItsKey_andItsResultIsHiddenUntilItsOwn() throws {
    var state = try lecture()
    state.click(to: .run)
    #expect(state.liveRun == nil)
    let effects = state.click()
    guard case .start(_, _, .sequential, online: false)? = effects.first else {
      Issue.record("the run does not begin: \(effects)")
      return
    }
    // Going on does not skip what still goes on.
    let place = state.hall?.place
    state.click()
    #expect(state.hall?.place == place)
    let kept = state.runInHall(threePages)
    guard case .keepRuns(let name, let runs)? = kept.last else {
      Issue.record("a good run is not kept: \(kept)")
      return
    }
    #expect(name == KeptRunsName(lesson: "01-waiting", file: "ask.yaml") && runs.count == 1)
    state.click()
    #expect(state.hall?.slide?.anchor.kind == .result)
    #expect(rows(state).contains { $0.contains("times slower") })
    #expect(!rows(state).contains { $0.contains("wall time") })
    state.click()
    #expect(rows(state).contains { $0.contains("wall time") })
    #expect(!rows(state).contains { $0.contains("times slower") })
  }

  @Test func aRecording_isPlayedMoreSlowly_untilItsEnd() throws {
    var state = try lecture()
    state.click(to: .run)
    state.click()
    state.runInHall(threePages)
    state.click()
    let playback = try #require(state.hall?.playback)
    #expect(playback.factor > 1 && state.playsInHall)
    let first = picture(state)
    _ = update(&state, .moment(playback.began + 1_000 * millisecond))
    #expect(picture(state) != first)
    _ = update(&state, .moment(playback.began + playback.factor * playback.window.duration))
    #expect(state.hall?.playback == nil && !state.playsInHall)
  }

  @Test func whatDidNotRunWell_givesWayToWhatWasKept_andSaysSo() throws {
    var state = try lecture()
    state.click(to: .run)
    state.click()
    state.runInHall(threePages)
    let experiment = try #require(state.hall?.shownRun?.experiment)
    let good = try #require(state.hall?.goodRuns(of: experiment)?.first?.record)
    let file = try #require(state.hall?.lecture.contents["01-waiting"]?.runnable(in: "ask.yaml"))
    var other = try lecture()
    let runs = KeptRuns(runs: [RecordedRun(good, of: file)], labBase: labBase, date: 1_764_000_000)
    _ = update(&other, .recalled(KeptRunsName(experiment), runs))
    other.click(to: .run)
    other.click()
    other.runInHall(threePages, failing: true)
    #expect(other.hallReport?.run == .failed)
    other.click()
    #expect(rows(other).contains { $0.contains("recorded 2025-11-24") })
    #expect(other.hallReport?.run == .recorded && other.hallReport?.hasRecording == true)
    other.press(.character("l"))
    #expect(!rows(other).contains { $0.contains("recorded") })
  }

  @Test func back_givesUpARun_andTheKeyStartsItAgain() throws {
    var state = try lecture()
    state.click(to: .run)
    state.click()
    #expect(state.click(.pageUp).contains(.cancel))
    _ = state.runInHall(threePages, failing: true)
    let effects = state.click()
    guard case .start? = effects.first else {
      Issue.record("the run does not begin again: \(effects)")
      return
    }
  }

  @Test func hands_areTyped_andShownBesideTheAnswer() throws {
    var state = try lecture()
    state.click(to: .question)
    state.press(.character("v"))
    state.type("12")
    state.press(.enter)
    state.type("305")
    state.press(.backspace, .enter, .enter)
    #expect(state.hall?.panel == nil)
    let id = try #require(state.hall?.shownQuestion?.id)
    #expect(state.hall?.votes[id] == [12, 30, 0])
    #expect(!rows(state).contains { $0.contains("30") }, "not before the answer")
    state.click(to: .run)
    state.click()
    state.runInHall(threePages)
    state.click()
    state.click()
    #expect(rows(state).contains { $0.contains("hall said   A 12   B 30   C 0") })
    state.click(to: .answer)
    #expect(rows(state).contains { $0.contains("B   little") && $0.hasSuffix("30") })
    #expect(state.hallReport?.vote?.isRevealed == true)
  }

  @Test func steps_areFound_byNumberAndName() throws {
    var state = try lecture()
    state.type("3")
    state.press(.enter)
    #expect(state.hall?.part == 2)
    state.type("/seco")
    state.press(.enter)
    #expect(state.hall?.part == 1)
    state.press(.home)
    #expect(state.hall?.place == HallState.Place())
    state.press(.end)
    #expect(state.hall?.place.slide == (state.hall?.slides.count ?? 0) - 1)
  }

  @Test func theOtherLanguage_showsTheSameSlide() throws {
    let contents = try CourseOnDisk.contents.get()
    let content = try #require(contents.first { $0.folder.number == 7 })
    var state = try lecture()
    _ = state.open(Lecture(content), atStep: 0, now: 1)
    for index in state.hall?.slides.indices ?? 0..<0 {
      state.hall?.place = HallState.Place(slide: index)
      let before = try #require(state.hall?.slide)
      let effects = state.press(.function(2))
      #expect(effects == [.save(.ko)])
      let after = try #require(state.hall?.slide)
      #expect(after.anchor.part == before.anchor.part)
      if before.anchor.kind != .words { #expect(after.anchor == before.anchor) }
      state.press(.function(2))
      if before.anchor.kind == .run || before.anchor.kind == .result { #expect(state.hall?.slide == before) }
    }
  }

  @Test func f5_presentsTheStepThatIsRead_andEscComesBack() throws {
    var state = try course()
    state.press(.pageDown)
    #expect(state.lesson?.step == 1)
    #expect(state.press(.function(5)).contains(.project(true)))
    #expect(state.screen == .hall && state.hall?.part == 1)
    state.click()
    let place = state.hall?.place
    #expect(state.press(.escape) == [.project(false)])
    #expect(state.screen == .lesson)
    state.press(.function(5))
    #expect(state.hall?.place == place, "as it was left")
    state.press(.escape, .escape)
    #expect(state.screen == .home)
    state.press(.function(5))
    #expect(state.screen == .hall)
  }

  @Test func theReadersOwnProgress_isNotTouchedByALecture() throws {
    var state = try lecture()
    let progress = state.progress
    for _ in 0..<40 {
      state.click()
      if state.liveRun != nil { state.runInHall(threePages) }
    }
    #expect(state.progress == progress)
  }

  @Test func commands_meanWhatKeysMean() throws {
    var state = try lecture()
    var keyed = state
    for _ in 0..<4 {
      _ = update(&state, .hall(.forward))
      keyed.click()
      #expect(state.hall?.place == keyed.hall?.place)
    }
    _ = update(&state, .hall(.back))
    keyed.click(.pageUp)
    #expect(state.hall?.place == keyed.hall?.place)
    _ = update(&state, .hall(.goTo(step: 2)))
    #expect(state.hallReport?.step == 2)
    let count = state.hallReport?.vote?.options.count
    _ = update(&state, .hall(.setVote(option: 1, count: 7)))
    if count != nil { #expect(state.hallReport?.vote?.counts[1] == 7) }
    _ = update(&state, .hall(.blank))
    #expect(state.hallReport?.isBlank == true)
    _ = update(&state, .hall(.goTo(step: 99)))
    _ = update(&state, .hall(.setVote(option: 90, count: 1)))
  }

  @Test func everySize_isDrawn() throws {
    var state = try lecture()
    for _ in 0..<12 {
      state.click()
      if state.liveRun != nil { state.runInHall(threePages) }
      for (width, height) in [(0, 0), (1, 1), (40, 12), (41, 13), (60, 20), (80, 24), (200, 60)] {
        var other = state
        _ = update(&other, .terminal(.resize(width: width, height: height)))
        #expect(picture(other).width == width)
      }
    }
  }
}
