/// Why a task was in a state for a while, or why it was nowhere: facts, each of which can be looked up in the recording.
public struct Cause: Equatable, Sendable {
  /// The task that it is about, by its id.
  public var task: Int
  /// The state that is explained; nil for a gap, in which the task does not exist.
  public var state: TaskState?
  /// When it began: nanoseconds from the run's start.
  public var start: UInt64
  /// When it was over: nanoseconds from the run's start.
  public var end: UInt64
  /// The facts.
  public var reason: Reason
  /// The events that prove it, the most telling first. Empty only where nothing is known.
  public var evidence: [Evidence]

  /// Nanoseconds.
  public var duration: UInt64 { end - start }
}

/// The facts of a cause, one case for each kind of wait and work.
public enum Reason: Equatable, Sendable {
  /// It waited for the global lock.
  case globalLock(LockWait)
  /// It waited for a lock of its program's own.
  case ownLock(OwnLockWait)
  /// It could run, and others had the loop or the processor.
  case turn(TurnWait)
  /// It could run, and no worker was free.
  case worker(WorkerWait)
  /// It could run, and as many tasks of its group were in flight as may be. `limit` is nil where it is not known, `freedBy`
  /// the task that made room, where one ended then.
  case inFlight(limit: Int?, freedBy: Int?)
  /// It slept.
  case sleep(SleepFacts)
  /// It waited for the network, or moved bytes.
  case network(NetworkFacts)
  /// Its worker was being started.
  case workerStart(worker: Int?)
  /// Its work was on the way to its worker, or its result on the way back; so many bytes were to travel beside it.
  case transport(worker: Int?, isResult: Bool, payload: Int)
  /// It computed in native code.
  case native(NativeFacts)
  /// It ran.
  case running(RunningFacts)
  /// It did not exist yet.
  case notYet(NotYet)
  /// It had ended.
  case over
  /// The recording does not say.
  case unknown(Unknown)

  /// What a recording does not say.
  public enum Unknown: Equatable, Sendable {
    /// There is no such task.
    case noSuchTask
    /// The model has no global lock that the task could have waited for.
    case noLock
    /// It could run and did not, and nobody else is seen to have been in the way.
    case nobodyInTheWay
  }
}

/// A wait for the global lock.
public struct LockWait: Equatable, Sendable {
  /// Why the task did not have the lock when it began to wait.
  public enum Beginning: Equatable, Sendable {
    /// It came back from a wait, or began: from that state, nil at the very beginning.
    case cameBack(from: TaskState?)
    /// It had it, and let it go at a checkpoint, because that task had asked at that time; nil where nobody is seen to have.
    case yielded(to: Int?, askedAt: UInt64?)
  }

  /// How the last holder let go.
  public enum Release: Equatable, Sendable {
    /// At a checkpoint, because that task had asked, at that time.
    case asked(by: Int?, at: UInt64?)
    /// By itself: it went on to that state.
    case left(TaskState)
    /// By itself: it ended.
    case ended
  }

  /// How the wait began.
  public var beginning: Beginning
  /// Who had the lock meanwhile; nil where nobody is seen to have had it.
  public var turns: TurnsBetween?
  /// How the last of them let go; nil where there is none, or where the task never got the lock.
  public var release: Release?
  /// When the task asked the holder to let go, first; nil when it did not.
  public var firstRequest: UInt64?
  /// How often it asked.
  public var requests: Int
  /// Whether it got the lock.
  public var gotIt: Bool
}

/// A wait for a lock of the program's own. Which lock it was is not recorded.
public struct OwnLockWait: Equatable, Sendable {
  /// The only task of the same program that was running when the wait ended, or had just run; nil where there was none, or
  /// several. Most likely it released the lock.
  public var runningThen: Int?
  /// How many tasks of the same program never got a lock either, where this one did not.
  public var alsoWaiting: Int
  /// Whether it got the lock.
  public var gotIt: Bool
}

/// What tasks that could run take turns at.
public enum TurnKind: Equatable, Sendable {
  /// The event loop.
  case loop
  /// The loop of one program, whose coroutines they are.
  case program
  /// The processors of a schedule, which this policy gives to one of them.
  case processor(SchedulePolicy)
}

/// A wait of a task that could run.
public struct TurnWait: Equatable, Sendable {
  /// What it waited for a turn at.
  public var kind: TurnKind
  /// Who had turns meanwhile.
  public var turns: TurnsBetween
}

/// A wait for a worker.
public struct WorkerWait: Equatable, Sendable {
  /// The worker that took the task at last, nil when none did.
  public var worker: Int?
  /// The task that this worker had before, whose end made it free; nil when the worker had to be started.
  public var freedBy: Int?
}

/// A stay in `sleep`.
public struct SleepFacts: Equatable, Sendable {
  /// Nanoseconds that it was to last, nil where that is not recorded.
  public var asked: UInt64?
  /// Nanoseconds by which it lasted longer, nil where that is not known.
  public var late: UInt64?
  /// Who had the loop when it was due, or until just before it ended where that is not known; nil where nobody had.
  public var keptBy: Turn?
  /// What the task waited for after that before it ran, and how long.
  public var then: Wait?
  /// The task that it had made and that ended just when it woke: it was waiting for that one.
  public var awaited: Int?

  /// A wait before the task ran.
  public struct Wait: Equatable, Sendable {
    /// `gilWait` or `ready`.
    public var state: TaskState
    /// Nanoseconds.
    public var time: UInt64
  }
}

/// A phase of a transfer.
public struct NetworkFacts: Equatable, Sendable {
  /// Who had the loop until just before the phase ended, so that its end may have been noticed late; nil where nobody had.
  public var noticedAfter: Turn?
  /// Whether the transfer ended in this phase without success.
  public var failed: Bool
}

/// A stay in native code.
public struct NativeFacts: Equatable, Sendable {
  /// What became of what others needed meanwhile.
  public enum Right: Equatable, Sendable {
    /// There is nothing to keep: the model has no lock, and threads of their own.
    case nothingToKeep
    /// It kept the loop.
    case keptLoop
    /// It kept the lock, and that task asked in vain, at that time; nil where only the experiment says that it kept it.
    case keptLock(askedBy: Int?, at: UInt64?)
    /// It released the lock, and that task ran meanwhile, from that time on; nil where only the experiment says so.
    case releasedLock(ranMeanwhile: Int?, from: UInt64?)
    /// Nobody wanted the lock, so that it is not to be seen whether it was free.
    case unknown
  }

  /// What became of it.
  public var right: Right
}

/// A stay in `running`.
public struct RunningFacts: Equatable, Sendable {
  /// How it ended.
  public enum End: Equatable, Sendable {
    /// It let the lock go at a checkpoint, because that task had asked at that time; nil where nobody is seen to have.
    case asked(by: Int?, at: UInt64?)
    /// It went on to that state.
    case left(TaskState)
    /// The kernel, or a simulated scheduler, ran that task instead; nil where none is seen.
    case preempted(by: Int?)
    /// It did its work once more.
    case repeated
    /// It ended.
    case ended
  }

  /// How it ended.
  public var end: End
  /// Whether it held a global lock meanwhile.
  public var heldLock: Bool
  /// Whether the recording says that a processor was there for it all the time.
  public var isProcessorKnown: Bool
}

/// Why a task did not exist yet.
public enum NotYet: Equatable, Sendable {
  /// The tasks go one after another, and that one was before it.
  case itsTurn(after: Int)
  /// That task made it.
  case madeBy(Int)
  /// A job of a schedule arrives when it arrives.
  case arrival
  /// It was being submitted, as all tasks are at the run's beginning.
  case submission
}
