import Canvas
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct ReplayTests {
  /// A replay that stands still at the start.
  private func paused() throws -> TutorState {
    var state = try exploring()
    state.press(.home)
    state.type(" ")
    state.type(" ")
    return state
  }

  @Test func space_playsAndPauses_atTheSpeedThatIsShown() throws {
    var state = try paused()
    #expect(!state.isPlaying && state.cursor == 0)
    state.type(" ")
    #expect(state.isPlaying)
    let speed = try #require(state.explorer?.playback?.speed)
    state.wait(500 * millisecond)
    #expect(state.cursor == 500 * millisecond * speed.thousandths / 1_000)
    #expect(rows(state).contains { $0.contains("replay \(ReplayWords.factor(thousandths: speed.thousandths).en)") })
    state.type(" ")
    let cursor = state.cursor
    state.wait(500 * millisecond)
    #expect(state.cursor == cursor)
  }

  @Test func replay_stopsAtTheEnd_withTheWholePicture_andBeginsAgainAtZero() throws {
    var state = try paused()
    state.type(" ")
    state.wait(60_000 * millisecond)
    #expect(!state.isPlaying && state.cursor == state.explorer?.time.end)
    var whole = state
    whole.press(.escape)
    #expect(laneRows(state) == laneRows(whole))
    state.type(" ")
    #expect(state.isPlaying && state.cursor == 0)
  }

  @Test func playedPicture_isTheScrubbedOne() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<30 {
      var played = try paused()
      for _ in 0..<Int.random(in: 0...4, using: &random) { played.type(["<", ">", "+", "-"].randomElement() ?? "+") }
      played.press(.up)
      played.notice = nil
      var scrubbed = played
      played.type(" ")
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        played.wait(UInt64.random(in: 1...100_000_000, using: &random))
      }
      if played.isPlaying { played.type(" ") }
      scrubbed.explorer?.time.go(to: played.cursor ?? 0)
      #expect(picture(played) == picture(scrubbed))
    }
  }

  @Test func lanesOfAReplay_showNothingBeyondTheCursor_andNoCellChangesOnceItIsThere() throws {
    var state = try paused()
    state.press(.up)
    var whole = state
    whole.press(.escape, .end)
    let all = laneRows(whole)
    state.type(" ")
    while state.isPlaying {
      state.wait(200 * millisecond)
      guard let cursor = state.cursor, cursor < state.explorer?.time.end ?? 0 else { break }
      for (row, full) in zip(laneRows(state), all) {
        let seen = row.prefix { $0 != "|" }
        #expect(full.hasPrefix(seen), "\(row)")
        #expect(row.dropFirst(seen.count + 1).allSatisfy { $0 == " " }, "\(row)")
      }
    }
  }

  @Test func singleEvents_reachEveryInstantBothWays_withTheSamePicture() throws {
    var random = SystemRandomNumberGenerator()
    for zooms in 0..<4 {
      var state = try paused()
      for _ in 0..<zooms { state.type("+") }
      var pictures: [UInt64: Canvas] = [:]
      for _ in 0..<200 {
        state.type(Bool.random(using: &random) ? "." : ",")
        guard state.notice == nil, let cursor = state.cursor else { continue }
        let now = picture(state)
        #expect(pictures[cursor] ?? now == now, "\(cursor)")
        pictures[cursor] = now
      }
    }
  }

  @Test func steppingToTheEndAndBack_givesTheFirstPictureAgain() throws {
    var state = try paused()
    state.type(".")
    let first = picture(state)
    var steps = 0
    while state.notice == nil {
      state.type(".")
      steps += 1
    }
    for _ in 1..<steps { state.type(",") }
    #expect(picture(state) == first)
  }

  @Test func timePasses_onlyWhereSomethingPlaysAndIsSeen() throws {
    var state = try paused()
    state.type(" ")
    var help = state
    help.type("?")
    #expect(!help.isPlaying)
    var menu = state
    menu.type("a")
    #expect(!menu.isPlaying)
    var left = state
    left.press(.escape)
    left.press(.escape)
    #expect(left.screen == .runs && !left.isPlaying)
    var untouched = try exploring()
    untouched.wait(1_000 * millisecond)
    #expect(untouched == (try exploring()))
  }

  @Test func escape_showsTheWholeRecording_thenLeaves() throws {
    var state = try paused()
    state.press(.escape)
    #expect(state.explorer?.isReplaying == false && state.screen == .explorer)
    #expect(state.notice == ReplayWords.whole)
    state.press(.escape)
    #expect(state.screen == .runs)
  }

  @Test func speedKeys_goAlongTheLadder_andStayAtItsEnds() throws {
    var state = try exploring()
    for _ in 0..<20 { state.type("<") }
    #expect(rows(state).contains { $0.contains("0.001x") })
    for _ in 0..<20 { state.type(">") }
    #expect(rows(state).contains { $0.contains("32x") })
  }

  /// The rows of the lanes.
  private func laneRows(_ state: TutorState) -> [String] { rows(state).filter { $0.dropFirst(3).hasPrefix("site ") } }
}
