import Timeline

/// What happened at one instant of a simulation, and how things stood right after it: a step to go forwards and backwards to.
public struct Decision: Equatable, Sendable {
  /// A job that was given a processor at that instant, and what its policy knew of it.
  public struct Choice: Equatable, Sendable {
    /// The job's number.
    public var job: Int
    /// Whether the processor had to switch to it first.
    public var takesSwitch: Bool
    /// Nanoseconds of the burst that it is to compute.
    public var burst: UInt64
    /// Nanoseconds of it that are left.
    public var remaining: UInt64
    /// Its level in the feedback queue, 0 at the top; nil elsewhere.
    public var level: Int?
    /// Nanoseconds that it ran, scaled by its weight, under the fair scheduler; nil elsewhere.
    public var virtualRuntime: UInt64?
  }

  /// Nanoseconds.
  public var time: UInt64
  /// In the order in which they happened.
  public var happenings: [Happening]
  /// Who was given a processor.
  public var choices: [Choice]
  /// Jobs in the ready queue afterwards, by number.
  public var ready: [Int]
  /// Processors that have no job afterwards.
  public var idle: Int
}

extension Simulation {
  /// What has happened at the instant `now`, after which processors are not any more as they were `before`.
  fileprivate func decision(after before: [Processor]) -> Decision {
    Decision(
      time: now, happenings: happenings, choices: happenings.compactMap { choice(in: $0, after: before) },
      ready: jobs.indices.filter { jobs[$0].place == .ready }, idle: processors.count { $0.job == nil })
  }

  private func choice(in happening: Happening, after before: [Processor]) -> Decision.Choice? {
    switch happening {
    case .switched(let job, _): return choice(of: job, takesSwitch: true)
    case .began(let job, let processor):
      // What a switch ends with was chosen when it began.
      if case .switching(job, _) = before[processor].activity { return nil }
      return choice(of: job, takesSwitch: false)
    default: return nil
    }
  }

  private func choice(of job: Int, takesSwitch: Bool) -> Decision.Choice {
    let ready = ready(job)
    return Decision.Choice(
      job: job, takesSwitch: takesSwitch, burst: ready.burst, remaining: ready.remaining,
      level: (policy as? MultiLevelFeedbackQueue)?.level(of: job),
      virtualRuntime: (policy as? FairScheduler)?.virtualRuntime(of: job))
  }
}

extension Schedule {
  /// The steps of a schedule from its first arrival to its end, the first `maximum` of them. Throws when too much happens
  /// before that. The same as what `init` goes through.
  public static func decisions(
    _ workload: Workload, under policy: ProcessorPolicy, settings: PolicySettings = PolicySettings(), maximum: Int
  ) throws(SchedulingError) -> [Decision] {
    var simulation = Simulation(workload, policy: settings.makePolicy(policy))
    var decisions: [Decision] = []
    while decisions.count < maximum {
      let before = simulation.processors
      guard try simulation.step() else { break }
      decisions.append(simulation.decision(after: before))
    }
    return decisions
  }
}
