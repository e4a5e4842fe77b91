import Glibc

/// The one clock of every run: CLOCK_MONOTONIC, which never steps back and is the same in every process of a machine.
public enum MonotonicClock {
  /// Nanoseconds since an arbitrary moment before the program started. About 30 ns a call; any thread.
  @inline(__always)
  public static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000 &+ UInt64(bitPattern: Int64(time.tv_nsec))
  }
  /// What time it was, in nanoseconds of Unix time, at the moment `instant` of this clock.
  public static func unixTime(of instant: UInt64) -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let unix = UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000 &+ UInt64(bitPattern: Int64(time.tv_nsec))
    return unix &- (now() &- instant)
  }
}
