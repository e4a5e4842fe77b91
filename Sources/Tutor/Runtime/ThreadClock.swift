import Glibc
import Platform
import Synchronization

/// What one thread has used of the processors, to be read by any thread at any moment, also in the middle of a frame.
final class ThreadClock: Sendable {
  private let clock: clockid_t
  private let noted = Mutex(CPUTime())

  /// The clock of the calling thread, which must outlive it.
  init() {
    var clock = CLOCK_THREAD_CPUTIME_ID
    // Fails only for a thread that is gone.
    pthread_getcpuclockid(pthread_self(), &clock)
    self.clock = clock
  }

  /// Notes how the time divides into user and kernel, which only the thread itself can learn. On that thread.
  func note() {
    let now = CPUTime.ofCallingThread
    noted.withLock { $0 = now }
  }

  /// The thread's time so far: exact as a sum, divided in the proportion that was noted last.
  var time: CPUTime {
    var now = timespec()
    guard clock_gettime(clock, &now) == 0 else { return noted.withLock { $0 } }
    let total = UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
    let noted = noted.withLock { $0 }
    let share = Double(noted.user) / Double(max(1, noted.user + noted.system))
    let user = min(total, UInt64(Double(total) * share))
    return CPUTime(user: user, system: total - user)
  }
}
