// What would help against a bound, and what would not though it is often tried.

extension Judge {
  func remedies(for bounds: [Bound]) -> [Remedy] { unique(bounds.flatMap(remedies)) }

  func vain(for bounds: [Bound]) -> [Remedy] { unique(bounds.prefix(1).flatMap(vain)) }

  private func unique(_ remedies: [Remedy]) -> [Remedy] {
    var seen: Set<Remedy> = []
    return Array(remedies.filter { seen.insert($0).inserted }.prefix(3))
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
      tasks > 1 ? [.lockedThreads, .eventLoop] : [.eventLoop, .lockedThreads, .moreProcessors]
    case .globalLock: [.moreWorkersThanProcessors, .eventLoop, .moreProcessors]
    case .processors: [.moreWorkersThanProcessors, .eventLoop]
    case .longestTask: [.moreProcessors, .moreWorkers]
    case .workers, .inFlight: [.lessWork]
    case .workerStart, .transport: [.moreWorkers]
    case .ownLocks: [.moreProcessors]
    case .blockedLoop, .convoy, .schedule: []
    }
  }
}
