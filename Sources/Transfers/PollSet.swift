import Glibc

/// A driver for one thread that has nothing else to wait for: a handful of descriptors, a deadline and `poll`.
final class PollSet: TransferDriver {
  private var entries: [pollfd] = []
  /// CLOCK_MONOTONIC nanoseconds; nil for no timer.
  private var deadline: UInt64?
  /// Whether `entries` hold what a wait found and nobody has taken yet.
  private var hasFindings = false

  func watch(_ descriptor: Int32, reading: Bool, writing: Bool) {
    let events = Int16((reading ? POLLIN : 0) | (writing ? POLLOUT : 0))
    if let index = entries.firstIndex(where: { $0.fd == descriptor }) {
      entries[index].events = events
    } else {
      entries.append(pollfd(fd: descriptor, events: events, revents: 0))
    }
  }

  func unwatch(_ descriptor: Int32) {
    entries.removeAll { $0.fd == descriptor }
  }

  func setTimer(after nanoseconds: UInt64?) {
    deadline = nanoseconds.map { $0 == 0 ? 0 : PollSet.now() + $0 }
  }

  /// Takes the timer if it has run out.
  func takeTimer() -> Bool {
    guard let deadline, deadline == 0 || deadline <= PollSet.now() else { return false }
    self.deadline = nil
    return true
  }

  /// Takes the descriptors that can be used; looks for them, without waiting, unless a wait just has.
  func takeReady() -> [pollfd] {
    if !hasFindings, !entries.isEmpty { poll(&entries, nfds_t(entries.count), 0) }
    hasFindings = false
    let ready = entries.filter { $0.revents != 0 }
    for index in entries.indices { entries[index].revents = 0 }
    return ready
  }

  /// Whether the last wait found descriptors that nobody has taken yet.
  var hasReady: Bool { hasFindings && entries.contains { $0.revents != 0 } }

  /// Waits until a descriptor can be used, the timer has run out, a signal was handled, or `extra` can be read: which
  /// is what it returns.
  func wait(alsoReadable extra: Int32?) -> Bool {
    // A negative descriptor is one that poll passes over.
    entries.append(pollfd(fd: extra ?? -1, events: Int16(POLLIN), revents: 0))
    let found = poll(&entries, nfds_t(entries.count), millisecondsToWait())
    let last = entries.removeLast()
    hasFindings = found >= 0
    return found > 0 && last.revents != 0
  }

  /// Rounded up: to wake before the deadline would be to wake for nothing.
  private func millisecondsToWait() -> Int32 {
    guard let deadline else { return -1 }
    let now = PollSet.now()
    guard deadline > now else { return 0 }
    return Int32(min((deadline - now + 999_999) / 1_000_000, UInt64(Int32.max)))
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
