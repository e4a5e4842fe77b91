import CPlatform
import Platform
import Synchronization

/// One thread's pen: writes events into chunks of a store that it has claimed. Not thread-safe; one per thread.
public final class EventWriter {
  /// Where the events go.
  public let store: EventStore
  private let origin: UInt64

  // Unchecked: only one thread ever touches a writer, and the check costs as much as the store.
  @exclusivity(unchecked) private var next: UnsafeMutablePointer<Event>?
  @exclusivity(unchecked) private var published: UnsafeMutablePointer<Atomic<UInt32>>?
  @exclusivity(unchecked) private var count = EventStore.chunkCapacity
  @exclusivity(unchecked) private var isFull = false
  /// Where the thread was last, as `Event.extra` has it.
  @exclusivity(unchecked) private var processor: UInt16 = 0

  /// A pen for the calling thread. It claims its first chunk with its first event.
  public init(_ store: EventStore) {
    self.store = store
    origin = store.origin
  }

  /// Nanoseconds from the run's start.
  @inline(__always)
  public func now() -> UInt64 { MonotonicClock.now() &- origin }

  /// Records that `task` enters `state` now. Returns the time that was written.
  @inline(__always) @discardableResult
  public func enter(_ state: TaskState, task: Int) -> UInt64 {
    let time = now()
    enter(state, task: task, at: time)
    return time
  }

  /// Records that `task` entered `state` at `time`, nanoseconds from the run's start, and the processor on which the calling
  /// thread is.
  @inline(__always)
  public func enter(_ state: TaskState, task: Int, at time: UInt64) {
    processor = Self.currentProcessor
    write(
      Event(
        time: time, task: UInt32(truncatingIfNeeded: task), kind: .enter, detail: state.rawValue, extra: processor))
  }

  /// Looks at the processor on which the calling thread is, and records it for `task`, which computes, when it is another
  /// one than when the thread last recorded something. Without news this takes a few loads.
  @inline(__always)
  public func lookAtProcessor(of task: Int) {
    let current = Self.currentProcessor
    guard current != processor else { return }
    processor = current
    write(Event(time: now(), task: UInt32(truncatingIfNeeded: task), kind: .processor, extra: current))
  }

  /// Where the calling thread is, as `Event.extra` has it.
  @inline(__always)
  private static var currentProcessor: UInt16 { UInt16(truncatingIfNeeded: interleave_current_processor() &+ 1) }

  /// Records that `task` ends now.
  public func end(task: Int, _ ending: TaskEnding) {
    write(Event(time: now(), task: UInt32(truncatingIfNeeded: task), kind: .end, detail: ending.rawValue))
  }

  /// Records that `task` was given to worker number `worker` now.
  public func assign(task: Int, to worker: Int) {
    write(
      Event(
        time: now(), task: UInt32(truncatingIfNeeded: task), kind: .assign, extra: UInt16(truncatingIfNeeded: worker)))
  }

  /// Records that `task` asked the holder of the global lock to let go.
  public func dropRequest(task: Int) {
    write(Event(time: now(), task: UInt32(truncatingIfNeeded: task), kind: .dropRequest))
  }

  /// Records what `task` does with the lock of its program that has the number `lock`. There are no numbers above 65,535.
  public func lock(_ kind: LockEvent.Kind, _ lock: Int, task: Int) {
    write(
      Event(
        time: now(), task: UInt32(truncatingIfNeeded: task), kind: .lock, detail: kind.rawValue,
        extra: UInt16(truncatingIfNeeded: lock)))
  }

  /// Writes one event and publishes it. No lock, no allocation.
  @inline(__always)
  public func write(_ event: Event) {
    if count == EventStore.chunkCapacity {
      guard claimChunk() else { return store.countDropped() }
    }
    guard let next, let published else { return }
    next.initialize(to: event)
    self.next = next + 1
    count &+= 1
    published.pointee.store(UInt32(truncatingIfNeeded: count), ordering: .releasing)
  }

  @inline(never)
  private func claimChunk() -> Bool {
    if isFull { return false }
    guard let chunk = store.claimChunk() else {
      isFull = true
      return false
    }
    next = store.events(chunk)
    published = store.published(chunk)
    count = 0
    return true
  }
}
