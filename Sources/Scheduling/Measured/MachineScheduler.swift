import Platform
import Synchronization
import Timeline

/// Runs the jobs of a workload for real: a thread each, all bound to one processor, for which the operating system lets
/// them compete.
///
/// A burst of computing reads the clock until the thread has run for as long as the burst is: that is the work, and it is
/// how a thread notices that somebody else had the processor. I/O is sleeping, and who arrives later sleeps until then. The
/// kernel confirms every gap; see `ProcessorGaps`.
public enum MachineScheduler {
  /// The largest workload that is run.
  public enum Bounds {
    /// Jobs, each of which is a thread.
    public static let jobs = 64
    /// Nanoseconds of all bursts together, and of any arrival: a minute.
    public static let time: UInt64 = 60_000_000_000
  }

  /// Runs `workload` on one processor, by default the first that the caller may use, however many it has. A gap below
  /// `threshold` nanoseconds counts as running. Blocks the calling thread until all jobs are done or `stop` was told to
  /// stop. Throws where threads cannot be bound to a processor or the kernel keeps no figures.
  public static func run(
    _ workload: Workload, processor: Int = Processors.firstUsable, threshold: UInt64 = 200_000,
    stop: StopSignal = StopSignal()
  ) throws(SystemError) -> MachineSchedule {
    let start = StartGate(expected: workload.jobs.count)
    let results = Mutex<[Int: Result<Life, SystemError>]>([:])
    var workers: [PosixThread] = []
    var failure: SystemError?
    for (number, job) in workload.jobs.enumerated() where failure == nil {
      do throws(SystemError) {
        workers.append(
          try PosixThread.start("job-\(number + 1)") {
            let result = live(job, start, processor: processor, threshold: threshold, stop: stop)
            results.withLock { $0[number] = result }
          })
      } catch {
        failure = error
        start.abandon()
      }
    }
    for worker in workers { worker.join() }
    if let failure { throw failure }
    let found = results.withLock { $0 }
    var schedule = MachineSchedule(processor: processor, tasks: [], kernel: [], refusedNice: [])
    for (number, job) in workload.jobs.enumerated() {
      guard let life = try found[number]?.get() else { continue }
      let identity = TaskIdentity(id: number, name: job.name, kind: .cpu)
      schedule.tasks.append(life.watch.task(identity, outcome: life.isComplete ? .ok : .cancelled))
      schedule.kernel.append(life.watch.kernel)
      if life.isNiceRefused { schedule.refusedNice.append(number) }
    }
    return schedule
  }

  /// What became of a job.
  private struct Life {
    var watch: SliceWatch
    var isNiceRefused = false
    var isComplete = false
  }

  /// The life of one thread.
  private static func live(
    _ job: Job, _ start: StartGate, processor: Int, threshold: UInt64, stop: StopSignal
  ) -> Result<Life, SystemError> {
    do throws(SystemError) {
      try Processors.pinCallingThread(to: processor)
      var life = Life(watch: try SliceWatch(threshold: threshold))
      life.isNiceRefused = job.nice != 0 && !accepts(job.nice)
      guard let origin = start.wait() else { return .success(life) }
      let arrival = origin + job.arrival
      if job.arrival > 0 {
        try life.watch.forget()
        stop.sleep(until: arrival)
      }
      life.watch.begin(at: arrival, origin: origin)
      try work(job.bursts, &life.watch, stop)
      try life.watch.finish()
      life.isComplete = !stop.isStopped
      return .success(life)
    } catch {
      start.abandon()
      return .failure(error)
    }
  }

  private static func work(_ bursts: [UInt64], _ watch: inout SliceWatch, _ stop: StopSignal) throws(SystemError) {
    for (index, burst) in bursts.enumerated() where !stop.isStopped {
      if index.isMultiple(of: 2) {
        try watch.compute(burst) { stop.isStopped }
      } else {
        try watch.rest(until: MonotonicClock.now() + burst) { stop.sleep(until: $0) }
      }
    }
  }

  private static func accepts(_ nice: Int) -> Bool { (try? ThreadNice.setForCallingThread(nice)) != nil }
}

/// Tells threads that they are to stop, also those that sleep. Any thread.
public final class StopSignal: Sendable {
  private let monitor = Monitor()
  private let flag = Atomic(false)

  /// Nobody is to stop yet.
  public init() {}

  /// Whether somebody has said so.
  public var isStopped: Bool { flag.load(ordering: .relaxed) }

  /// Everybody is to stop.
  public func stop() {
    monitor.locked {
      flag.store(true, ordering: .relaxed)
      monitor.broadcast()
    }
  }

  /// Blocks until `deadline`, monotonic nanoseconds, or until told to stop.
  public func sleep(until deadline: UInt64) {
    monitor.locked {
      while !isStopped, !monitor.wait(until: deadline) {}
    }
  }
}
