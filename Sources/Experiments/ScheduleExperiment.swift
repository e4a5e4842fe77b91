import Scheduling
import Timeline
import Wording

/// Jobs, and the scheduling policies under which they share some processors.
public struct ScheduleExperiment: Equatable, Sendable {
  /// Harmless text; nil when the file has none.
  public var title: Phrase?
  /// At least one; their names are unique.
  public var jobs: [Job]
  /// In the order in which they are shown; at least one.
  public var policies: [SchedulePolicy]
  /// Virtual processors, 1 to 8. The `machine` policy has one, whatever this says.
  public var processors = 1
  /// Nanoseconds of a turn, under the policies that have turns.
  public var quantum: UInt64 = 10_000_000
  /// Nanoseconds that a virtual processor takes to go from one job to another.
  public var switchCost: UInt64 = 0
  /// What the file claims about its schedules.
  public var claims: [Claim] = []

  /// Jobs on one virtual processor, without claims.
  public init(title: Phrase? = nil, jobs: [Job], policies: [SchedulePolicy]) {
    self.title = title
    self.jobs = jobs
    self.policies = policies
  }

  /// What the jobs are called, as tasks of a run.
  public var tasks: [TaskIdentity] {
    jobs.enumerated().map { TaskIdentity(id: $0, name: $1.name, kind: .cpu) }
  }

  /// The dials of the simulated policies.
  public var settings: PolicySettings {
    var settings = PolicySettings()
    settings.quantum = quantum
    return settings
  }

  /// Nanoseconds of computing of all jobs together.
  public var computing: UInt64 { jobs.reduce(0) { $0 + $1.computing } }
}
