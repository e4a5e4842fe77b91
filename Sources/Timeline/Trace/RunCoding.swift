// One run in a trace file, but for what was run, which only an experiment knows. See `TraceFormat`.

extension TraceWriter {
  /// Appends a run, whose tasks are in the order of their ids.
  public mutating func run(_ run: RunRecord) {
    model(run.model)
    byte(number(of: run.provenance, in: TraceNumbering.provenances))
    flag(run.isCompiled)
    number(run.startedAt ?? 0)
    for amount in [run.cost.wall, run.cost.cpuUser, run.cost.cpuSystem, run.cost.peakRSSBytes] { number(amount) }
    for things in [run.cost.threads, run.cost.resolverThreads, run.cost.processes] { number(things) }
    flag(run.gil != nil)
    if let gil = run.gil {
      number(gil.switches)
      number(gil.dropRequests)
      number(gil.held)
      number(gil.waited)
    }
    flag(run.scheduling != nil)
    if let scheduling = run.scheduling {
      number(scheduling.processors)
      number(scheduling.switches)
      number(scheduling.switchTime)
    }
    number(run.droppedEvents)
    number(run.notes.count)
    for note in run.notes { self.note(note) }
    number(run.tasks.count)
    for task in run.tasks { self.task(task) }
  }

  /// Appends what a run is a run of, by its identifier: there may be more of them.
  public mutating func model(_ model: RunModel) { text(model.name) }

  private mutating func note(_ note: RunNote) {
    switch note {
    case .fetchesBounded(let bound, let descriptors):
      byte(0)
      number(bound)
      number(descriptors)
    case .pooled(let tasks, let threads):
      byte(1)
      number(tasks)
      number(threads)
    case .childrenBounded(let lanes, let more):
      byte(2)
      number(lanes)
      number(more)
    case .kernelAgrees(let share):
      byte(3)
      number(share.bitPattern)
    case .niceRefused(let jobs):
      byte(4)
      number(jobs.count)
      for job in jobs { text(job) }
    case .oneProcessor(let asked):
      byte(5)
      number(asked)
    }
  }
}

extension TraceReader {
  /// The bytes of a task that has nothing but a life of two events.
  private static let leastTaskBytes = 6

  /// Reads a run.
  public mutating func run() throws(TraceProblem) -> RunRecord {
    let model = try model()
    let provenance = try word(Int(byte()), of: TraceNumbering.provenances)
    let isCompiled = try flag()
    let startedAt = try number(upTo: .max >> 1)
    let cost = try cost()
    let gil = try flag() ? try lock() : nil
    let scheduling = try flag() ? try scheduling() : nil
    let droppedEvents = try count(upTo: .max >> 1)
    var notes: [RunNote] = []
    for _ in 0..<(try length(upTo: 100)) { notes.append(try note()) }

    let count = try length(upTo: TraceFormat.mostTasks, elementBytes: Self.leastTaskBytes)
    try budget.spend(tasks: count)
    var tasks: [TaskRecord] = []
    tasks.reserveCapacity(count)
    for id in 0..<count { tasks.append(try task(id: id)) }

    var run = RunRecord(model: model, provenance: provenance, cost: cost, tasks: tasks)
    run.startedAt = startedAt == 0 ? nil : startedAt
    run.isCompiled = isCompiled
    run.gil = gil
    run.scheduling = scheduling
    run.droppedEvents = droppedEvents
    run.notes = notes
    return run
  }

  /// Reads what a run is a run of.
  public mutating func model() throws(TraceProblem) -> RunModel {
    guard let model = RunModel(name: try someText()) else { throw .damaged }
    return model
  }

  private mutating func cost() throws(TraceProblem) -> RunCost {
    var cost = RunCost()
    cost.wall = try number()
    cost.cpuUser = try number()
    cost.cpuSystem = try number()
    cost.peakRSSBytes = try number()
    cost.threads = try count(upTo: TraceFormat.mostThings)
    cost.resolverThreads = try count(upTo: TraceFormat.mostThings)
    cost.processes = try count(upTo: TraceFormat.mostThings)
    return cost
  }

  private mutating func lock() throws(TraceProblem) -> LockFigures {
    LockFigures(
      switches: try count(upTo: .max >> 1), dropRequests: try count(upTo: .max >> 1), held: try number(),
      waited: try number())
  }

  private mutating func scheduling() throws(TraceProblem) -> SchedulingFigures {
    SchedulingFigures(
      processors: try count(upTo: TraceFormat.mostThings), switches: try count(upTo: TraceFormat.mostThings),
      switchTime: try number())
  }

  private mutating func note() throws(TraceProblem) -> RunNote {
    switch try byte() {
    case 0: return .fetchesBounded(bound: try things(), descriptors: try things())
    case 1: return .pooled(tasks: try things(), threads: try things())
    case 2: return .childrenBounded(lanes: try things(), more: try things())
    case 3:
      let share = Double(bitPattern: try number(upTo: .max))
      guard share >= 0, share.isFinite else { throw .damaged }
      return .kernelAgrees(within: share)
    case 4:
      var jobs: [String] = []
      for _ in 0..<(try length(upTo: 100_000)) { jobs.append(try someText()) }
      return .niceRefused(jobs: jobs)
    case 5: return .oneProcessor(asked: try things())
    default: throw .damaged
    }
  }

  private mutating func things() throws(TraceProblem) -> Int { try count(upTo: TraceFormat.mostThings) }
}
