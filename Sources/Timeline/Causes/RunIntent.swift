/// What was asked of a run, as far as its record does not say it and its causes depend on it. What is not known is nil.
public struct RunIntent: Equatable, Sendable {
  /// What was asked of one task.
  public struct Task: Equatable, Sendable {
    /// Nanoseconds that each of its sleeps is to last.
    public var sleep: UInt64?
    /// Whether its native code keeps the lock.
    public var keepsLock: Bool?
    /// The group of tasks of which only some may be in flight at once, and how many.
    public var inFlight: InFlight?
    /// The task until whose end it repeats its work.
    public var until: Int?
    /// Bytes that move to a worker and back.
    public var payload = 0

    /// A task of which nothing is known.
    public init() {}
  }

  /// A bound on tasks in flight.
  public struct InFlight: Equatable, Sendable {
    /// Tells groups apart.
    public var group: Int
    /// How many of the group may be in flight.
    public var limit: Int

    /// At most `limit` of that group.
    public init(group: Int, limit: Int) {
      self.group = group
      self.limit = limit
    }
  }

  /// By the tasks' ids; tasks that programs made are not among them.
  public var tasks: [Task] = []
  /// Nanoseconds that a thread waits before it asks for the lock.
  public var switchInterval: UInt64?
  /// Processors of the machine.
  public var processors: Int?

  /// A run of which nothing is known but its record.
  public init() {}

  /// What was asked of the task with that id.
  public subscript(task: Int) -> Task { tasks.indices.contains(task) ? tasks[task] : Task() }
}
