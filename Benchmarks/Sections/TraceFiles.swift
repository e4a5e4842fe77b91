import Experiments
import Timeline

/// What a trace file takes, and how fast it is read: a large run of fetches, and one long life.
struct TraceFiles: Section {
  let name = "traces"

  private static let states: [TaskState] = [
    .ready, .running, .connect, .running, .send, .wait, .running, .receive, .running,
  ]

  func rows(_ bench: Workbench) throws -> [Row] {
    let fetches = try Self.rows("100,000 fetches", Self.fetches())
    return try fetches + Self.rows("a ticker of 1,500,000 sleeps", Self.ticker())
  }

  private static func rows(_ title: String, _ tasks: [TaskRecord]) throws -> [Row] {
    // Of what happened to tasks; that they were seen on another processor is not counted, but takes its room.
    let events = tasks.reduce(0) { $0 + $1.spans.count + 1 }
    let bytes = try trace(of: tasks).encoded()
    let size = 1_000 * Double(bytes.count) / Double(events)
    var times: [Double] = []
    for _ in 0..<7 { times.append(try nanosecondsToRead(bytes) / Double(bytes.count)) }
    return [
      .value("trace of \(title): 1,000 events", [size], .bytes, .atMost(6_000)),
      .value(
        "trace of \(title): read a byte", times, .nanoseconds, .atMost(10), note: "10 ns are 100 MB a second"),
    ]
  }

  private static func nanosecondsToRead(_ bytes: [UInt8]) throws -> Double {
    let began = MonotonicClock.now()
    let trace = try Trace(bytes: bytes)
    let time = MonotonicClock.now() - began
    guard trace.runs.count == 1 else { throw CannotMeasure("the trace was not read") }
    return Double(time)
  }

  private static func trace(of tasks: [TaskRecord]) -> Trace {
    let experiment = Experiment(models: [.eventLoop], lines: [TaskLine(.sleep(1))])
    let run = RecordedRun(RunRecord(model: .eventLoop, cost: RunCost(), tasks: tasks), of: .work(experiment))
    let machine = MachineDescription(processors: 1, kernel: "", pageSize: 4_096, memory: 0)
    return Trace(version: "", machine: machine, labBase: nil, runs: [run])
  }

  private static func fetches() -> [TaskRecord] {
    var random = SystemRandomNumberGenerator()
    return (0..<100_000).map { id in
      var time = UInt64.random(in: 0...2_000_000_000, using: &random)
      let spans = states.map { state in
        let start = time
        time += UInt64.random(in: 1...(state == .wait ? 400_000_000 : 60_000), using: &random)
        return Span(state, start, time)
      }
      let url = "http://127.0.0.1:40000/site/\(id % 5 + 1)"
      let identity = TaskIdentity(id: id, name: "fetch-\(id + 1)", kind: .fetch, url: url)
      var task = TaskRecord(identity: identity, outcome: .ok, spans: spans)
      task.answer = FetchAnswer(status: 200, bytes: 20_000)
      task.processors = processors(spans, &random)
      return task
    }
  }

  private static func ticker() -> [TaskRecord] {
    var random = SystemRandomNumberGenerator()
    var time: UInt64 = 0
    let spans = (0..<3_000_000).map { number in
      let start = time
      time += number % 2 == 0 ? UInt64.random(in: 1...20_000, using: &random) : 1_060_000
      return Span(number % 2 == 0 ? .running : .sleep, start, time)
    }
    var task = TaskRecord(identity: TaskIdentity(id: 0, name: "ticker", kind: .sleep), outcome: .ok, spans: spans)
    task.worker = 0
    task.assignedAt = 0
    task.processors = processors(spans, &random)
    return [task]
  }

  /// On either of two processors whenever it begins to run.
  private static func processors(_ spans: [Span], _ random: inout SystemRandomNumberGenerator) -> [ProcessorChange] {
    var changes: [ProcessorChange] = []
    for span in spans where span.state == .running {
      let processor = Int.random(in: 0...1, using: &random)
      if processor != changes.last?.processor { changes.append(ProcessorChange(span.start, processor)) }
    }
    return changes
  }
}
