import CPlatform
import Glibc

/// Processor time of a thread or a process.
public struct CPUTime: Equatable, Sendable {
  /// Nanoseconds in user mode.
  public var user: UInt64 = 0
  /// Nanoseconds in the kernel.
  public var system: UInt64 = 0

  /// A pair of times.
  public init(user: UInt64 = 0, system: UInt64 = 0) {
    self.user = user
    self.system = system
  }

  /// What the calling process has used so far, all threads, children not included.
  public static var ofProcess: CPUTime {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return CPUTime(user: nanoseconds(usage.ru_utime), system: nanoseconds(usage.ru_stime))
  }

  /// What the calling thread has used so far.
  public static var ofCallingThread: CPUTime {
    var time = CPUTime()
    interleave_thread_usage(&time.user, &time.system)
    return time
  }

  /// Nanoseconds that the calling thread has used so far, both modes together; finer than the kernel's ticks.
  public static var ofCallingThreadPrecisely: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Both modes together. Exact, where their proportion is an estimate from the kernel's ticks.
  public var total: UInt64 { user + system }

  /// The difference, never below zero. The totals are subtracted and divided anew: either mode alone may step back.
  public static func - (later: CPUTime, earlier: CPUTime) -> CPUTime {
    let total = later.total > earlier.total ? later.total - earlier.total : 0
    let user = min(total, later.user > earlier.user ? later.user - earlier.user : 0)
    return CPUTime(user: user, system: total - user)
  }

  /// The sum.
  public static func + (a: CPUTime, b: CPUTime) -> CPUTime {
    CPUTime(user: a.user + b.user, system: a.system + b.system)
  }

  private static func nanoseconds(_ time: timeval) -> UInt64 {
    UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_usec) * 1000
  }
}

/// The resident memory of the calling process, as the kernel counts it.
public enum ResidentMemory {
  /// Makes the peak start again from what is in use now. ru_maxrss cannot do that: it is for the process's life. What
  /// earlier runs have freed goes back to the system first, so that no run is charged with it.
  public static func resetPeak() {
    interleave_return_free_memory()
    let file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = Glibc.write(file, "5", 1)
  }

  /// Bytes, the highest since the last reset; 0 where /proc is not mounted.
  public static var peakBytes: UInt64 {
    let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      guard count > 0 else { return 0 }
      return kilobytes(after: "VmHWM:", in: buffer[..<count]) * 1024
    }
  }

  /// The number in the line that begins with `key`. By hand, so that a worker needs no Foundation to say what it used.
  static func kilobytes(after key: StaticString, in text: Slice<UnsafeMutableRawBufferPointer>) -> UInt64 {
    let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    for line in text.split(separator: UInt8(ascii: "\n")) where line.starts(with: key) {
      return line.reduce(into: 0) { value, byte in
        if case UInt8(ascii: "0")...UInt8(ascii: "9") = byte { value = value * 10 + UInt64(byte - UInt8(ascii: "0")) }
      }
    }
    return 0
  }
}
