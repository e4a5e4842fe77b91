import Glibc

/// A mutex with one condition, on the monotonic clock. For waits in which who waits for how long is the subject; plain
/// exclusion uses `Mutex` of the Synchronization module.
public final class Monitor: @unchecked Sendable {
  // @unchecked: pthread's objects are made to be shared; their addresses must not change, hence the pointers.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// An unlocked monitor.
  public init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Locks the mutex. Blocks.
  public func lock() { pthread_mutex_lock(mutex) }

  /// Unlocks the mutex, which the calling thread has locked.
  public func unlock() { pthread_mutex_unlock(mutex) }

  /// Runs `body` with the mutex locked.
  public func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    lock()
    defer { unlock() }
    return try body()
  }

  /// Lets go of the locked mutex until signalled, or for no reason at all, as condition variables may.
  public func wait() { pthread_cond_wait(condition, mutex) }

  /// As `wait`, but at most until `deadline`, monotonic nanoseconds. Returns whether it was reached.
  public func wait(until deadline: UInt64) -> Bool {
    var time = timespec(tv_sec: Int(deadline / 1_000_000_000), tv_nsec: Int(deadline % 1_000_000_000))
    return pthread_cond_timedwait(condition, mutex, &time) == ETIMEDOUT
  }

  /// Wakes one thread that waits, if any.
  public func signal() { pthread_cond_signal(condition) }

  /// Wakes all threads that wait.
  public func broadcast() { pthread_cond_broadcast(condition) }
}
