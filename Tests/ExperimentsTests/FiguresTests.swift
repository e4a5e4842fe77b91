import Experiments
import Testing
import Timeline
import Wording

@Suite struct FiguresTests {
  /// A sleeper of 3 ms beside a computation.
  private let experiment = Experiment(
    models: [.gilThreads],
    lines: [TaskLine(.sleep(3_000_000), name: "tick", repetition: .times(3)), TaskLine(.cpu(1_000_000), name: "spin")])

  private func figures(_ lanes: [String], task: String? = nil, gil: LockFigures? = nil) -> Figures {
    var run = record(.gilThreads, of: experiment, lanes: lanes)
    run.gil = gil
    return Figures(of: run, in: experiment, task: task)
  }

  @Test func late_isTheMedianOfDueUntilRunning() {
    // Due after 3 ms; late by 0, 5 and 2 ms.
    #expect(figures(["#...#...xxxxx#....x#", "##"])[.late] == .time(2_000_000))
    #expect(figures(["#...#...xxxxx#", "##"])[.late] == .time(2_500_000))
  }

  @Test func late_isNeverNegative_andLeavesOutWhatNeverRanAgain() {
    #expect(figures(["#..#", "##"])[.late] == .time(0))
    #expect(figures(["#...#....", "##"])[.late] == .time(0))
    #expect(figures(["#....", "##"])[.late] == nil)
    #expect(figures(["#...#", "##"], task: "spin")[.late] == nil)
  }

  @Test func firstAnswer_isTheEarliestEndOfATaskThatCompleted() {
    let failed = TaskOutcome.failed(TaskFailure(.unknown, subject: "x"))
    let lanes = ["#...#", ":::##########"]
    #expect(
      Figures(of: record(.gilThreads, of: experiment, lanes: lanes), in: experiment)[.firstAnswer] == .time(5_000_000))
    let run = record(.gilThreads, of: experiment, lanes: lanes, outcomes: [0: failed])
    #expect(Figures(of: run, in: experiment)[.firstAnswer] == .time(13_000_000))
    let none = record(.gilThreads, of: experiment, lanes: lanes, outcomes: [0: failed, 1: .cancelled])
    #expect(Figures(of: none, in: experiment)[.firstAnswer] == nil)
    #expect(figures(lanes, task: "spin")[.firstAnswer] == .time(13_000_000))
  }

  @Test func lockFigures_needALock() {
    #expect(figures(["#...#", "##"])[.switches] == nil)
    #expect(figures(["#...#", "##"])[.waited] == nil)
    let gil = LockFigures(switches: 4, dropRequests: 2, held: 9, waited: 7)
    #expect(figures(["#...#", "##"], gil: gil)[.switches] == .count(4))
    #expect(figures(["#...#", "##"], gil: gil)[.waited] == .time(7))
    #expect(figures(["#...xx#", "xxx##"], task: "tick", gil: gil)[.waited] == .time(2_000_000))
  }

  @Test func costs_areTakenAsTheyAre() {
    var run = record(.processes, of: experiment, lanes: ["#...#", "##"])
    run.cost.cpuUser = 3
    run.cost.cpuSystem = 4
    run.cost.peakRSSBytes = 5
    run.cost.threads = 6
    run.cost.processes = 7
    let figures = Figures(of: run, in: experiment)
    #expect(
      [Figure.wall, .cpu, .memory, .threads, .processes].map { figures[$0] }
        == [.time(5_000_000), .time(7), .memory(5), .count(6), .count(7)])
    #expect(figures[.lost] == nil)
  }

  @Test func lost_isTheShareOverAllPrograms_thatAreThere() {
    let program = LineWork.program(file: "race.py", source: "counter = 0\n")
    let counting = Experiment(models: [.gilThreads], lines: [TaskLine(program, count: 2), TaskLine(.cpu(1))])
    var run = record(.gilThreads, of: counting, lanes: ["#", "#", "#"])
    #expect(Figures(of: run, in: counting)[.lost] == nil)
    run.tasks[0].updates = UpdateCount(global: "counter", expected: 100, found: 40)
    #expect(Figures(of: run, in: counting)[.lost] == nil, "one program alone is not the run")
    run.tasks[1].updates = UpdateCount(global: "counter", expected: 300, found: 300)
    #expect(Figures(of: run, in: counting)[.lost] == .share(0.15))
    #expect(Figures(of: run, in: counting)[.lost]?.text == "15%")
    run.tasks[0].updates?.found = 200
    #expect(Figures(of: run, in: counting)[.lost] == .share(0), "more than all cannot be there")
  }

  @Test func lineName_standsForAllItsTasks() {
    let counted = Experiment(
      models: [.gilThreads], lines: [TaskLine(.cpu(1)), TaskLine(.sleep(1_000_000), name: "tick", count: 2)])
    let run = record(.gilThreads, of: counted, lanes: ["#", ".::#", ".::::#"])
    #expect(Figures(of: run, in: counted, task: "tick")[.late] == .time(3_000_000))
    #expect(Figures(of: run, in: counted, task: "tick-2")[.late] == .time(4_000_000))
  }
}
