import Timeline

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct CauseGenerator: RandomNumberGenerator {
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

/// A run whose tasks lived as the lanes say, a microsecond a character; spaces before a lane are a time without the task.
func run(_ model: RunModel, _ lanes: [String], edit: (inout [TaskRecord]) -> Void = { _ in }) throws -> RunRecord {
  var tasks = try lanes.enumerated().map { id, lane in
    TaskRecord(
      identity: TaskIdentity(id: id, name: "task-\(id)", kind: .cpu), outcome: .ok,
      spans: try TextNotation.spans(lane, unit: 1_000))
  }
  edit(&tasks)
  var cost = RunCost()
  cost.wall = tasks.map(\.end).max() ?? 0
  cost.cpuUser = cost.wall
  return RunRecord(model: model, cost: cost, tasks: tasks)
}

/// Runs that are anything a recording may hold, sensible or not.
struct AnyRun {
  private var random: CauseGenerator

  init(_ seed: UInt64) { random = CauseGenerator(seed) }

  mutating func record() -> RunRecord {
    let count = pick(8)
    let tasks = (0..<count).map { task($0) }
    var cost = RunCost()
    cost.wall = tasks.map(\.end).max() ?? 0
    cost.cpuUser = number(2_000)
    var run = RunRecord(model: RunModel.all[pick(RunModel.all.count)], cost: cost, tasks: tasks)
    if pick(2) == 0 { run.gil = LockFigures(switches: 1, dropRequests: 1, held: number(900), waited: number(900)) }
    if run.model.policy != nil { run.scheduling = SchedulingFigures(processors: 1 + pick(3), switches: 3) }
    return run
  }

  mutating func intent(_ tasks: Int) -> RunIntent {
    var intent = RunIntent()
    if pick(2) == 0 { intent.processors = 1 + pick(8) }
    intent.tasks = (0..<pick(tasks + 2)).map { _ in
      var task = RunIntent.Task()
      if pick(2) == 0 { task.sleep = number(50) }
      if pick(2) == 0 { task.keepsLock = pick(2) == 0 }
      if pick(3) == 0 { task.inFlight = RunIntent.InFlight(group: pick(2), limit: 1 + pick(3)) }
      task.payload = pick(2) * pick(1_000_000)
      return task
    }
    return intent
  }

  private mutating func task(_ id: Int) -> TaskRecord {
    let parent = id > 0 && pick(3) == 0 ? pick(id) : nil
    let kind = parent == nil ? TaskKind.allCases[pick(5)] : [.thread, .coroutine][pick(2)]
    var task = TaskRecord(
      identity: TaskIdentity(id: id, name: "task-\(id)", kind: kind, parent: parent),
      outcome: [TaskOutcome.ok, .cancelled][pick(2)], spans: spans())
    task.worker = pick(2) == 0 ? pick(3) : nil
    task.dropRequests = (0..<pick(5)).map { _ in task.start + number(max(1, task.end - task.start)) }.sorted()
    return task
  }

  private mutating func spans() -> [Span] {
    var time = number(200)
    return (0...pick(12)).map { _ in
      let start = time
      time += pick(5) == 0 ? 0 : number(100)
      return Span(TaskState.allCases[pick(TaskState.allCases.count)], start, time)
    }
  }

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func number(_ most: UInt64) -> UInt64 { UInt64.random(in: 0...most, using: &random) }
}

extension RunRecord {
  /// Whether the recording has that event.
  func has(_ evidence: Evidence) -> Bool {
    guard tasks.indices.contains(evidence.task) else { return false }
    let task = tasks[evidence.task]
    return switch evidence.kind {
    case .entered(let state): task.spans.contains { $0.start == evidence.time && $0.state == state }
    case .ended: task.end == evidence.time
    case .dropRequest: task.dropRequests.contains(evidence.time)
    }
  }
}
