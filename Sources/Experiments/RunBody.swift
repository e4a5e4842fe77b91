import Interpreter
import Timeline
import Wording

/// One RUN of the JSON document.
struct RunBody: Encodable {
  let record: RunRecord
  let tasks: [TaskBody]
  let notes: [String]

  /// The run, with `timeouts` by task id for the sentences of its failures.
  init(_ record: RunRecord, timeouts: [Int: UInt64], language: Language, includesSpans: Bool) {
    self.record = record
    notes = record.notes.map { $0.sentence[language] }
    tasks = record.tasks.map { task in
      TaskBody(
        task, timeout: timeouts[task.identity.id], language: language, includesSpans: includesSpans)
    }
  }

  enum CodingKeys: String, CodingKey {
    case model, provenance, tier, threads, processes, gil, schedule, tasks, notes
    case wall = "wall_ns"
    case cpuUser = "cpu_user_ns"
    case cpuSystem = "cpu_system_ns"
    case peakRSS = "peak_rss_bytes"
    case resolverThreads = "resolver_threads"
    case droppedEvents = "dropped_events"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.model.name, forKey: .model)
    try container.encode(record.provenance.rawValue, forKey: .provenance)
    try container.encode((record.isCompiled ? Tier.compiled : .bytecode).rawValue, forKey: .tier)
    try container.encode(record.cost.wall, forKey: .wall)
    try container.encode(record.cost.cpuUser, forKey: .cpuUser)
    try container.encode(record.cost.cpuSystem, forKey: .cpuSystem)
    try container.encode(record.cost.peakRSSBytes, forKey: .peakRSS)
    try container.encode(record.cost.threads, forKey: .threads)
    try container.encode(record.cost.resolverThreads, forKey: .resolverThreads)
    try container.encode(record.cost.processes, forKey: .processes)
    // `encode` of an optional writes null, `encodeIfPresent` would leave the key out.
    try container.encode(record.gil.map(LockBody.init), forKey: .gil)
    try container.encode(record.scheduling.map { ScheduleBody($0, of: record) }, forKey: .schedule)
    try container.encode(record.droppedEvents, forKey: .droppedEvents)
    try container.encode(tasks, forKey: .tasks)
    try container.encode(notes, forKey: .notes)
  }
}

/// The `gil` object.
struct LockBody: Encodable {
  let switches: Int
  let dropRequests: Int
  let held: UInt64
  let waited: UInt64

  init(_ figures: LockFigures) {
    switches = figures.switches
    dropRequests = figures.dropRequests
    held = figures.held
    waited = figures.waited
  }

  enum CodingKeys: String, CodingKey {
    case switches
    case dropRequests = "drop_requests"
    case held = "held_ns"
    case waited = "waited_ns"
  }
}

/// The `schedule` object, which only jobs under a policy have: what processors did, and means over the jobs.
struct ScheduleBody: Encodable {
  let processors: Int
  let switches: Int
  let switchTime: UInt64
  let turnaround: UInt64
  let response: UInt64
  let waiting: UInt64
  let fairness: Double

  init(_ scheduling: SchedulingFigures, of record: RunRecord) {
    processors = scheduling.processors
    switches = scheduling.switches
    switchTime = scheduling.switchTime
    let figures = Figures(ofSchedule: record)
    func time(_ figure: Figure) -> UInt64 {
      if case .time(let time) = figures[figure] { time } else { 0 }
    }
    (turnaround, response, waiting) = (time(.turnaround), time(.response), time(.waiting))
    fairness = figures[.fairness]?.magnitude ?? 1
  }

  enum CodingKeys: String, CodingKey {
    case processors, switches, fairness
    case switchTime = "switch_time_ns"
    case turnaround = "turnaround_ns"
    case response = "response_ns"
    case waiting = "waiting_ns"
  }
}
