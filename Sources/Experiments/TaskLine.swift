import Timeline

/// One line of an experiment: some tasks that do the same work.
public struct TaskLine: Equatable, Sendable {
  /// What each task of the line does.
  public var work: LineWork
  /// The tasks' name, numbered when `count` is written; nil for `fetch-1` and so on.
  public var name: String?
  /// Nil when the file does not say, which is one task whose name is not numbered.
  public var count: Int?
  /// How often each task does its work.
  public var repetition: LineRepetition
  /// Tasks of the line in flight at once; nil is unbounded.
  public var atOnce: Int?
  /// Nanoseconds after which a fetch fails.
  public var timeout: UInt64
  /// Bytes that move to a worker and back.
  public var payload: Int

  /// Nanoseconds a fetch may take unless the experiment says otherwise.
  public static let defaultTimeout: UInt64 = 10_000_000_000

  /// A line whose tasks do `work` once.
  public init(
    _ work: LineWork, name: String? = nil, count: Int? = nil, repetition: LineRepetition = .times(1),
    atOnce: Int? = nil, timeout: UInt64 = TaskLine.defaultTimeout, payload: Int = 0
  ) {
    self.work = work
    self.name = name
    self.count = count
    self.repetition = repetition
    self.atOnce = atOnce
    self.timeout = timeout
    self.payload = payload
  }

  /// How many tasks the line stands for.
  public var taskCount: Int { count ?? 1 }
}

/// What a task does, in the units that people write: calibration turns them into amounts of work.
public enum LineWork: Equatable, Sendable {
  /// Fetches the targets in turn, one a task; there is at least one.
  case fetch([FetchTarget])
  /// Interprets for that many nanoseconds when alone.
  case cpu(UInt64)
  /// Computes natively for that many nanoseconds when alone.
  case native(UInt64, keepsLock: Bool)
  /// Sleeps that many nanoseconds.
  case sleep(UInt64)
  /// Interprets the program in a file beside the experiment, whose text is `source`.
  case program(file: String, source: String)

  /// The kind of a task that does this.
  public var kind: TaskKind {
    switch self {
    case .fetch: .fetch
    case .cpu: .cpu
    case .native: .native
    case .sleep: .sleep
    case .program: .program
    }
  }
}

/// How often a task of a line does its work.
public enum LineRepetition: Equatable, Sendable {
  case times(Int)
  /// Until the task of that name has ended, at least once.
  case whileRunning(String)
}
