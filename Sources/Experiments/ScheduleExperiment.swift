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
  /// Virtual processors, 1 to 8.
  public var processors = 1
  /// Nanoseconds of a turn, under the policies that have turns.
  public var quantum: UInt64 = 10_000_000
  /// Nanoseconds that a virtual processor takes to go from one job to another.
  public var switchCost: UInt64 = 0
  /// What the file claims about its schedules.
  public var claims: [ScheduleClaim] = []

  /// Jobs on one virtual processor, without claims.
  public init(title: Phrase? = nil, jobs: [Job], policies: [SchedulePolicy]) {
    self.title = title
    self.jobs = jobs
    self.policies = policies
  }
}

/// Who decides which job runs.
public enum SchedulePolicy: Hashable, Sendable {
  /// A policy in virtual time.
  case simulated(ProcessorPolicy)
  /// The operating system of the reader's machine: the same jobs as threads, measured.
  case machine

  /// Every policy, in the order in which they are shown.
  public static let all = ProcessorPolicy.allCases.map { SchedulePolicy.simulated($0) } + [.machine]

  /// The policy with that identifier.
  public init?(name: String) {
    guard let policy = SchedulePolicy.all.first(where: { $0.name == name }) else { return nil }
    self = policy
  }

  /// The identifier used in YAML and lessons.
  public var name: String {
    switch self {
    case .simulated(let policy): policy.name
    case .machine: "machine"
    }
  }
}

/// A figure of a schedule, as lessons and claims call it.
public enum ScheduleFigure: String, CaseIterable, Sendable {
  case wall, turnaround, response, waiting, switches, fairness

  /// The identifier used in YAML and lessons.
  public var name: String { rawValue }

  /// What the figure is a number of. Turnaround, response and waiting are means over the jobs.
  public var dimension: Figure.Dimension {
    switch self {
    case .wall, .turnaround, .response, .waiting: .time
    case .switches: .count
    case .fairness: .share
    }
  }
}

/// Something that a file says about its schedules, so that any machine can check it.
public struct ScheduleClaim: Equatable, Sendable {
  /// What the number is taken of.
  public enum Subject: Equatable, Sendable {
    /// The first policy's figure divided by the second's.
    case ratio(SchedulePolicy, SchedulePolicy)
    /// One policy's figure.
    case value(SchedulePolicy)
  }

  /// What the number is taken of.
  public var subject: Subject
  /// The figure that is claimed about.
  public var figure: ScheduleFigure
  /// Bounds, both included: a ratio, or nanoseconds, pieces or shares of one.
  public var range: ClosedRange<Double>
  /// Where the claim stands.
  public var place: SourcePlace

  /// Makes a claim; see the members.
  public init(_ subject: Subject, of figure: ScheduleFigure, between range: ClosedRange<Double>, place: SourcePlace) {
    self.subject = subject
    self.figure = figure
    self.range = range
    self.place = place
  }
}
