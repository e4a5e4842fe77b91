import Canvas
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct ComparisonTableTests {
  private func record(
    _ model: RunModel, wall: UInt64, cpu: UInt64, waited: UInt64? = nil, memory: UInt64 = 40_000_000
  ) -> RunRecord {
    var cost = RunCost()
    (cost.wall, cost.cpuUser, cost.cpuSystem, cost.peakRSSBytes) = (wall, cpu, cpu / 2, memory)
    var record = RunRecord(model: model, cost: cost, tasks: [])
    record.gil = waited.map { LockFigures(waited: $0) }
    return record
  }

  private func table(_ records: [RunRecord]) -> ComparisonTable {
    ComparisonTable(records.map { ($0.model.name, $0) })
  }

  @Test func ratios_areToTheFirstRun() {
    let table = table([
      record(.gilThreads, wall: 1_000 * millisecond, cpu: 600 * millisecond, waited: 800 * millisecond),
      record(.freeThreads, wall: 250 * millisecond, cpu: 600 * millisecond, memory: 80_000_000),
    ])
    #expect(table.figures == [.wall, .cpu, .waited, .memory])
    #expect(table.lines[0].cells.allSatisfy { $0.ratio == nil })
    #expect(table.lines[1].cells.map(\.ratio) == [0.25, 1, nil, 2])
    #expect(table.lines[1].cells[1].value == .time(900 * millisecond), "user and system time are added up")
    #expect(table.lines[1].cells[2].value == nil, "what has no lock has not waited for it, not even for nothing")
  }

  @Test func figuresThatNoRunHas_areLeftOut() {
    let runs = [RunModel.sequential, .eventLoop].map { record($0, wall: 10, cpu: 5) }
    #expect(table(runs).figures == [.wall, .cpu, .memory])
  }

  @Test func zeroInTheFirstRun_givesNoRatio() {
    let table = table([
      record(.gilThreads, wall: 10, cpu: 5, waited: 0), record(.processes, wall: 10, cpu: 5, waited: 7),
    ])
    #expect(table.lines[1].cells[2].ratio == nil)
  }

  @Test func schedules_areComparedByTheirJobs() {
    let runs = [ProcessorPolicy.firstComeFirstServed, .roundRobin].map { policy in
      var run = record(.simulated(policy), wall: 30 * millisecond, cpu: 0)
      run.scheduling = SchedulingFigures(processors: 1, switches: 2)
      let identity = TaskIdentity(id: 0, name: "job-1", kind: .cpu)
      run.tasks = [TaskRecord(identity: identity, outcome: .ok, spans: [Span(.running, 0, 30 * millisecond)])]
      return run
    }
    #expect(table(runs).figures == [.wall, .turnaround, .response, .waiting])
  }

  @Test func atMostSixRuns_areCompared() {
    let runs = (0..<9).map { _ in record(.eventLoop, wall: 1, cpu: 1) }
    #expect(table(runs).lines.count == 6)
  }

  @Test(arguments: Language.allCases)
  func picture_fitsEightyColumns_andLeavesOutTheLastFiguresOnFewer(language: Language) {
    let runs = [
      record(.gilThreads, wall: 1_043 * millisecond, cpu: 674 * millisecond, waited: 812 * millisecond),
      record(.subinterpreters, wall: 231 * millisecond, cpu: 680 * millisecond, waited: 0, memory: 103_000_000),
    ]
    let view = ComparisonView(table(runs), glyphs: .ascii, language: language)
    func rows(_ width: Int) -> [String] {
      var canvas = Canvas(width: width, height: view.height(in: width))
      view.draw(on: &canvas, in: canvas.bounds)
      return CanvasText.rows(canvas)
    }
    #expect(rows(78).contains { $0.contains("103 MB") && $0.contains("0.22") })
    let narrow = rows(40)
    #expect(narrow.contains { $0.contains("231 ms") } && !narrow.contains { $0.contains("103 MB") })
  }
}
