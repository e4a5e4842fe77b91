import CPlatform
import Glibc

/// Waiting for several descriptors at once, without a busy loop.
public enum Readiness {
  /// Which of `descriptors` can be read, or have been closed at the other end. Blocks until there is one or `deadline`
  /// (monotonic nanoseconds, nil for never) is reached; then, and after a signal handler has run, the result is empty.
  public static func wait(for descriptors: [Int32], until deadline: UInt64? = nil) throws(SystemError) -> [Int32] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = interleave_poll(&entries, UInt(entries.count), deadline ?? UInt64.max)
    if count >= 0 { return entries.filter { $0.revents != 0 }.map(\.fd) }
    guard errno == EINTR else { throw SystemError("poll") }
    return []
  }

  /// As above, also for descriptors that can be written to. One whose other end is closed is both.
  public static func wait(
    reading: [Int32], writing: [Int32], until deadline: UInt64? = nil
  ) throws(SystemError) -> (readable: [Int32], writable: [Int32]) {
    var entries = reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    entries += writing.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    let count = interleave_poll(&entries, UInt(entries.count), deadline ?? UInt64.max)
    guard count >= 0 || errno == EINTR else { throw SystemError("poll") }
    guard count > 0 else { return ([], []) }
    return (
      entries.prefix(reading.count).filter { $0.revents != 0 }.map(\.fd),
      entries.dropFirst(reading.count).filter { $0.revents != 0 }.map(\.fd)
    )
  }
}
