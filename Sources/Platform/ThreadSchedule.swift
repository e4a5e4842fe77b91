import Glibc

/// What the kernel's scheduler says of a thread.
public struct ThreadSchedule: Equatable, Sendable {
  /// Nanoseconds on a processor. The kernel brings it up to date at its ticks, some milliseconds apart.
  public var ran: UInt64
  /// Nanoseconds in which it could run and had no processor. Brought up to date whenever the thread gets one.
  public var waited: UInt64
  /// Times that it got a processor.
  public var slices: UInt64

  /// Figures of a thread.
  public init(ran: UInt64, waited: UInt64, slices: UInt64) {
    self.ran = ran
    self.waited = waited
    self.slices = slices
  }

  /// What was added since `earlier`; never below zero.
  public static func - (later: ThreadSchedule, earlier: ThreadSchedule) -> ThreadSchedule {
    func difference(_ figure: KeyPath<ThreadSchedule, UInt64>) -> UInt64 {
      let (a, b) = (later[keyPath: figure], earlier[keyPath: figure])
      return a > b ? a - b : 0
    }
    return ThreadSchedule(ran: difference(\.ran), waited: difference(\.waited), slices: difference(\.slices))
  }

  /// Reads the three numbers of a schedstat file; nil when they are not there.
  init?(_ text: String) {
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { UInt64($0) }
    guard numbers.count == 3 else { return nil }
    self.init(ran: numbers[0], waited: numbers[1], slices: numbers[2])
  }
}

/// Reads /proc/self/task/TID/schedstat of the thread that made it. Any thread may read; some microseconds a call.
public struct ThreadScheduleReader: Sendable {
  private let file: Descriptor

  /// For the calling thread. Throws where the kernel keeps no such figures.
  public init() throws(SystemError) {
    let raw = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { throw SystemError("open /proc/thread-self/schedstat") }
    file = Descriptor(owning: raw)
  }

  /// The figures now.
  public func read() throws(SystemError) -> ThreadSchedule {
    let text = withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
      let count = pread(file.raw, buffer.baseAddress, buffer.count, 0)
      return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
    }
    guard let schedule = ThreadSchedule(text) else {
      throw SystemError("read /proc/thread-self/schedstat", number: EINVAL)
    }
    return schedule
  }
}
