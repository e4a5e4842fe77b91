import Canvas
import Experiments
import Terminal
import Timeline
import Wording

@testable import Tutor

/// A convoy of 30 ms in the text notation, a quarter of a millisecond a character: a ticker beside a computation, under the
/// lock and without it.
let convoyLanes = [
  String(repeating: "#", count: 23) + ":" + String(repeating: "#", count: 23) + ":" + String(repeating: "#", count: 72),
  "#....xxxxxxxxxxxxxxxxxxx#....xxxxxxxxxxxxxxxxxxx#....",
]
let freeLanes = [String(repeating: "#", count: 100), "#....#....#....#....#...."]
let quarter: UInt64 = 250_000

/// A recorded convoy under two models.
func convoyTrace() throws -> Trace {
  let lines = [TaskLine(.cpu(30 * millisecond), name: "compute"), TaskLine(.sleep(millisecond), name: "tick")]
  let title = Phrase(en: "A ticker beside a computation", ko: "계산 옆의 틱")
  let experiment = Experiment(title: title, models: [.gilThreads, .freeThreads], lines: lines)
  let runs = [(RunModel.gilThreads, convoyLanes), (.freeThreads, freeLanes)].map { model, lanes in
    var tasks = lanes.enumerated().map { id, lane in
      TaskRecord(
        identity: TaskIdentity(id: id, name: ["compute", "tick"][id], kind: [TaskKind.cpu, .sleep][id]), outcome: .ok,
        spans: spans(lane, unit: quarter))
    }
    if model == .gilThreads { tasks[1].dropRequests = [tasks[1].spans[3].start - quarter, 11_500_000] }
    tasks[0].worker = 0
    tasks[1].worker = 1
    return RecordedRun(record(model, tasks), of: .work(experiment))
  }
  return trace(runs)
}

/// A recorded run of `count` sleeps that start one after another; every seventh fails, every eleventh is cancelled.
func sleepersTrace(_ count: Int) -> Trace {
  let experiment = Experiment(models: [.eventLoop], lines: [TaskLine(.sleep(millisecond), count: count)])
  let tasks = (0..<count).map { id in
    let lane = String(repeating: ":", count: id % 13 + 1) + "#" + String(repeating: ".", count: id % 29 + 3) + "#"
    var outcome = TaskOutcome.ok
    if id % 7 == 3 { outcome = .failed(TaskFailure(.unknown, phase: .sleep, subject: "x", detail: "y")) }
    if id % 11 == 5 { outcome = .cancelled }
    var task = TaskRecord(
      identity: TaskIdentity(id: id, name: "sleep-\(id + 1)", kind: .sleep), outcome: outcome,
      spans: spans(lane, unit: millisecond))
    task.worker = id % 4
    return task
  }
  return trace([RecordedRun(record(.eventLoop, tasks), of: .work(experiment))])
}

private func record(_ model: RunModel, _ tasks: [TaskRecord]) -> RunRecord {
  var cost = RunCost()
  cost.wall = tasks.map(\.end).max() ?? 0
  cost.cpuUser = cost.wall
  return RunRecord(model: model, cost: cost, tasks: tasks)
}

private func trace(_ runs: [RecordedRun]) -> Trace {
  Trace(
    version: "0.1.0",
    machine: MachineDescription(processors: 2, kernel: "Linux 6.1", pageSize: 4_096, memory: 8_000_000_000),
    labBase: nil, runs: runs)
}

/// The explorer on a trace, in ASCII unless said otherwise.
func explorer(
  _ trace: Trace, _ width: Int = 80, _ height: Int = 24, language: Language = .en, glyphs: GlyphSet = .ascii
) throws -> TutorState {
  var state = screen(try setup(), width, height, language: language, glyphs: glyphs)
  state.begin(exploring: ExploredTrace(trace))
  return state
}

extension TutorState {
  /// The sentence about what is under the cursor.
  var sentence: String { ExplorerLayout(self).map { rows(self)[$0.sentence.y] } ?? "" }

  /// The row of a lane on the screen, its name and what follows.
  func lane(_ name: String) -> String? { rows(self).first { $0.dropFirst(3).hasPrefix(name + " ") } }
}
