import Canvas
import Experiments
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("Whole sessions, as keys and what they lead to")
struct SessionTests {
  @Test func enter_startsTheChosenModel() throws {
    var state = screen(try setup())
    #expect(state.press(.enter) == [.start(run: 1, state.setup.experiment, .sequential, online: false)])
    #expect(state.liveRun?.phase == .starting)
    state.begin()
    #expect(state.liveRun?.phase == .running)
    state.end(sequentialLanes)
    #expect(state.liveRun == nil)
    #expect(state.runs.map(\.model) == [.sequential])
  }

  @Test func digitsAndArrows_choose() throws {
    var state = screen(try setup())
    state.type("3")
    #expect(state.setup.choice == .model(.gilThreads))
    state.press(.down)
    #expect(state.setup.choice == .model(.freeThreads))
    state.press(.up, .up, .up, .up, .up, .up)
    #expect(state.setup.choice == .model(.sequential))
    state.type("0")
    #expect(state.setup.choice == .all)
    state.type("9")
    #expect(state.setup.choice == .all)
  }

  @Test func all_runsOneModelAfterAnother() throws {
    var state = screen(try setup())
    state.type("0")
    var started: [ExecutionModel] = []
    var effects = state.press(.enter)
    while case .start(_, _, let model, _)? = effects.first {
      started.append(model)
      state.begin()
      effects = state.end(overlappingLanes)
    }
    #expect(started == ExecutionModel.allCases)
    #expect(state.runs.map(\.id) == [1, 2, 3, 4, 5])
  }

  @Test func enterDuringARun_startsNothing_andSaysWhy() throws {
    var state = screen(try setup())
    state.press(.enter)
    #expect(state.press(.enter).isEmpty)
    #expect(state.notice == TutorWords.runGoesOn)
    state.press(.down)
    #expect(state.notice == nil)
  }

  @Test func escape_cancelsTheRun_andWhatWasToFollow() throws {
    var state = screen(try setup())
    state.type("0")
    state.press(.enter)
    state.begin()
    #expect(state.press(.escape) == [.cancel])
    #expect(state.end(["#"], outcomes: [0: .cancelled]).isEmpty)
    #expect(state.runs.count == 1)
    #expect(state.press(.escape).isEmpty)
  }

