/// What happens at one instant, in the order in which `step` calls it.
extension Simulation {
  /// Time passes: those that run have less left to do.
  mutating func pass(to instant: UInt64) {
    let time = instant - now
    now = instant
    guard time > 0 else { return }
    for processor in processors {
      guard case .running(let id, _) = processor.activity else { continue }
      jobs[id].remaining -= time
      policy.ran(ready(id), for: time)
    }
  }

  mutating func soundAlarm() {
    guard let alarm = policy.alarm, alarm <= now else { return }
    policy.sound(at: now)
    happenings.append(.alarm)
  }

  mutating func endSwitches() {
    for number in processors.indices {
      guard case .switching(let id, let until) = processors[number].activity, until == now else { continue }
      run(id, on: number)
    }
  }

  mutating func endBursts() {
    for number in processors.indices {
      guard case .running(let id, _) = processors[number].activity, jobs[id].remaining == 0 else { continue }
      policy.leave(ready(id))
      processors[number].activity = .idle
      let bursts = workload.jobs[id].bursts
      jobs[id].burst += 1
      if jobs[id].burst < bursts.count {
        sleep(id, for: bursts[jobs[id].burst])
      } else {
        jobs[id].end(at: now)
        happenings.append(.ended(id))
      }
    }
  }

  private mutating func sleep(_ id: Int, for time: UInt64) {
    let entry = Pending(time: now + time, job: id)
    jobs[id].remaining = time
    jobs[id].place = .sleeping(until: entry.time)
    jobs[id].enter(.sleep, at: now)
    happenings.append(.slept(id))
    // The place before all that are sooner, which stand behind it.
    var low = 0
    var high = pending.count
    while low < high {
      let middle = (low + high) / 2
      if pending[middle].isAfter(entry) { low = middle + 1 } else { high = middle }
    }
    pending.insert(entry, at: low)
  }

  /// Puts those that arrive or wake into the ready queue, and returns them.
  mutating func takeComers() -> [Int] {
    var comers: [Int] = []
    while let next = pending.last, next.time == now {
      pending.removeLast()
      comers.append(next.job)
      if jobs[next.job].place == .notArrived {
        happenings.append(.arrived(next.job))
        enqueue(next.job, .arrived)
      } else {
        jobs[next.job].burst += 1
        jobs[next.job].remaining = workload.jobs[next.job].bursts[jobs[next.job].burst]
        happenings.append(.woke(next.job))
        enqueue(next.job, .woke)
      }
    }
    return comers
  }

  mutating func endSlices() {
    for number in processors.indices {
      guard case .running(let id, let until) = processors[number].activity, until == now else { continue }
      processors[number].activity = .idle
      happenings.append(.expired(id, processor: number))
      enqueue(id, .expired)
    }
  }

  mutating func fillProcessors() {
    var free = processors.indices.filter { processors[$0].job == nil }
    var chosen: [Int] = []
    while chosen.count < free.count, let id = policy.next() { chosen.append(id) }
    for id in chosen {
      guard let own = free.firstIndex(where: { processors[$0].loaded == id }) else { continue }
      assign(id, to: free.remove(at: own))
    }
    for id in chosen where jobs[id].place == .ready { assign(id, to: free.removeFirst()) }
  }

  mutating func preempt(for comers: [Int]) {
    for id in comers where jobs[id].place == .ready {
      guard let number = victim(of: ready(id)), let loser = processors[number].job else { continue }
      if case .switching(_, let until) = processors[number].activity { switchTime -= until - now }
      processors[number].activity = .idle
      happenings.append(.preempted(loser, processor: number))
      enqueue(loser, .preempted)
      if let next = policy.next() { assign(next, to: number) }
    }
  }

  /// The processor of the job that has least right to it, of those that `candidate` precedes; nil when it precedes none.
  private func victim(of candidate: ReadyJob) -> Int? {
    var victim: (number: Int, job: ReadyJob)?
    for (number, processor) in processors.enumerated() {
      guard let job = processor.job.map(ready), policy.preempts(candidate, job) else { continue }
      if let worst = victim, !policy.preempts(worst.job, job) { continue }
      victim = (number, job)
    }
    return victim?.number
  }

  private mutating func enqueue(_ id: Int, _ cause: ReadyCause) {
    jobs[id].place = .ready
    jobs[id].enter(.ready, at: now)
    readyCount += 1
    policy.enqueue(ready(id), cause)
  }

  /// Gives a job that the policy chose a processor, which must be idle.
  private mutating func assign(_ id: Int, to number: Int) {
    readyCount -= 1
    jobs[id].place = .processor(number)
    let isAnother = processors[number].isUsed && processors[number].loaded != id
    if isAnother { switches += 1 }
    guard isAnother, workload.switchCost > 0 else { return run(id, on: number) }
    processors[number].loaded = nil
    processors[number].activity = .switching(to: id, until: now + workload.switchCost)
    switchTime += workload.switchCost
    happenings.append(.switched(id, processor: number))
  }

  private mutating func run(_ id: Int, on number: Int) {
    let job = ready(id)
    processors[number].isUsed = true
    processors[number].loaded = id
    processors[number].activity = .running(id, until: now + min(job.remaining, policy.slice(of: job) ?? .max))
    jobs[id].enter(.running, at: now)
    happenings.append(.began(id, processor: number))
  }
}
