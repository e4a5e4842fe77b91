import CPlatform
import DequeModule
import Glibc
import HeapModule
import Platform
import Timeline
import Transfers

/// An event loop on one thread, in the shape of asyncio's: a queue of coroutines that could go on, a heap of timers, and
/// one place to wait, where everything that the outside may bring arrives together.
///
/// Source of the shape: CPython's `asyncio.base_events.BaseEventLoop._run_once`. Confined to the thread that made it.
final class Loop: @unchecked Sendable {
  // @unchecked: Swift's concurrency wants its executors Sendable; `enqueue` checks that the thread is the right one.

  let events: EventWriter
  private(set) var transfers: LoopTransfers?

  private let thread = pthread_self()
  private let poller: Poller
  private let cancellation: Descriptor
  private var ready: Deque<(job: UnownedJob, lane: Lane)> = []
  private var timers = Heap<Timer>()
  private var timersMade = 0
  private var transferDeadline: UInt64?
  private var lanes: [Lane] = []
  private var unfinished = 0
  private var isCancelled = false

  /// A loop that records into `store` and gives up when `cancellation` becomes readable.
  init(_ store: EventStore, cancellation: Descriptor) throws {
    events = EventWriter(store)
    poller = try Poller()
    self.cancellation = cancellation
    poller.watch(cancellation.raw, reading: true, writing: false)
    transfers = try LoopTransfers(driver: self)
  }

  /// Makes a coroutine of `body`. It could go on at once, so it is ready, and starts with a later turn.
  func create(_ task: Int, _ body: @escaping @Sendable (Lane) async -> Void) {
    let lane = Lane(task: task, loop: self)
    lanes.append(lane)
    events.enter(.ready, task: task)
    unfinished += 1
    Task(executorPreference: lane) {
      await body(lane)
      self.unfinished -= 1
    }
  }

  /// Takes turns until every coroutine has returned.
  func runUntilAllHaveReturned() {
    while unfinished > 0 { turn() }
  }

  /// Appends a coroutine to those that could go on.
  func enqueue(_ job: UnownedJob, of lane: Lane) {
    precondition(pthread_equal(pthread_self(), thread) != 0, "a coroutine was resumed outside its loop")
    lane.enter(.ready)
    ready.append((job, lane))
  }

  /// Calls `action` at `deadline` (monotonic nanoseconds), or a little later: no loop is punctual while it computes.
  func schedule(at deadline: UInt64, _ action: @escaping () -> Void) {
    timersMade += 1
    timers.insert(Timer(deadline: deadline, order: timersMade, action: action))
  }

  /// One turn. Waits only when nothing could go on; then takes what has arrived, then the timers that are due; then
  /// gives a turn to exactly those that were ready at that moment. Whoever becomes ready meanwhile waits for the next
  /// turn, so that no one can keep the outside from being heard.
  private func turn() {
    poller.wait(until: ready.isEmpty ? nextDeadline : 0) { descriptor, arrived in
      if descriptor == cancellation.raw {
        cancelAll()
      } else {
        transfers?.socketReady(
          descriptor, readable: arrived.readable, writable: arrived.writable, failed: arrived.failed)
      }
    }
    let now = MonotonicClock.now()
    if let deadline = transferDeadline, deadline <= now {
      transferDeadline = nil
      transfers?.timerFired()
    }
    while let first = timers.min, first.deadline <= now { timers.removeMin().action() }

    for _ in 0..<ready.count {
      guard let (job, lane) = ready.popFirst() else { return }
      lane.run(job)
    }
  }

  /// When to look at the clock next; nil: only the outside can make something happen.
  private var nextDeadline: UInt64? {
    guard let transferDeadline else { return timers.min?.deadline }
    return min(transferDeadline, timers.min?.deadline ?? transferDeadline)
  }

  /// Every coroutine ends in the state it is in; what it waits for is told to let it go.
  private func cancelAll() {
    guard !isCancelled else { return }
    isCancelled = true
    poller.unwatch(cancellation.raw)
    for lane in lanes where !lane.isOver {
      lane.end(.cancelled)
      lane.abandon?()
      lane.abandon = nil
    }
  }

  private struct Timer: Comparable {
    let deadline: UInt64
    let order: Int
    let action: () -> Void

    static func < (a: Timer, b: Timer) -> Bool { (a.deadline, a.order) < (b.deadline, b.order) }
    static func == (a: Timer, b: Timer) -> Bool { a.order == b.order }
  }
}

extension Loop: TransferDriver {
  func watch(_ descriptor: Int32, reading: Bool, writing: Bool) {
    poller.watch(descriptor, reading: reading, writing: writing)
  }

  func unwatch(_ descriptor: Int32) { poller.unwatch(descriptor) }

  func setTimer(after nanoseconds: UInt64?) {
    transferDeadline = nanoseconds.map { MonotonicClock.now() + $0 }
  }
}
