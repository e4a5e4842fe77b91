import Canvas
import Experiments
import Terminal
import Testing
import Timeline

@testable import Tutor

/// A place looks the same whichever way it was reached, and whether the run is live or recorded.
@Suite struct ExplorerWalkTests {
  /// Keys, and those that undo them.
  private static let moves: [(Key, Key)] = [
    (.right, .left), (.left, .right), (.down, .up), (.up, .down), (.character("+"), .character("-")),
    (.character("-"), .character("+")), (.character("n"), .character("p")), (.character("p"), .character("n")),
    (.character("x"), .character("x")), (.character("z"), .character("z")), (.character("m"), .character("m")),
    (.pageDown, .pageUp),
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func everyWalk_isUndoneKeyByKey(seed: UInt64) throws {
    var draw = SeededDraw(seed)
    var state = try explorer(
      seed % 2 == 0 ? sleepersTrace(60) : convoyTrace(), seed % 3 == 0 ? 120 : 80, seed % 3 == 0 ? 36 : 24)
    // From an event to the next and back again.
    state.type("n")
    state.press(.tab)
    var walk: [(undo: Key, before: Canvas)] = []
    for _ in 0..<150 {
      let (key, undo) = Self.moves[draw.next(Self.moves.count)]
      state.notice = nil
      let before = picture(state)
      let stood = state
      state.press(key)
      var back = state
      back.press(undo)
      back.notice = nil
      // A key that could do only a part of its work, at an end or between two columns, has no opposite.
      if picture(back) == before { walk.append((undo, before)) } else { state = stood }
    }
    #expect(walk.count > 70)
    for (undo, before) in walk.reversed() {
      state.press(undo)
      state.notice = nil
      #expect(picture(state) == before)
    }
  }

  @Test func steppingThroughEveryEvent_andBack_givesTheSamePictures() throws {
    for trace in [try convoyTrace(), sleepersTrace(9)] {
      for scope in 0..<2 {
        var state = try explorer(trace)
        for _ in 0..<scope { state.press(.tab) }
        state.type("nnp+++")
        state.press(.home)
        state.type("n")
        var pictures: [Canvas] = []
        while state.notice == nil {
          pictures.append(picture(state))
          state.type("n")
        }
        #expect(pictures.count > 3)
        for before in pictures.reversed().dropFirst() {
          state.type("p")
          #expect(picture(state) == before)
        }
      }
    }
  }

  @Test func jumps_areTakenBackExactly() throws {
    var draw = SeededDraw(8)
    var state = try explorer(try convoyTrace())
    state.press(.right)
    var pictures: [Canvas] = []
    for _ in 0..<40 {
      for _ in 0..<draw.next(5) { state.press([.right, .down, .up, .character("n")][draw.next(4)]) }
      state.notice = nil
      let before = picture(state)
      state.press([.home, .end, .enter][draw.next(3)])
      if picture(state) != before { pictures.append(before) }
      state.press(.backspace)
      state.notice = nil
      if let last = pictures.last { #expect(picture(state) == last || picture(state) == before) }
    }
  }

  @Test(arguments: [(80, 24), (120, 36)]) func liveAndRecorded_giveTheSamePictures(size: (Int, Int)) throws {
    var live = screen(try setup { $0.models = [.gilThreads] }, size.0, size.1)
    live.runThrough(.gilThreads, overlappingLanes)
    let panel = try #require(live.runs.last)
    let record = try #require(panel.record)
    let trace = Trace(
      version: "0", machine: MachineDescription(processors: 2, kernel: "x", pageSize: 4_096, memory: 1),
      labBase: panel.labBase, runs: [RecordedRun(record, of: panel.experiment)])
    var recorded = try explorer(try Trace(bytes: try trace.encoded()), size.0, size.1)
    live.type("v")
    #expect(live.screen == .explorer)
    // The way out differs, and nothing else does.
    recorded.explorer?.origin = .runs
    for keys in ["", "nn+", "+++n", "s", "z", "/site", "fx", "mn'"] {
      live.type(keys)
      recorded.type(keys)
      #expect(picture(live) == picture(recorded))
    }
  }
}
