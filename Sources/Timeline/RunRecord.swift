/// Where a figure or a bar comes from. Shown beside it, always.
public enum Provenance: String, Sendable, Codable {
  case measured, simulated, sampled, quoted
}

/// The kinds of work, as they are called in YAML and JSON.
public enum TaskKind: String, CaseIterable, Sendable, Codable {
  case fetch, cpu, native, sleep, program, thread, coroutine
}

/// How a task ended.
public enum TaskOutcome: Equatable, Sendable {
  case ok
  case failed(TaskFailure)
  case cancelled

  /// The identifier used in JSON.
  public var name: String {
    switch self {
    case .ok: "ok"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }
}

/// What is known of a task before it runs and never changes.
public struct TaskIdentity: Equatable, Sendable {
  /// From 0, the position in the experiment.
  public var id: Int
  /// Unique within a run.
  public var name: String
  /// What kind of work it does.
  public var kind: TaskKind
  /// The task that created this one, nil for the experiment's own.
  public var parent: Int?
  /// The URL of a fetch, nil otherwise.
  public var url: String?

  /// Makes an identity; see the members.
  public init(id: Int, name: String, kind: TaskKind, parent: Int? = nil, url: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.url = url
  }
}

/// What a fetch received.
public struct FetchAnswer: Equatable, Sendable {
  /// HTTP status of the last answer.
  public var status: Int
  /// Body bytes received.
  public var bytes: Int

  /// An answer with that status and that many body bytes.
  public init(status: Int, bytes: Int) {
    self.status = status
    self.bytes = bytes
  }
}

/// One task of a run that has ended.
public struct TaskRecord: Equatable, Sendable {
  /// What was known of it before it ran.
  public var identity: TaskIdentity
  /// How it ended.
  public var outcome: TaskOutcome
  /// Nil unless a fetch got an answer.
  public var answer: FetchAnswer?
  /// From 0 within the run, nil where the model has no workers or the task never reached one.
  public var worker: Int?
  /// What the task computed, nil when nothing.
  public var result: String?
  /// What a program printed, nil when nothing.
  public var output: String?
  /// What became of the updates of the global that a program was to count up; nil when nobody asked, and of a program that
  /// did not end well.
  public var updates: UpdateCount?
  /// Contiguous, in order, at least one: they cover the task from its start to its end.
  public var spans: [Span]
  /// When it asked the holder of the global lock to let go, in order.
  public var dropRequests: [UInt64] = []
  /// When its worker got it, nil where the model has no workers, the task never reached one, or nobody recorded it.
  public var assignedAt: UInt64?
  /// Where it was seen to compute, in order; no two after one another name the same processor. Empty where nobody looked.
  public var processors: [ProcessorChange] = []
  /// What it did with locks of its program, as far as somebody had to wait for them, in order.
  public var locks: [LockEvent] = []
  /// Of a program: the globals whose values those of its locks are that have the numbers 1 and so on; nil where it is not
  /// known of any.
  public var lockNames: [String?] = []

  /// A task that lived through `spans`, of which there is at least one, and ended with `outcome`.
  public init(identity: TaskIdentity, outcome: TaskOutcome, spans: [Span]) {
    self.identity = identity
    self.outcome = outcome
    self.spans = spans
  }

  /// What a program printed, as far as its count of updates does not say all of it.
  public var shownOutput: String? {
    output.flatMap { updates?.saysAll(of: $0) ?? false ? nil : $0 }
  }

  /// Nanoseconds from the run's start.
  public var start: UInt64 { spans.first?.start ?? 0 }
  /// Nanoseconds from the run's start.
  public var end: UInt64 { spans.last?.end ?? 0 }
}

/// What the global lock saw during a run, summed over locks where a run has several.
public struct LockFigures: Equatable, Sendable {
  /// Times the lock went to another thread than its last holder (CPython's `switch_number`).
  public var switches: Int
  /// Times a waiter asked the holder to let go.
  public var dropRequests: Int
  /// Nanoseconds during which the lock was held.
  public var held: UInt64
  /// Nanoseconds during which threads waited for it, summed over threads.
  public var waited: UInt64

