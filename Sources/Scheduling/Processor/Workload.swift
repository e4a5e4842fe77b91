/// Jobs, and the processors that they share. Once it exists it is sound: a simulation need not check it again.
public struct Workload: Equatable, Sendable {
  /// The largest workload that is simulated.
  public enum Bounds {
    /// Jobs of one workload.
    public static let jobs = 1_000
    /// Processors.
    public static let processors = 1...8
    /// Nanoseconds of one context switch: a second.
    public static let switchCost: UInt64 = 1_000_000_000
    /// Nanoseconds of all bursts together, and of any arrival: a hundred hours. No sum of times overflows below it.
    public static let time: UInt64 = 360_000_000_000_000
    /// Things that may happen in one simulation.
    public static let events = 1_000_000
  }

  /// In the order of their numbers, which decides between jobs that are otherwise equal.
  public let jobs: [Job]
  /// From 1 to 8.
  public let processors: Int
  /// Nanoseconds for which a processor does nothing useful when it goes from one job to another.
  public let switchCost: UInt64

  /// Jobs numbered from 0 as they stand there. Throws what is wrong with them.
  public init(_ jobs: [Job], processors: Int = 1, switchCost: UInt64 = 0) throws(SchedulingError) {
    guard !jobs.isEmpty else { throw .noJobs }
    guard jobs.count <= Bounds.jobs else { throw .tooManyJobs(jobs.count) }
    guard Bounds.processors.contains(processors) else { throw .processors(processors) }
    guard switchCost <= Bounds.switchCost else { throw .switchCost(switchCost) }
    var names: Set<String> = []
    var total: UInt64 = 0
    for job in jobs {
      guard names.insert(job.name).inserted else { throw .repeatedName(job.name) }
      guard job.bursts.count % 2 == 1, !job.bursts.contains(0) else { throw .bursts(of: job.name) }
      guard Nice.range.contains(job.nice) else { throw .nice(job.nice, of: job.name) }
      guard job.arrival <= Bounds.time else { throw .tooLong(job.name) }
      for burst in job.bursts {
        guard burst <= Bounds.time - total else { throw .tooLong(job.name) }
        total += burst
      }
    }
    self.jobs = jobs
    self.processors = processors
    self.switchCost = switchCost
  }
}

/// Why a workload is not simulated.
public enum SchedulingError: Error, Equatable, Sendable {
  case noJobs
  case tooManyJobs(Int)
  case processors(Int)
  case switchCost(UInt64)
  case repeatedName(String)
  /// Bursts that do not begin and end with computing, or one that is zero.
  case bursts(of: String)
  case nice(Int, of: String)
  /// With this job the times exceed `Workload.Bounds.time`.
  case tooLong(String)
  /// More happened than `Workload.Bounds.events`: the quantum is too short for jobs of that length.
  case tooManyEvents
}
