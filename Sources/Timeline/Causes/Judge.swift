/// Judges a run by its critical path and by what the whole recording adds up to.
struct Judge {
  let finder: CauseFinder
  let path: CriticalPath
  /// How long each task computed.
  private let computed: [UInt64]

  /// Less than this share of the wall time is not worth telling.
  private static let least = 0.15

  init(_ finder: CauseFinder, _ path: CriticalPath) {
    self.finder = finder
    self.path = path
    computed = finder.record.tasks.map { task in
      task.spans.reduce(0) { TimeGroup($1.state) == .computing ? $0 + $1.duration : $0 }
    }
  }

  var record: RunRecord { finder.record }
  var model: ExecutionModel? { record.model.execution }
  var wall: UInt64 { max(1, record.cost.wall) }

  private func isWorthTelling(_ time: UInt64) -> Bool { Double(time) >= Self.least * Double(wall) }

  /// What bound the run, first what bound it most.
  var bounds: [Bound] {
    guard !record.tasks.isEmpty, path.main != nil else { return [] }
    if let policy = record.model.policy { return [schedule(policy)] }
    var groups = TimeGroup.allCases.map { (group: $0, time: path[$0]) }
    // Who waits for the lock, or for a turn of the loop, waits for somebody who computes.
    let computing = path[.computing] + path[.lock] + (model == .eventLoop && !isBoundInFlight ? path[.turn] : 0)
    groups = groups.map { $0.group == .computing ? ($0.group, computing) : $0 }
    groups.removeAll { $0.group == .lock || (model == .eventLoop && !isBoundInFlight && $0.group == .turn) }
    groups.sort { $0.time > $1.time }
    var bounds: [Bound] = []
    for (place, group) in groups.enumerated() where group.time > 0 && (place == 0 || isWorthTelling(group.time)) {
      bounds.append(bound(group.group, group.time))
    }
    // That all waits took their time is worth telling of a run that did nothing else.
    bounds = Array(bounds.prefix(1) + bounds.dropFirst().prefix(1).filter { !isLongestWait($0) })
    return bounds + [busyMachine, blockedLoop, convoy].compactMap(\.self)
  }

  private func isLongestWait(_ bound: Bound) -> Bool {
    if case .longestWait = bound { true } else { false }
  }

  private func bound(_ group: TimeGroup, _ time: UInt64) -> Bound {
    switch group {
    case .computing, .lock: computing(time)
    case .waiting: waiting(time)
    case .ownLock: ownLocks(time)
    case .turn where isBoundInFlight: .inFlight(limit: inFlightLimit, time: time)
    case .turn: isBoundByWorkers ? .workers(count: workers, time: time) : computing(time)
    case .workerStart: .workerStart(workers: workers, time: time)
    case .transport: .transport(time: time, payload: payload)
    }
  }

  // MARK: Waiting

  private func waiting(_ time: UInt64) -> Bound {
    let waits = record.tasks.map { task in
      task.spans.reduce(0 as UInt64) { TimeGroup($1.state) == .waiting ? $0 + $1.duration : $0 }
    }
    let waiting = waits.count { Double($0) >= 0.01 * Double(wall) }
    if model == .sequential, waiting > 1 { return .waitsAddUp(time: time, tasks: waiting) }
    return .longestWait(task: path.main ?? 0, time: time, sum: waits.reduce(0, +))
  }

  /// Whether the path's longest wait for a turn was one for a place among those in flight.
  private var isBoundInFlight: Bool { inFlight != nil }

  private var inFlightLimit: Int? { inFlight?.limit }

  private var inFlight: (limit: Int?, freedBy: Int?)? {
    guard let longest = path.longest[.ready],
      case .inFlight(let limit, let freedBy) = finder.cause(ofTask: longest.task, span: longest.place).reason
    else { return nil }
    return (limit, freedBy)
  }

  // MARK: Computing

  /// Tasks that computed, beside the one that computed most, for more than a fifth of its time.
  private var computers: Int {
    let most = computed.max() ?? 0
    return computed.count { $0 > 0 && $0 >= most / 5 }
  }

  private func computing(_ time: UInt64) -> Bound {
    let longest = computed.indices.max { computed[$0] < computed[$1] } ?? 0
    let alone = Bound.longestTask(task: longest, time: computed[longest])
    switch model {
    case .sequential, .eventLoop, nil: return .oneThread(time: time, tasks: max(1, computers))
    case .gilThreads where !isMostlyNative && computers > 1:
      return .globalLock(held: record.gil?.held ?? 0, tasks: computers, waited: waitedByComputers)
    case .gilThreads where !isMostlyNative: return alone
    case .gilThreads, .freeThreads, .processes, .subinterpreters:
      // With a processor for each, more of them would change nothing.
      guard let processors = finder.intent.processors, computers > processors else { return alone }
      let wanted = Double(computed.reduce(0, &+)) / Double(wall)
      return wanted >= 0.9 * Double(processors) ? .processors(wanted: wanted, of: processors) : alone
    }
  }

  private var waitedByComputers: UInt64 {
    let most = computed.max() ?? 0
    return zip(record.tasks, computed).reduce(0) { sum, task in
      guard task.1 > 0, task.1 >= most / 5 else { return sum }
      return task.0.spans.reduce(sum) { $1.state == .gilWait ? $0 + $1.duration : $0 }
    }
  }

  /// Processors that work for less than this share of the time that the tasks want them are busy elsewhere.
  private static let fairShare = 0.7
  /// Less than this, nanoseconds, is too little to judge by.
  private static let leastWanted: UInt64 = 10_000_000

  private var busyMachine: Bound? {
    let worked = record.cost.cpu
    guard record.provenance == .measured, worked > 0 else { return nil }
    let wanted = Statistics.time(in: record.tasks.lazy.map(\.spans), atMostAtOnce: finder.intent.processors ?? 1) {
      TimeGroup($0) == .computing
    }
    guard wanted >= Self.leastWanted, isWorthTelling(wanted), Double(worked) < Self.fairShare * Double(wanted) else {
      return nil
    }
    return .busyMachine(worked: worked, wanted: wanted)
  }

  private var isMostlyNative: Bool { path.times[.native] > path.times[.running] + path.times[.gilWait] }

  private func ownLocks(_ time: UInt64) -> Bound {
    let stuck = record.tasks.count { $0.spans.last?.state == .lockWait }
    return .ownLocks(time: time, stuck: stuck)
  }

  // MARK: Workers

  private var workers: Int {
    let used = Set(record.tasks.lazy.filter { $0.identity.parent == nil }.compactMap(\.worker)).count
    return switch model {
    case .processes: max(used, record.cost.processes)
    case .subinterpreters: max(used, record.cost.threads)
    case .sequential, .eventLoop, .gilThreads, .freeThreads, nil: used
    }
  }

  /// Whether more workers could do more at once: not where they compute, and share a lock or have a processor each.
  private var isBoundByWorkers: Bool {
    guard mostlyComputes else { return true }
    return model != .gilThreads && workers < finder.intent.processors ?? .max
  }

  /// Whether the tasks of the run compute more than they wait for the network or sleep.
  var mostlyComputes: Bool {
    let waited = record.tasks.reduce(0 as UInt64) { sum, task in
      task.spans.reduce(sum) { TimeGroup($1.state) == .waiting ? $0 &+ $1.duration : $0 }
    }
    return computed.reduce(0, &+) > waited
  }

  private var payload: UInt64 {
    finder.intent.tasks.reduce(0) { $0 &+ UInt64(clamping: $1.payload) &* 2 }
  }
}
