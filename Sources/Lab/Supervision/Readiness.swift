import Glibc
import Platform

/// Waiting for descriptors.
enum Readiness {
  /// Which of `descriptors` can be read without blocking, or have been closed at the other end. Blocks until there is one
  /// or `milliseconds` are over (nil: no limit); then the result is empty.
  static func wait(for descriptors: [Int32], milliseconds: Int? = nil) throws(SystemError) -> [Int32] {
    let deadline = milliseconds.map { MonotonicClock.milliseconds + $0 }
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let rest = deadline.map { max(0, $0 - MonotonicClock.milliseconds) } ?? -1
      let count = poll(&entries, nfds_t(entries.count), Int32(clamping: rest))
      if count >= 0 { return entries.filter { $0.revents != 0 }.map(\.fd) }
      guard errno == EINTR else { throw SystemError("poll") }
    }
  }
}

/// The clock that no one sets.
enum MonotonicClock {
  /// Whole milliseconds since some moment in the past.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