  /// Makes a set of figures; see the members.
  public init(switches: Int = 0, dropRequests: Int = 0, held: UInt64 = 0, waited: UInt64 = 0) {
    self.switches = switches
    self.dropRequests = dropRequests
    self.held = held
    self.waited = waited
  }

  /// The sum, for runs with several locks.
  public static func + (a: LockFigures, b: LockFigures) -> LockFigures {
    LockFigures(
      switches: a.switches + b.switches, dropRequests: a.dropRequests + b.dropRequests, held: a.held + b.held,
      waited: a.waited + b.waited)
  }
}

/// What a run cost the machine.
public struct RunCost: Equatable, Sendable {
  /// Nanoseconds from before the first spawn to the last task's end.
  public var wall: UInt64 = 0
  /// Nanoseconds of processor time in user mode, workers included, lab and interface excluded.
  public var cpuUser: UInt64 = 0
  /// Nanoseconds of processor time in the kernel, as above.
  public var cpuSystem: UInt64 = 0
  /// Highest resident memory during the run, summed over workers.
  public var peakRSSBytes: UInt64 = 0
  /// Threads that ran tasks, summed over processes.
  public var threads = 1
  /// Threads that libcurl started to look up names.
  public var resolverThreads = 0
  /// Processes that ran tasks.
  public var processes = 1

  /// Costs of one thread in one process; the rest is set by whoever measured it.
  public init() {}

  /// Nanoseconds of processor time.
  public var cpu: UInt64 { cpuUser + cpuSystem }
}

/// What the processors of a schedule did, beside running jobs.
public struct SchedulingFigures: Equatable, Sendable {
  /// Processors that the jobs shared.
  public var processors: Int
  /// Times that a processor went from one job to another.
  public var switches: Int
  /// Nanoseconds that processors passed with switching; 0 where nobody measures it.
  public var switchTime: UInt64

  /// Makes a set of figures; see the members.
  public init(processors: Int, switches: Int, switchTime: UInt64 = 0) {
    self.processors = processors
    self.switches = switches
    self.switchTime = switchTime
  }
}

/// A run that has ended: figures and tasks. The one value from which screens, JSON, exports and lessons are made.
public struct RunRecord: Equatable, Sendable {
  /// The model it ran under, or the policy that scheduled it.
  public var model: RunModel
  /// Where its figures come from.
  public var provenance: Provenance
  /// When it started: nanoseconds of Unix time, nil where it took place at no such time.
  public var startedAt: UInt64?
  /// What it cost.
  public var cost: RunCost
  /// Nil for models without a global lock.
  public var gil: LockFigures?
  /// Whether hot loops of the interpreter were fused operations.
  public var isCompiled = false
  /// Nil for work under an execution model.
  public var scheduling: SchedulingFigures?
  /// Events that did not fit into the recorder.
  public var droppedEvents = 0
  /// What a reader must know to judge the run: bounds that were applied, and why.
  public var notes: [RunNote] = []
  /// In the order of their ids.
  public var tasks: [TaskRecord]

  /// A run of `tasks` under `model` that cost `cost`.
  public init(model: RunModel, provenance: Provenance = .measured, cost: RunCost, tasks: [TaskRecord]) {
    self.model = model
    self.provenance = provenance
    self.cost = cost
    self.tasks = tasks
  }
}

/// A bound that was applied to a run, to be said beside its figures.
public enum RunNote: Equatable, Sendable {
  /// At most `bound` fetches were in flight, because the process may open only `descriptors` files.
  case fetchesBounded(bound: Int, descriptors: Int)
  /// `tasks` tasks shared a pool of `threads` threads.
  case pooled(tasks: Int, threads: Int)
  /// Programs have made so many threads and coroutines that only `lanes` have one, and `more` have none.
  case childrenBounded(lanes: Int, more: Int)
  /// What the threads' own clocks say of when they ran, and what the kernel's scheduler says, differ by that share of the
  /// time at most.
  case kernelAgrees(within: Double)
  /// These jobs ran with the usual priority, because the system does not allow theirs.
  case niceRefused(jobs: [String])
  /// The jobs shared one processor, though the experiment asks for `asked`.
  case oneProcessor(asked: Int)
}
