// What would help against a bound, and what would not though it is often tried.

extension Judge {
  /// The first remedy of each bound before the second of any.
  func remedies(for bounds: [Bound]) -> [Remedy] {
    let lists = bounds.map(remedies)
    let longest = lists.map(\.count).max() ?? 0
    return unique((0..<longest).flatMap { place in lists.compactMap { $0.dropFirst(place).first } })
  }

  /// Nothing that is said to help as well.
  func vain(for bounds: [Bound], beside remedies: [Remedy]) -> [Remedy] {
    let overlapping: Set<Remedy> = remedies.contains(.overlapWaits) ? [.eventLoop, .lockedThreads] : []
    let excluded = overlapping.union(remedies).union(finder.record.model == .eventLoop ? [.eventLoop] : [])
    return unique(bounds.prefix(1).flatMap(vain).filter { !excluded.contains($0) })
  }

  private func unique(_ remedies: [Remedy]) -> [Remedy] {
    var seen: Set<Remedy> = []
    return Array(remedies.filter { seen.insert($0).inserted }.prefix(4))
  }

  private func remedies(for bound: Bound) -> [Remedy] {
    switch bound {
    case .waitsAddUp: [.overlapWaits, .fasterAnswers]
    case .longestWait(let task, _, _):
      finder.record.tasks[task].identity.kind == .fetch ? [.fasterAnswers] : []
    case .oneThread(_, let tasks): tasks > 1 ? [.parallelModel, .lessWork] : [.lessWork, .divideTask]
    case .globalLock: [.parallelModel, .nativeCode]
    case .processors: [.moreProcessors, .lessWork]
    case .longestTask: [.divideTask, .lessWork]
    case .workers: [.moreWorkers]
    case .inFlight: [.moreInFlight]
    case .workerStart: [.keepWorkers, .fewerWorkers]
    case .transport: [.lessData]
    case .ownLocks(_, let stuck): stuck > 1 ? [.lockOrder] : [.shorterLocks]
    case .blockedLoop: [.handOver]
    case .busyMachine: [.quietMachine]
    case .convoy: [.parallelModel, .shorterInterval]
    case .schedule(let policy, _, _, _, _): remedies(for: policy)
    }
  }

  private func remedies(for policy: SchedulePolicy) -> [Remedy] {
    switch policy {
    case .simulated(.firstComeFirstServed), .simulated(.shortestJobFirst): [.preemption]
    case .simulated(.roundRobin), .simulated(.multiLevelFeedback), .simulated(.fair):
      isSwitchingMuch ? [.longerQuantum] : []
    case .simulated(.shortestRemainingTimeFirst), .machine: []
    }
  }

  private var isSwitchingMuch: Bool {
    (finder.record.scheduling?.switchTime ?? 0) * 10 >= max(1, finder.record.cost.wall)
  }

  private func vain(for bound: Bound) -> [Remedy] {
    switch bound {
    case .waitsAddUp: [.moreProcessors, .lessWork]
    case .longestWait: [.moreProcessors, .moreWorkers]
    case .oneThread(_, let tasks):
      [.lockedThreads, .eventLoop] + (tasks > 1 ? [] : [.moreProcessors])
    case .globalLock: [.moreWorkersThanProcessors, .eventLoop, .moreProcessors]
    case .processors: [.moreWorkersThanProcessors, .eventLoop]
    case .longestTask: [.moreProcessors, .moreWorkers]
    case .workers, .inFlight: mostlyComputes ? [] : [.lessWork, .moreProcessors]
    case .workerStart, .transport: [.moreWorkers]
    case .ownLocks: [.moreProcessors]
    case .blockedLoop, .convoy, .busyMachine, .schedule: []
    }
  }
}
