import CPlatform
import Glibc

/// An open file that is closed when its last reference goes. Any thread may use it; the kernel orders the calls.
public final class Descriptor: Sendable {
  /// The number that the kernel knows it by; valid as long as this object lives.
  public let raw: Int32

  /// Takes over `raw`, which must be open and owned by no one else.
  public init(owning raw: Int32) { self.raw = raw }

  deinit { close(raw) }

  /// Where errors are written; open as long as the process lives.
  public static let standardError = Descriptor(owning: STDERR_FILENO)

  /// A pipe whose ends close on exec.
  public static func pipe() throws(SystemError) -> (read: Descriptor, write: Descriptor) {
    var ends: (Int32, Int32) = (0, 0)
    let result = withUnsafeMutablePointer(to: &ends) {
      $0.withMemoryRebound(to: Int32.self, capacity: 2) { interleave_pipe($0) }
    }
    guard result == 0 else { throw SystemError("pipe") }
    return (Descriptor(owning: ends.0), Descriptor(owning: ends.1))
  }

  /// A counter that makes a poll return: readable once `signal` was called, until `drain`.
  public static func event() throws(SystemError) -> Descriptor {
    let raw = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    guard raw >= 0 else { throw SystemError("eventfd") }
    return Descriptor(owning: raw)
  }

  /// Memory without a name in the file system, which several processes can map.
  public static func memory(bytes: Int) throws(SystemError) -> Descriptor {
    let raw = interleave_memfd_create("interleave")
    guard raw >= 0 else { throw SystemError("memfd_create") }
    let memory = Descriptor(owning: raw)
    guard ftruncate(raw, bytes) == 0 else { throw SystemError("ftruncate") }
    return memory
  }

  /// Makes an event descriptor readable. Async-signal-safe.
  public func signal() {
    var one: UInt64 = 1
    _ = withUnsafeBytes(of: &one) { Glibc.write(raw, $0.baseAddress, $0.count) }
  }

  /// Makes an event descriptor unreadable again.
  public func drain() {
    var count: UInt64 = 0
    _ = withUnsafeMutableBytes(of: &count) { Glibc.read(raw, $0.baseAddress, $0.count) }
  }

  /// Reads at most `buffer.count` bytes; 0 at the end of the file.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = Glibc.read(raw, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError("read") }
    }
  }

  /// Fills `buffer`; false when the file ended before it was full.
  public func readFully(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Bool {
    var filled = 0
    while filled < buffer.count {
      let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { return false }
      filled += count
    }
    return true
  }

  /// Writes all of a text.
  public func writeAll(_ text: String) throws(SystemError) {
    var text = text
    var problem: SystemError?
    text.withUTF8 { bytes in
      do throws(SystemError) { try writeFully(UnsafeRawBufferPointer(bytes)) } catch { problem = error }
    }
    if let problem { throw problem }
  }

  /// Writes all of `buffer`. A reader that is gone is an error, never a signal: SIGPIPE is ignored (see `Signals`).
  public func writeFully(_ buffer: UnsafeRawBufferPointer) throws(SystemError) {
    var written = 0
    while written < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
      let count = Glibc.write(raw, rest.baseAddress, rest.count)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemError("write")
      }
    }
  }
}
