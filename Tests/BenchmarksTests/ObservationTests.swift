import Testing
import Timeline

@testable import interleave_bench

@Suite struct ObservationTests {
  @Test func report_isThreeLinesOfNumbers() throws {
    let report = "wall_ns 1200\nlate_ns 5 7\nprinted 441880 800000\n"
    let observation = try #require(Observation(report: report))
    #expect(observation.wall == 1200)
    #expect(observation.late == [5, 7])
    #expect(observation.printed == [441_880, 800_000])
  }

  @Test func report_mayHaveNothingToTell_ofSleepsAndOutput() throws {
    let observation = try #require(Observation(report: "wall_ns 1200\nlate_ns\nprinted\n"))
    #expect(observation.late.isEmpty && observation.printed.isEmpty)
  }

  @Test(arguments: [
    "", "wall_ns 1\nlate_ns 2", "wall_ns\nlate_ns\nprinted", "wall_ns x\nlate_ns\nprinted", "Traceback",
  ])
  func report_ofAnythingElse_isNone(_ report: String) {
    #expect(Observation(report: report) == nil)
  }

  @Test func run_isLate_fromWhenASleepWasDue_untilItsThreadRan() {
    let spans = [
      Span(.ready, 0, 5), Span(.running, 5, 10), Span(.sleep, 10, 112), Span(.gilWait, 112, 150),
      Span(.running, 150, 160), Span(.sleep, 160, 261), Span(.running, 261, 270),
    ]
    let sleeper = TaskIdentity(id: 1, name: "program.tick-1", kind: .thread, parent: 0)
    let joins = [Span(.running, 0, 10), Span(.wait, 10, 280), Span(.running, 280, 300)]
    var program = TaskRecord(
      identity: TaskIdentity(id: 0, name: "program", kind: .program), outcome: .ok, spans: joins)
    program.output = "3 4\n"
    var cost = RunCost()
    cost.wall = 300
    let record = RunRecord(
      model: .gilThreads, cost: cost,
      tasks: [program, TaskRecord(identity: sleeper, outcome: .ok, spans: spans)])
    let observation = Observation(of: record, sleeper: "tick", asleep: 100)
    #expect(observation.wall == 300)
    #expect(observation.late == [40, 1])
    #expect(observation.printed == [3, 4])
  }

  @Test func setting_changesTheLines_thatGiveTheNames() {
    let text = "spinners = 1\nsleeps = 40\n    spinners = 1\nspinners = 1 + 1\nother = 3\n"
    #expect(
      SharedProgram.setting(["spinners": 4, "sleeps": 10], in: text)
        == "spinners = 4\nsleeps = 10\n    spinners = 1\nspinners = 1 + 1\nother = 3\n")
    #expect(SharedProgram.setting([:], in: text) == text)
  }
}
