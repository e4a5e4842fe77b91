import Glibc

/// What poll found: the one place where the interface sleeps.
struct Ready {
  var input = false
  /// The other side of the terminal is gone.
  var hangup = false
  var signals = false
  var wake = false

  /// Sleeps until one of the three descriptors is readable, or a signal was handled; nil when `deadline` (nanoseconds of
  /// CLOCK_MONOTONIC) passed first. A descriptor of -1 is left out.
  static func wait(input: Int32, signals: Int32, wake: Int32, until deadline: UInt64?) -> Ready? {
    var polled = [input, signals, wake].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), timeout(until: deadline))
    if count == 0 { return nil }
    // Interrupted by a handler, which has written to the pipe.
    if count < 0 { return Ready() }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Ready(
      input: polled[0].revents != 0, hangup: polled[0].revents & gone != 0, signals: polled[1].revents != 0,
      wake: polled[2].revents != 0)
  }

  /// Milliseconds from now, rounded up so that nobody wakes too early to find nothing to do; -1 for ever.
  private static func timeout(until deadline: UInt64?) -> Int32 {
    guard let deadline else { return -1 }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    guard deadline > now else { return 0 }
    return Int32(clamping: (deadline - now - 1) / 1_000_000 + 1)
  }
}
