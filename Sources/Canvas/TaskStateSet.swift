import Timeline

/// A set of states in one word.
public struct TaskStateSet: OptionSet, Hashable, Sendable {
  /// Bit `n` stands for the state with raw value `n`.
  public let rawValue: UInt32

  /// Makes a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of that state alone.
  public init(_ state: TaskState) { rawValue = 1 << UInt32(state.rawValue) }

  /// The set of those states.
  public init(_ states: some Sequence<TaskState>) {
    self = states.reduce(into: []) { $0.formUnion(TaskStateSet($1)) }
  }

  /// Every state.
  public static let all = TaskStateSet(TaskState.allCases)

  /// Whether `state` is in the set.
  public func contains(_ state: TaskState) -> Bool { !isDisjoint(with: TaskStateSet(state)) }

  /// The states in it, in their own order.
  public var states: [TaskState] { TaskState.allCases.filter(contains) }
}
