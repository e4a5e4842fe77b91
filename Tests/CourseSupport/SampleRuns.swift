import Experiments
import Scheduling
import Timeline

/// Runs as an experiment could have had them, without running anything: what takes seconds for real takes none.
public enum SampleRuns {
  /// The practice server's address in them.
  public static let labBase = "http://127.0.0.1:8080"
  /// Where they are said to have taken place.
  public static let machine = MachineDescription(
    processors: 2, kernel: "Linux 6.1", pageSize: 4_096, memory: 8_000_000_000)

  private static let millisecond: UInt64 = 1_000_000

  /// A run under every model or policy of the experiment; schedules in virtual time are real ones.
  public static func runs(of file: ExperimentFile) throws -> [RecordedRun] {
    try file.models.map { model in
      if case .schedule(let experiment) = file, case .policy(let policy) = model, policy != .machine {
        return RecordedRun(try experiment.run(under: policy), of: file)
      }
      return RecordedRun(record(under: model, of: file), of: file)
    }
  }

  private static func record(under model: RunModel, of file: ExperimentFile) -> RunRecord {
    let tasks = identities(of: file).map { task(from: $0) }
    var cost = RunCost()
    cost.wall = tasks.map(\.end).max() ?? 0
    cost.cpuUser = 12 * millisecond
    cost.peakRSSBytes = 9_000_000
    cost.threads = tasks.count
    var record = RunRecord(model: model, cost: cost, tasks: tasks)
    record.startedAt = 1_764_081_000_123_456_789
    if [.gilThreads, .processes, .subinterpreters].contains(model) {
      record.gil = LockFigures(switches: 7, dropRequests: 3, held: 90 * millisecond, waited: 40 * millisecond)
    }
    if file.schedule != nil { record.scheduling = SchedulingFigures(processors: 1, switches: 9) }
    return record
  }

  private static func identities(of file: ExperimentFile) -> [TaskIdentity] {
    guard let work = file.work else { return file.schedule?.tasks ?? [] }
    var identities: [TaskIdentity] = []
    for line in work.lines {
      for number in 0..<min(line.taskCount, 10) {
        let kind = line.work.kind
        let name = line.name.map { line.taskCount > 1 ? "\($0)-\(number + 1)" : $0 } ?? "\(kind.rawValue)-\(number + 1)"
        var identity = TaskIdentity(id: identities.count, name: name, kind: kind)
        if kind == .fetch { identity.url = "\(labBase)/site/\(number % 5 + 1)" }
        identities.append(identity)
      }
    }
    return identities
  }

  private static func task(from identity: TaskIdentity) -> TaskRecord {
    let start = UInt64(identity.id) * 10 * millisecond
    let states: [TaskState] =
      switch identity.kind {
      case .fetch: [.running, .connect, .wait, .receive, .running]
      case .sleep: [.running, .sleep, .gilWait, .running]
      default: [.ready, .running, .gilWait, .running]
      }
    let spans = states.enumerated().map { index, state in
      Span(state, start + UInt64(index) * 10 * millisecond, start + UInt64(index + 1) * 10 * millisecond)
    }
    var task = TaskRecord(identity: identity, outcome: .ok, spans: spans)
    if identity.kind == .fetch { task.answer = FetchAnswer(status: 200, bytes: 20_000) }
    if identity.kind == .program {
      task.output = "counter = 734112\n"
      task.updates = UpdateCount(global: "counter", expected: 1_000_000, found: 734_112)
    }
    return task
  }
}
