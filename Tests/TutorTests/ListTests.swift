import Canvas
import Experiments
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("The list of runs")
struct ListTests {
  @Test func list_scrolls_noFurtherThanThereIsSomethingToSee() throws {
    var state = screen(try setup { ($0.fetch, $0.delay) = (100, 60 * millisecond) })
    state.runThrough(.eventLoop, Array(repeating: "#--=", count: 100))
    #expect(state.scroll == 0)
    #expect(rows(state).contains { $0.contains(" more below") })
    for _ in 0..<200 { state.press(.pageDown) }
    let end = state.scroll
    #expect(rows(state).contains { $0.hasPrefix(" fetch-100") })
    #expect(rows(state).contains { $0.contains(" more above") })
    state.press(.down, .pageDown, .end)
    #expect(state.scroll == end)
    state.press(.home)
    #expect(state.scroll == 0)
    state.press(.pageUp)
    #expect(state.scroll == 0)
  }

  @Test func tab_givesTheArrowsToTheTimelines_whereThereIsSomethingToScroll() throws {
    var state = screen(try setup())
    state.press(.tab)
    #expect(state.focus == .choices)
    state = screen(try setup { $0.fetch = 100 })
    state.runThrough(.eventLoop, Array(repeating: "#--=", count: 100))
    state.press(.tab, .down, .down)
    #expect(state.focus == .timelines && state.scroll == 2)
    state.press(.tab, .down)
    #expect(state.scroll == 2 && state.setup.choice == .model(.gilThreads))
  }

  @Test func newestRun_isInView_unlessTheReaderLooksElsewhere() throws {
    var state = screen(try setup())
    for model in RunModel.executions { state.runThrough(model, overlappingLanes) }
    #expect(rows(state).contains { $0.hasPrefix(" subinterpreters ") && $0.contains("0.280 s") })
    state.press(.enter)
    state.begin()
    state.press(.home)
    state.end(overlappingLanes)
    #expect(state.scroll == 0)
  }

  @Test func manyRuns_areKeptToALimit_andClearTakesThemAway() throws {
    var state = screen(try setup())
    for _ in 0..<20 { state.runThrough(.eventLoop, overlappingLanes) }
    #expect(state.runs.count == RunDesk.keptRuns)
    #expect(state.runs.last?.id == 20)
    state.press(.function(9))
    #expect(state.runs.isEmpty && state.scroll == 0)
  }

  @Test func resize_keepsTheListInItsPlace() throws {
    var state = screen(try setup { $0.fetch = 100 })
    state.runThrough(.eventLoop, Array(repeating: "#--=", count: 100))
    state.press(.end)
    _ = update(&state, .terminal(.resize(width: 200, height: 200)))
    #expect(state.scroll == 0)
    _ = update(&state, .terminal(.resize(width: 80, height: 24)))
    #expect(state.scroll >= 0)
  }

  @Test func help_opensScrollsAndCloses() throws {
    var state = screen(try setup())
    state.type("?")
    let top = rows(state)
    #expect(top.contains { $0.contains("Keys") })
    state.press(.down)
    #expect(rows(state) != top)
    for _ in 0..<50 { state.press(.pageDown) }
    let bottom = rows(state)
    state.press(.down)
    #expect(rows(state) == bottom)
    state.press(.escape)
    #expect(state.overlay == nil)
  }

  @Test func events_ofForgottenRuns_areIgnored() throws {
    var state = screen(try setup())
    let before = state
    _ = update(&state, .progress(run: 7, [], now: 1))
    _ = update(&state, .began(run: 7, [], labBase: nil))
    #expect(state == before)
  }

  @Test func legend_namesWhatHasBeenSeen_andDoesNotFlickerDuringARun() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    state.progress(["c"], unit: 100 * millisecond, to: 100 * millisecond)
    #expect(rows(state)[21].contains("connecting"))
    // A second later the same stay is too short to be drawn.
    state.progress(["c--------------------------------------------"], unit: millisecond / 100, to: 1000 * millisecond)
    let later = rows(state)
    #expect(later[21].contains("connecting") && later[21].contains("awaiting the answer"))
  }

  @Test func tasksThatATaskCreates_getLanesBelow_duringTheRunAndAfterIt() throws {
    var state = screen(try setup { ($0.fetch, $0.sleep) = (0, 1) })
    state.press(.enter)
    state.begin()
    let child = TaskIdentity(id: 1, name: "race.add-1", kind: .thread, parent: 0)
    let tracks = ["#...", " #"].map { track($0, unit: 20 * millisecond) }
    _ = update(&state, .progress(run: 1, tracks, now: 80 * millisecond, children: [child]))
    _ = update(&state, .progress(run: 1, tracks, now: 90 * millisecond, children: [child]))
    #expect(state.runs[0].tasks.map(\.name) == ["sleep-1", "race.add-1"])
    #expect(rows(state).contains { $0.hasPrefix(" race.add-1") && $0.contains("#") })

    let late = TaskIdentity(id: 2, name: "race.add-2", kind: .thread, parent: 0)
    let identities = state.runs[0].tasks + [late]
    let ended = record(state.runs[0], identities, ["#...#", " #", "  #"], unit: 20 * millisecond)
    _ = update(&state, .ended(run: 1, ended))
    #expect(rows(state).contains { $0.hasPrefix(" race.add-2") })
  }
}
