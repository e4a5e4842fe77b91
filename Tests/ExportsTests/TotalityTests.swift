import Canvas
import Experiments
import Testing
import Timeline
import Wording

@testable import Exports

/// Exports are made of whatever the reader of traces lets through: at the edges of its bounds as well.
@Suite struct TotalityTests {
  private static func extreme(_ tasks: [TaskRecord]) throws -> Trace {
    var cost = RunCost()
    cost.wall = TraceFormat.mostOfAnything
    cost.cpuUser = TraceFormat.mostOfAnything
    cost.cpuSystem = TraceFormat.mostOfAnything
    cost.peakRSSBytes = TraceFormat.mostOfAnything
    var run = RunRecord(model: .gilThreads, cost: cost, tasks: tasks)
    run.startedAt = .max >> 1
    run.gil = LockFigures(
      switches: .max >> 1, dropRequests: .max >> 1, held: TraceFormat.mostOfAnything,
      waited: TraceFormat.mostOfAnything)
    let experiment = Experiment(models: [.gilThreads], lines: [TaskLine(.cpu(1))])
    let machine = MachineDescription(processors: 1, kernel: "", pageSize: 1, memory: TraceFormat.mostOfAnything)
    let trace = Trace(version: "", machine: machine, labBase: nil, runs: [RecordedRun(run, of: .work(experiment))])
    return try Trace(bytes: trace.encoded())
  }

  private static func task(_ id: Int, _ spans: [Span]) -> TaskRecord {
    TaskRecord(identity: TaskIdentity(id: id, name: "", kind: .fetch, url: ""), outcome: .ok, spans: spans)
  }

  @Test(arguments: ExportFormat.allCases)
  func everyFormat_takesTheLargestAndTheEmptiest(_ format: ExportFormat) throws {
    let most = TraceFormat.mostOfAnything
    let lives = [
      [], [[Span(.wait, most, most)]], [[Span(.wait, 0, 1), Span(.running, 1, most / 2)], [Span(.dns, 0, 0)]],
    ]
    var traces = try lives.map { try Self.extreme($0.enumerated().map { Self.task($0.offset, $0.element) }) }
    traces.append(traces[0])
    traces[0].runs = []
    for trace in traces {
      for language in Language.allCases {
        for theme in Theme.allCases {
          var text = ""
          try trace.export(format, ExportOptions(language: language, theme: theme), to: &text)
          #expect(text.utf8.last == UInt8(ascii: "\n"))
        }
      }
    }
  }
}