  @Test func controlC_cancelsOnce_andLeavesTheSecondTime() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    #expect(update(&state, .terminal(.interrupt)) == [.cancel])
    #expect(!state.wasInterrupted)
    #expect(update(&state, .terminal(.interrupt)) == [.quit])
    #expect(state.wasInterrupted)
  }

  @Test func controlC_leaves_whenNothingRuns_andCancelsTheNextRunAgain() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    #expect(update(&state, .terminal(.interrupt)) == [.cancel])
    state.end(["#"], outcomes: [0: .cancelled])
    state.press(.enter)
    state.begin()
    #expect(update(&state, .terminal(.interrupt)) == [.cancel])
    state.end(["#"], outcomes: [0: .cancelled])
    #expect(update(&state, .terminal(.interrupt)) == [.quit])
  }

  @Test(arguments: [TerminalEvent.terminate, .hangup, .key(.character("q")), .key(.function(10)), .key(.character("ㅂ"))])
  func leaving_isPossibleFromEverywhere(event: TerminalEvent) throws {
    let first = screen(try setup())
    var live = first
    live.press(.enter)
    var help = first
    help.type("?")
    var work = first
    work.type("w")
    for state in [first, live, help, work] {
      var state = state
      #expect(update(&state, .terminal(event)) == [.quit])
      #expect(!state.wasInterrupted)
    }
  }

  @Test func f2_changesTheLanguageOfEverything_andKeepsIt() throws {
    var state = screen(try setup())
    #expect(state.press(.function(2)) == [.save(.ko)])
    #expect(rows(state)[0].contains("연습 서버"))
    #expect(state.press(.function(2)) == [.save(.en)])
    #expect(rows(state)[0].contains("practice server"))
  }

  // MARK: Pausing

  @Test func pause_stopsThePicture_andCatchesUp() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    state.progress(["#--"], to: 60 * millisecond)
    #expect(state.type(" ").isEmpty)
    let frozen = rows(state)
    state.progress(["#---------"], to: 200 * millisecond)
    #expect(rows(state) == frozen)
    state.type(" ")
    state.progress(["#---------"], to: 200 * millisecond)
    #expect(rows(state)[12].contains("0.200 s"))
  }

  @Test func pausedRunThatEnds_looksInTheEnd_asIfItHadNeverBeenPaused() throws {
    var plain = screen(try setup())
    plain.press(.enter)
    plain.begin()
    plain.progress(["#--"], to: 60 * millisecond)
    var paused = plain
    paused.type(" ")
    paused.end(sequentialLanes)
    #expect(paused.liveRun == nil)
    #expect(rows(paused)[12].contains("paused"))
    paused.type(" ")
    plain.end(sequentialLanes)
    #expect(rows(paused) == rows(plain))
    #expect(paused == plain)
  }

  @Test func pausedQueue_waits_andGoesOn() throws {
    var state = screen(try setup())
    state.type("0")
    state.press(.enter)
    state.begin()
    state.type(" ")
    #expect(state.end(sequentialLanes).isEmpty)
    guard case .start(2, _, .eventLoop, _)? = state.type(" ").first else {
      Issue.record("the next model does not start")
      return
    }
  }

  @Test func space_runs_whenNothingDoes() throws {
    var state = screen(try setup())
    #expect(state.type(" ").count == 1)
    #expect(state.liveRun != nil && !state.isPaused)
  }

  // MARK: The work

  @Test func work_isTurnedWithArrows_andRunWithEnter() throws {
    var state = screen(try setup())
    state.press(.function(3), .left, .down, .right, .right)
    #expect(state.setup.experiment.lines.map(\.taskCount) == [4, 2])
    guard case .start(_, let experiment, _, _)? = state.press(.enter).first else {
      Issue.record("nothing starts")
      return
    }
    #expect(experiment.lines.map(\.taskCount) == [4, 2])
    #expect(state.overlay == nil)
  }

  @Test func work_keepsOneTask() throws {
    var state = screen(try setup { $0.cpu = 1 })
    state.type("w")
    state.press(.down, .left)
    #expect(state.setup.experiment.taskCount == 1)
    #expect(state.notice == TutorWords.oneTaskAtLeast)
  }

  @Test func work_ofAFile_isNotChanged() throws {
    let experiment = try Experiment(yaml: "models: all\ntasks: [{sleep: 1ms}]", file: "x.yaml")
    var state = screen(Setup(experiment))
    state.type("w")
    #expect(state.overlay == nil && state.notice == TutorWords.workComesFromFile)
  }

  @Test func everyDial_turnsBothWays_andComesBack() throws {
    for dial in Workload.Dial.allCases {
      var options = RunOptions()
      (options.fetch, options.cpu, options.native, options.sleep) = (5, 5, 5, 5)
      options.delay = 100 * millisecond
      let workload = Workload(options)
      var turned = workload
      turned.turn(dial, up: true)
      #expect(turned != workload && (try? turned.experiment()) != nil, "\(dial)")
      turned.turn(dial, up: false)
      #expect(turned.value(of: dial) == workload.value(of: dial), "\(dial)")
      for _ in 0..<40 { turned.turn(dial, up: false) }
      for _ in 0..<40 { turned.turn(dial, up: true) }
      #expect((try? turned.experiment()) != nil, "\(dial)")
    }
  }

  @Test func online_isASwitch_thatTheScreenShows() throws {
    var state = screen(try setup())
    state.press(.function(4))
    #expect(state.setup.isOnline)
    #expect(rows(state)[0].hasSuffix("internet"))
    guard case .start(_, _, _, online: true)? = state.press(.enter).first else {
      Issue.record("the run stays on this machine")
      return
    }
    state.type("o")
    #expect(rows(state)[0].hasSuffix("practice server"))
  }

  @Test func online_isRefused_whereNothingIsFetched() throws {
    var state = screen(try setup { $0.cpu = 2 })
    state.type("o")
    #expect(!state.setup.isOnline && state.notice == TutorWords.nothingOnline)
  }

  // MARK: The list

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
    for model in ExecutionModel.allCases { state.runThrough(model, overlappingLanes) }
    #expect(rows(state).contains { $0.hasPrefix(" processes ") && $0.contains("0.280 s") })
    state.press(.enter)
    state.begin()
    state.press(.home)
    state.end(overlappingLanes)
    #expect(state.scroll == 0)
  }

  @Test func manyRuns_areKeptToALimit_andClearTakesThemAway() throws {
    var state = screen(try setup())
    for _ in 0..<20 { state.runThrough(.eventLoop, overlappingLanes) }
    #expect(state.runs.count == TutorState.keptRuns)
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

  // MARK: The legend

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
}
