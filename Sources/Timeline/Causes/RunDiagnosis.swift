/// What bound a run, and what would have helped: facts, as an experienced engineer reads them off a recording.
public struct RunDiagnosis: Equatable, Sendable {
  /// What is judged.
  public let record: RunRecord
  /// What had to be over before the run could be.
  public let path: CriticalPath
  /// What bound it, first what bound it most. Nothing of a run without tasks.
  public let bounds: [Bound]

  /// The first of them decides about the wall time; the others are worth telling as well.
  public var main: Bound? { bounds.first }
  /// What would shorten it.
  public let remedies: [Remedy]
  /// What would not, though it is often tried.
  public let vain: [Remedy]

  /// Judges a run. Linear in its spans, but for sorting.
  public init(_ record: RunRecord, knowing intent: RunIntent = RunIntent()) {
    self.init(CauseFinder(record, knowing: intent))
  }

  /// Judges the run that `finder` knows.
  public init(_ finder: CauseFinder) {
    record = finder.record
    path = CriticalPath(finder)
    let judge = Judge(finder, path)
    bounds = judge.bounds
    remedies = judge.remedies(for: bounds)
    vain = judge.vain(for: bounds, beside: remedies)
  }
}

/// What can bound a run. Times are nanoseconds, tasks are ids.
public enum Bound: Equatable, Sendable {
  /// Waits for the network or asleep that did not overlap: `time` of the wall, in so many tasks.
  case waitsAddUp(time: UInt64, tasks: Int)
  /// Waits that did overlap: the run is as long as the longest chain of them, which is in that task. `sum` is what all
  /// tasks waited together.
  case longestWait(task: Int, time: UInt64, sum: UInt64)
  /// Computing on one thread: so long, by so many tasks.
  case oneThread(time: UInt64, tasks: Int)
  /// Computing under one global lock: it was held so long, so many tasks computed, and those waited so long for it.
  case globalLock(held: UInt64, tasks: Int, waited: UInt64)
  /// Computing on all processors, of which there are so many: on the average the tasks had work for `wanted` of them.
  case processors(wanted: Double, of: Int)
  /// One task computed longer than all others, for that time, and no processor can divide it.
  case longestTask(task: Int, time: UInt64)
  /// Tasks waited for one of so many workers.
  case workers(count: Int, time: UInt64)
  /// Tasks waited because no more than `limit` may be in flight; nil where that is not known.
  case inFlight(limit: Int?, time: UInt64)
  /// So many workers had to be started.
  case workerStart(workers: Int, time: UInt64)
  /// Work and results travelled; so many bytes beside them, there and back.
  case transport(time: UInt64, payload: UInt64)
  /// Waits for locks of the program's own; a deadlock where tasks never got them.
  case ownLocks(time: UInt64, stuck: Int)
  /// A task kept the loop for that turn, while so many others were there.
  case blockedLoop(task: Int, turn: UInt64, others: Int)
  /// A task that hardly computes waited so often for the lock, each time about so long, mostly while `holder` had it.
  case convoy(task: Int, waits: Int, median: UInt64, holder: Int?)
  /// Something else on the machine had the processors: they worked only so long for the run, of the time for which its tasks
  /// could have had them.
  case busyMachine(worked: UInt64, wanted: UInt64)
  /// A policy decided: the processors worked that share of the time, and that job waited longest, mostly while `behind` ran.
  case schedule(SchedulePolicy, busy: Double, job: Int, waited: UInt64, behind: Int?)
}

/// What may be tried.
public enum Remedy: Equatable, Hashable, CaseIterable, Sendable {
  /// Wait for all at once: an event loop, or threads.
  case overlapWaits
  /// A server that answers sooner, or fewer round trips.
  case fasterAnswers
  /// Compute on several processors: processes, subinterpreters, threads without the lock.
  case parallelModel
  /// Native code that releases the lock.
  case nativeCode
  /// Native code must release the lock.
  case releaseLock
  /// Threads under one lock.
  case lockedThreads
  /// An event loop.
  case eventLoop
  /// More processors.
  case moreProcessors
  /// More threads or processes than there are processors.
  case moreWorkersThanProcessors
  /// Less to compute: a better algorithm, faster code.
  case lessWork
  /// Divide the longest task.
  case divideTask
  /// More workers.
  case moreWorkers
  /// Let more be in flight.
  case moreInFlight
  /// Start workers before, and use them again.
  case keepWorkers
  /// Fewer workers.
  case fewerWorkers
  /// Move less data.
  case lessData
  /// Hold locks for less time, or take them in one order.
  case shorterLocks, lockOrder
  /// Hand the computing over to a thread or process, or await in between.
  case handOver
  /// A shorter switch interval.
  case shorterInterval
  /// Let the scheduler take the processor away.
  case preemption
  /// A longer quantum.
  case longerQuantum
  /// A machine that does nothing else meanwhile.
  case quietMachine
}
