import Timeline

/// A simulation that has ended: lanes and figures, as a real run has them.
///
/// Not a `RunRecord`: that one belongs to an execution model and says what a run cost the machine, and a schedule has
/// neither. Its tasks are those of a run, so the same lanes draw them.
public struct Schedule: Equatable, Sendable {
  /// Who decided.
  public var policy: ProcessorPolicy
  /// What was scheduled.
  public var workload: Workload
  /// Where the figures come from: nothing of this happened on a processor.
  public let provenance = Provenance.simulated
  /// In the order of the jobs.
  public var tasks: [TaskRecord]
  /// In the order of the jobs.
  public var figures: [JobFigures]
  /// Times that a processor went from one job to another.
  public var switches: Int
  /// Nanoseconds that processors passed with switching.
  public var switchTime: UInt64

  /// Nanoseconds until the last job ended.
  public var wall: UInt64 { tasks.map(\.end).max() ?? 0 }

  /// Nanoseconds in the mean over all jobs.
  public var mean: MeanFigures { MeanFigures(figures) }

  /// How evenly the jobs were served; see `JobFigures.service`.
  public var fairness: Double { Fairness.index(figures.map(\.service)) }

  /// Simulates `workload` under `policy` to its end. Throws when too much happens.
  public init(
    _ workload: Workload, under policy: ProcessorPolicy, settings: PolicySettings = PolicySettings()
  ) throws(SchedulingError) {
    var simulation = Simulation(workload, policy: settings.makePolicy(policy))
    try simulation.finish()
    self.policy = policy
    self.workload = workload
    tasks = simulation.tasks
    figures = tasks.map(JobFigures.init)
    switches = simulation.switches
    switchTime = simulation.switchTime
  }
}

extension Simulation {
  /// The lanes up to now, in the order of the jobs. A job that has not arrived has no spans; one that has not ended ends
  /// here.
  public var tasks: [TaskRecord] {
    zip(workload.jobs, jobs).enumerated().map { id, job in
      TaskRecord(
        identity: TaskIdentity(id: id, name: job.0.name, kind: .cpu), outcome: .ok, spans: job.1.spans(until: now))
    }
  }
}
