import Interpreter
import Timeline
import Transfers

/// What a task does, in units that cost the same under every model.
public enum Work: Equatable, Sendable {
  /// Fetches an absolute http or https URL; fails after `timeout` nanoseconds.
  case fetch(url: String, timeout: UInt64)
  /// Interprets a countdown of that many loop iterations.
  case cpu(iterations: Int)
  /// Computes that many rounds of compiled code, with or without holding the global lock.
  case native(rounds: Int, keepsLock: Bool)
  /// Sleeps that many nanoseconds.
  case sleep(UInt64)
  /// Interprets a program in the teaching subset of Python.
  case program(ProgramSource)
}

/// How often a task does its work.
public enum Repetition: Equatable, Sendable {
  /// That many times, at least once.
  case times(Int)
  /// At least once, and until the task with that id has ended. The id is always lower than the task's own, so that
  /// models that start tasks in order cannot wait for themselves.
  case whileRunning(Int)
}

/// One task to run.
public struct TaskPlan: Equatable, Sendable {
  /// Its id, name and kind.
  public var identity: TaskIdentity
  /// What it does.
  public var work: Work
  /// How often.
  public var repetition: Repetition
  /// Tasks with the same group share a bound on how many of them are in flight; nil is unbounded.
  public var inFlight: InFlightBound?
  /// Whether its thread lets go of libcurl before another may fetch, because files are scarce.
  var sparesDescriptors = false
  /// Bytes that move to a worker and back under models that do not share memory.
  public var payload: Int

  /// Makes a plan; see the members.
  public init(
    identity: TaskIdentity, work: Work, repetition: Repetition = .times(1), inFlight: InFlightBound? = nil,
    payload: Int = 0
  ) {
    self.identity = identity
    self.work = work
    self.repetition = repetition
    self.inFlight = inFlight
    self.payload = payload
  }
}

/// At most `limit` tasks of the group do their work at once (`at-once` in YAML).
public struct InFlightBound: Equatable, Hashable, Sendable {
  /// Distinguishes the lines of an experiment that have bounds of their own.
  public var group: Int
  /// At least 1.
  public var limit: Int

  /// Makes a bound; see the members.
  public init(group: Int, limit: Int) {
    self.group = group
    self.limit = limit
  }
}

/// Everything one model needs to run an experiment once.
public struct RunPlan: Equatable, Sendable {
  /// The model to run under.
  public var model: ExecutionModel
  /// In the order of their ids, which count from 0.
  public var tasks: [TaskPlan]
  /// Nanoseconds a thread waits before it asks for the global lock (CPython: 5 ms).
  public var switchInterval: UInt64
  /// The CPython version whose checkpoints the interpreter has.
  public var checkpoints: Checkpoints
  /// How bytecode is executed.
  public var tier: Tier
  /// Threads, processes or interpreters; nil is the model's default.
  public var workers: Int?
  /// For whatever a model decides by chance.
  public var seed: UInt64
  /// Whether fetches may leave the machine. When false, only loopback addresses are connected to.
  public var mayLeaveMachine: Bool
  /// A server whose own certificate is trusted for fetches from it: the practice server.
  public var trusted: TrustedServer?

  /// Makes a plan; see the members.
  public init(
    model: ExecutionModel, tasks: [TaskPlan], switchInterval: UInt64 = 5_000_000,
    checkpoints: Checkpoints = .python3_12, tier: Tier = .bytecode, workers: Int? = nil, seed: UInt64 = 0,
    mayLeaveMachine: Bool = false, trusted: TrustedServer? = nil
  ) {
    self.model = model
    self.tasks = tasks
    self.switchInterval = switchInterval
    self.checkpoints = checkpoints
    self.tier = tier
    self.workers = workers
    self.seed = seed
    self.mayLeaveMachine = mayLeaveMachine
    self.trusted = trusted
  }
}
