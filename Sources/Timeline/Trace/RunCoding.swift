// One run in a trace file, but for what was run, which only an experiment knows. See `TraceFormat`.

extension TraceWriter {
  /// Appends a run, whose tasks are in the order of their ids.
  public mutating func run(_ run: RunRecord) {
    model(run.model)
    byte(number(of: run.provenance, in: TraceNumbering.provenances))
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
    number(run.droppedEvents)
    number(run.notes.count)
    for note in run.notes { self.note(note) }
    number(run.tasks.count)
    for task in run.tasks { self.task(task) }
  }

  /// Appends what a run is a run of, by its identifier: there may be more of them.
  public mutating func model(_ model: ExecutionModel) { text(model.name) }

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
    let startedAt = try number(upTo: .max >> 1)
    let cost = try cost()
    let gil = try flag() ? try lock() : nil
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
    run.gil = gil
    run.droppedEvents = droppedEvents
    run.notes = notes
    return run
  }

  /// Reads what a run is a run of.
  public mutating func model() throws(TraceProblem) -> ExecutionModel {
    guard let model = ExecutionModel(rawValue: try someText()) else { throw .damaged }
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

  private mutating func note() throws(TraceProblem) -> RunNote {
    let kind = try byte()
    let numbers = (try count(upTo: TraceFormat.mostThings), try count(upTo: TraceFormat.mostThings))
    switch kind {
    case 0: return .fetchesBounded(bound: numbers.0, descriptors: numbers.1)
    case 1: return .pooled(tasks: numbers.0, threads: numbers.1)
    default: throw .damaged
    }
  }
}
