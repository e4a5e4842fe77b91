import Platform
import Synchronization
import Timeline

/// Finds out when the operating system runs whom: threads that are bound to one processor do nothing but read the clock,
/// and a gap between two readings is time in which somebody else had the processor.
///
/// Not every gap is: a hypervisor or an interrupt stops a thread too, and the kernel's scheduler knows nothing of it. So a
/// gap counts only if the kernel says in schedstat that the thread has waited for a processor in the meantime.
public enum ProcessorGaps {
  /// How much may be measured.
  public enum Bounds {
    /// Threads at once.
    public static let threads = 1...8
    /// Nanoseconds of work of each: ten seconds.
    public static let work: ClosedRange<UInt64> = 1_000_000...10_000_000_000
    /// Gaps of one thread that are recorded; a thread ends early after the last.
    public static let gaps = 100_000
  }

  /// Lets threads work for `work` nanoseconds each on one processor, by default the first that the caller may use. Numbers
  /// beyond the bounds count as their ends. Blocks the calling thread until all are done: about the sum of their work, and
  /// longer on a busy machine. Throws where threads cannot be bound to a processor or the kernel keeps no figures.
  public static func measure(
    threads: Int, work: UInt64, threshold: UInt64 = 200_000, processor: Int = Processors.firstUsable
  ) throws(SystemError) -> MeasuredSlices {
    let count = min(max(threads, Bounds.threads.lowerBound), Bounds.threads.upperBound)
    let work = min(max(work, Bounds.work.lowerBound), Bounds.work.upperBound)
    let start = StartGate(expected: count)
    let results = Mutex<[Int: Result<SliceWatch, SystemError>]>([:])
    var workers: [PosixThread] = []
    var failure: SystemError?
    for number in 0..<count where failure == nil {
      do throws(SystemError) {
        workers.append(
          try PosixThread.start("spinner-\(number + 1)") {
            let result = watch(start, processor: processor, threshold: threshold, work: work)
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
    var watches: [SliceWatch] = []
    for number in 0..<count {
      if let watch = try found[number]?.get() { watches.append(watch) }
    }
    let tasks = watches.enumerated().map { number, watch in
      watch.task(TaskIdentity(id: number, name: "spinner-\(number + 1)", kind: .cpu))
    }
    return MeasuredSlices(
      processor: processor, threshold: threshold, tasks: tasks, kernel: watches.map(\.kernel))
  }

  /// The life of one thread.
  private static func watch(
    _ start: StartGate, processor: Int, threshold: UInt64, work: UInt64
  ) -> Result<SliceWatch, SystemError> {
    do throws(SystemError) {
      try Processors.pinCallingThread(to: processor)
      var watch = try SliceWatch(threshold: threshold)
      guard let time = start.wait() else { return .success(watch) }
      watch.begin(at: time, origin: time)
      try watch.compute(work)
      try watch.finish()
      return .success(watch)
    } catch {
      start.abandon()
      return .failure(error)
    }
  }
}
