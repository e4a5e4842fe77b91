import CNcurses
import Glibc
import Platform

/// Signals as bytes in a pipe that poll can wait for. A handler writes them, and not a signalfd, because a handler also runs while
/// the interface is stuck: see `interleave_guard_install`.
final class SignalPipe {
  private let ends: (read: Descriptor, write: Descriptor)

  /// Takes the signals until `close`. On the thread that owns the screen, which unblocks them for itself alone.
  init() throws(SystemError) {
    ends = try Descriptor.pipe()
    interleave_guard_install(ends.read.raw, ends.write.raw)
  }

  /// Readable when there are signals.
  var descriptor: Int32 { ends.read.raw }

  /// The signals that came since the last call, each once, in the order in which they came first.
  func take() -> [Int32] {
    var buffer = [UInt8](repeating: 0, count: 256)
    var signals: [Int32] = []
    while true {
      let count = read(ends.read.raw, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      for byte in buffer.prefix(count) where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
    }
    interleave_guard_signals_were_read()
    return signals
  }

  /// Gives the signals back.
  func close() { interleave_guard_uninstall() }
}
