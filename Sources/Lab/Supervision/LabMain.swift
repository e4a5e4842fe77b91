import Glibc
import Platform

/// The server as a program: serves until it is told to end. The body of `interleave serve`, and of the process that
/// `LabProcess` starts.
public enum LabMain {
  /// Serves on `port` of 127.0.0.1 (0: a free one), and calls `announce` with the address once it listens. Returns the exit
  /// code: 0 when it was told to end, 130 when Ctrl-C was. Blocks the calling thread, which must be the program's
  /// first, before it started others: the signals that end the server are blocked in it and in all that it starts.
  ///
  /// With `endsWithStandardInput`, it ends when standard input does: a parent that keeps the other end of a pipe open
  /// takes the server with it however it dies, SIGKILL included. Such a parent also decides what Ctrl-C, Ctrl-Z and a
  /// closed terminal mean, so these do nothing here; SIGTERM ends the server all the same.
  public static func run(
    port: Int = 0, endsWithStandardInput: Bool, announce: (LabAddress) -> Void
  ) throws(LabError) -> Int32 {
    try run(port: port, lifeline: endsWithStandardInput ? STDIN_FILENO : nil, announce: announce)
  }

  /// As above, with any descriptor as the one whose end ends the server.
  static func run(port: Int, lifeline: Int32?, announce: (LabAddress) -> Void) throws(LabError) -> Int32 {
    // Blocked and never read is as good as ignored, and leaves the process's own choice as it is.
    Signals.block(lifeline == nil ? endings : Signals.handled)
    DescriptorLimit.raise()
    let server = try LabServer.start(port: port)
    defer { server.close() }
    do throws(SystemError) {
      let signals = try Signals.descriptor(lifeline == nil ? endings : [SIGTERM])
      announce(server.address)
      return try exitCode(signals, lifeline)
    } catch {
      throw .cannotStart(error)
    }
  }

  private static let endings = [SIGTERM, SIGINT, SIGHUP]

  /// Waits for a reason to end.
  private static func exitCode(_ signals: Descriptor, _ lifeline: Int32?) throws(SystemError) -> Int32 {
    while true {
      let ready = try Readiness.wait(for: [signals.raw] + (lifeline.map { [$0] } ?? []))
      if let signal = Signals.next(from: signals) { return signal == SIGINT ? 130 : 0 }
      if let lifeline, ready.contains(lifeline), hasEnded(lifeline) { return 0 }
    }
  }

  /// Reads what there is; true at the end. A parent has no reason to write, but a keyboard may be there instead.
  private static func hasEnded(_ lifeline: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
      let count = read(lifeline, buffer.baseAddress, buffer.count)
      return count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)
    }
  }
}
