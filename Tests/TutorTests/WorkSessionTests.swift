import Canvas
import Experiments
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("Changing the work")
struct WorkSessionTests {
  @Test func work_isTurnedWithArrows_andRunWithEnter() throws {
    var state = screen(try setup())
    state.press(.function(3), .left, .down, .right, .right)
    #expect(state.setup.experiment.work?.lines.map(\.taskCount) == [4, 2])
    guard case .start(_, let experiment, _, _)? = state.press(.enter).first else {
      Issue.record("nothing starts")
      return
    }
    #expect(experiment.work?.lines.map(\.taskCount) == [4, 2])
    #expect(state.overlay == nil)
  }

  @Test func work_keepsOneTask() throws {
    var state = screen(try setup { $0.cpu = 1 })
    state.type("w")
    state.press(.down, .left)
    #expect(state.setup.experiment.work?.taskCount == 1)
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
}
