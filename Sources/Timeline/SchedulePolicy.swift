/// Who decides which job of a schedule runs.
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

  /// The identifier used on the command line, in YAML and in lessons.
  public var name: String {
    switch self {
    case .simulated(let policy): policy.name
    case .machine: "machine"
    }
  }
}
