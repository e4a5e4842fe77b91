/// What a run is a run of: the name under which its figures are quoted, claimed and compared.
public enum RunModel: Hashable, Sendable {
  /// Work under an execution model.
  case execution(ExecutionModel)
  /// Jobs under a scheduling policy.
  case policy(SchedulePolicy)

  /// The execution models, in the order in which they are shown.
  public static let executions = ExecutionModel.allCases.map { RunModel.execution($0) }

  /// Execution models first, then policies.
  public static let all = executions + SchedulePolicy.all.map(RunModel.policy)

  /// The one with that identifier; execution models and policies share none.
  public init?(name: String) {
    guard let model = RunModel.all.first(where: { $0.name == name }) else { return nil }
    self = model
  }

  /// The identifier used in YAML, in JSON and in lessons.
  public var name: String {
    switch self {
    case .execution(let model): model.name
    case .policy(let policy): policy.name
    }
  }

  /// The execution model, nil for a policy.
  public var execution: ExecutionModel? {
    if case .execution(let model) = self { model } else { nil }
  }

  /// The policy, nil for an execution model.
  public var policy: SchedulePolicy? {
    if case .policy(let policy) = self { policy } else { nil }
  }
}

/// The models by the names that they have as `ExecutionModel`.
extension RunModel {
  /// See `ExecutionModel`.
  public static let sequential = RunModel.execution(.sequential)
  /// See `ExecutionModel`.
  public static let eventLoop = RunModel.execution(.eventLoop)
  /// See `ExecutionModel`.
  public static let gilThreads = RunModel.execution(.gilThreads)
  /// See `ExecutionModel`.
  public static let freeThreads = RunModel.execution(.freeThreads)
  /// See `ExecutionModel`.
  public static let processes = RunModel.execution(.processes)
  /// See `ExecutionModel`.
  public static let subinterpreters = RunModel.execution(.subinterpreters)
  /// The operating system of the reader's machine.
  public static let machine = RunModel.policy(.machine)

  /// A policy in virtual time.
  public static func simulated(_ policy: ProcessorPolicy) -> RunModel { .policy(.simulated(policy)) }
}
