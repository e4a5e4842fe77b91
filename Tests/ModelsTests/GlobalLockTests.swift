import Glibc
import Interpreter
import Platform
import Synchronization
import Testing

@testable import Models

/// CPython's algorithm, step by step, by its observable properties.
@Suite struct GlobalLockTests {
  /// Seats whose breakers live as long as this object.
  private final class Seats: @unchecked Sendable {
    let words: UnsafeMutablePointer<Atomic<UInt32>>
    let count: Int

    init(_ count: Int) {
      self.count = count
      words = .allocate(capacity: count)
      for index in 0..<count { (words + index).initialize(to: Atomic(0)) }
    }

    deinit { words.deallocate() }

    subscript(number: Int) -> GlobalLock.Seat { GlobalLock.Seat(number: number, breaker: EvalBreaker(words + number)) }
  }

  @Test func oneThread_neverSwitches_afterItsFirstTake() {
    let seats = Seats(1)
    let lock = GlobalLock(switchInterval: 5_000_000)
    for _ in 0..<1000 {
      lock.take(seats[0])
      lock.drop(seats[0])
    }
    #expect(lock.figures.switches == 1)
    #expect(lock.figures.dropRequests == 0)
    #expect(lock.figures.waited == 0)
  }

  @Test func holders_excludeEachOther() throws {
    let seats = Seats(4)
    let lock = GlobalLock(switchInterval: 1000)
    let holders = Atomic<Int>(0)
    let overlaps = Atomic<Int>(0)
    try withThreads(4) { number in
      for _ in 0..<2000 {
        lock.take(seats[number])
        if holders.wrappingAdd(1, ordering: .relaxed).oldValue != 0 { overlaps.wrappingAdd(1, ordering: .relaxed) }
        holders.wrappingSubtract(1, ordering: .relaxed)
        lock.drop(seats[number])
      }
    }
    #expect(overlaps.load(ordering: .relaxed) == 0)
  }

  @Test func aWaiter_asksTheHolder_andGetsTheLock_whenItIsDropped() throws {
    let seats = Seats(2)
    let lock = GlobalLock(switchInterval: 1_000_000)
    lock.take(seats[0])
    let waiter = try PosixThread.start("waiter") {
      lock.take(seats[1])
      lock.drop(seats[1])
    }
    while seats[0].breaker.bits & EvalBreaker.dropRequest == 0 { sched_yield() }
    lock.drop(seats[0])
    // Forced switching: the drop returned only because another thread has had the lock.
    #expect(lock.figures.switches == 2)
    waiter.join()
    #expect(lock.figures.dropRequests >= 1)
    #expect(lock.figures.waited > 0)
  }

  @Test func aDropWithoutRequest_doesNotWait() {
    let seats = Seats(2)
    let lock = GlobalLock(switchInterval: 5_000_000)
    lock.take(seats[0])
    lock.drop(seats[0])
    lock.take(seats[0])
    lock.drop(seats[0])
    #expect(lock.figures.switches == 1)
  }

  private func withThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) throws {
    let threads = try (0..<count).map { number in try PosixThread.start("t\(number)") { body(number) } }
    for thread in threads { thread.join() }
  }
}
