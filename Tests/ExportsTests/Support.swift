import Experiments
import Timeline
import Wording

@testable import Exports

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Spans from the text notation, one character a millisecond.
func spans(_ lane: String) throws -> [Span] { try TextNotation.spans(lane, unit: 1_000_000) }

/// The practice server's address in the samples.
let labBase = "http://127.0.0.1:8080"

/// Two runs: a fetch that succeeds, one that fails, a hostile name, drop requests, and a computation.
func sampleTrace() throws -> Trace {
  let lines = [
    TaskLine(.fetch([.lab("/site/1?a=1&b=x%20y&c")])), TaskLine(.fetch([.lab("/delay/9")]), timeout: 2_000_000_000),
    TaskLine(.cpu(5_000_000), name: "spin"), TaskLine(.sleep(1_000_000), name: "evil"),
  ]
  let title = Phrase(en: "A <fetch> & more", ko: "요청 <하나>와 \"계산\"")
  let experiment = Experiment(title: title, models: [.gilThreads, .sequential], lines: lines)
  let failure = TaskFailure(.timedOut, phase: .wait, subject: "\(labBase)/delay/9")
  let lanes = [":#dcct>----==#", ":x#>-----", "::##x##xx##", "#....#"]
  let runs = try [RunModel.gilThreads, .sequential].map { model in
    var tasks = try lanes.enumerated().map { id, lane in
      TaskRecord(
        identity: TaskIdentity(id: id, name: "fetch-\(id + 1)", kind: .fetch), outcome: .ok, spans: try spans(lane))
    }
    tasks[0].identity.url = "\(labBase)/site/1?a=1&b=x%20y&c"
    tasks[0].answer = FetchAnswer(status: 200, bytes: 12_345)
    tasks[1].identity.url = "\(labBase)/delay/9"
    tasks[1].outcome = .failed(failure)
    tasks[2].identity = TaskIdentity(id: 2, name: "spin", kind: .cpu)
    tasks[2].result = "=1+1, \"done\""
    tasks[2].worker = 1
    if model == .gilThreads { tasks[2].processors = [ProcessorChange(2_000_000, 1)] }
    tasks[2].dropRequests = [4_500_000, 8_000_000]
    tasks[3].identity = TaskIdentity(id: 3, name: "=evil\u{1B}[2J</script>\",<b>&\u{202E}", kind: .sleep)
    tasks[3].outcome = .cancelled
    var cost = RunCost()
    cost.wall = tasks.map(\.end).max() ?? 0
    cost.cpuUser = 6_000_000
    cost.peakRSSBytes = 9_000_000
    cost.threads = 4
    var run = RunRecord(model: model, cost: cost, tasks: tasks)
    run.startedAt = 1_764_081_000_123_456_789
    if model == .gilThreads { run.gil = LockFigures(switches: 3, dropRequests: 2, held: 7_000_000, waited: 4_000_000) }
    return RecordedRun(run, of: .work(experiment))
  }
  let machine = MachineDescription(processors: 2, kernel: "Linux 6.1", pageSize: 4_096, memory: 8_000_000_000)
  return Trace(version: "0.1.0", machine: machine, labBase: labBase, runs: runs)
}

/// The trace in a format.
func export(_ trace: Trace, _ format: ExportFormat, _ language: Language = .en) throws -> String {
  var text = ""
  try trace.export(format, ExportOptions(language: language, theme: .light), to: &text)
  return text
}
