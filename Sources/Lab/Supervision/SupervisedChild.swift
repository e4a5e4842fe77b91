import Glibc
import NIOCore
import Platform
import Synchronization

/// A child process that holds the other ends of two pipes: it is to end when its standard input does, and is known to
/// have ended when its output hangs up. So neither side needs to poll or to guess.
struct SupervisedChild: Sendable {
  /// What a child said first.
  enum FirstLine: Equatable {
    /// A line, without its newline.
    case line(String)
    /// All that it wrote before it closed its output.
    case ended(String)
    /// No line in time.
    case nothing
  }

  let process: ChildProcess
  private let lifeline: Lifeline
  private let output: Descriptor

  /// Starts `executable`. Its errors go where its output goes: should it fail, the reason is what it wrote.
  static func start(_ executable: String, _ arguments: [String]) throws(SystemError) -> SupervisedChild {
    let input = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    let process = try ChildProcess.spawn(
      executable, arguments: arguments, inheriting: [input.read, output.write, output.write])
    return SupervisedChild(process: process, lifeline: Lifeline(input.write), output: output.read)
  }

  /// Reads up to the first newline; what follows it is dropped.
  func firstLine(withinMilliseconds limit: Int) -> FirstLine {
    let deadline = Self.deadline(inMilliseconds: limit)
    var bytes: [UInt8] = []
    while bytes.count < 16_384, let piece = read(until: deadline) {
      guard !piece.isEmpty else { return .ended(String(decoding: bytes, as: UTF8.self)) }
      bytes += piece
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        return .line(String(decoding: bytes[..<end], as: UTF8.self))
      }
    }
    return .nothing
  }

  /// Whether the output is still open, as it is until the process ends.
  var isRunning: Bool {
    let now = Self.deadline(inMilliseconds: 0)
    while let piece = read(until: now) {
      if piece.isEmpty { return false }
    }
    return true
  }

  /// Ends the process, more and more firmly, and reaps it. Once.
  func end() {
    lifeline.cut()
    if !hangsUp(withinMilliseconds: 500) {
      process.send(signal: SIGTERM)
      _ = hangsUp(withinMilliseconds: 500)
    }
    // One that hung up is ending already, with its exit code fixed, and does not notice this.
    process.send(signal: SIGKILL)
    _ = try? process.wait()
  }

  /// Reads and drops output until its end; false when that did not come in time.
  private func hangsUp(withinMilliseconds limit: Int) -> Bool {
    let deadline = Self.deadline(inMilliseconds: limit)
    while let piece = read(until: deadline) {
      if piece.isEmpty { return true }
    }
    return false
  }

  /// Some of the output, nothing at its end; nil when the deadline came first, or when the pipe cannot be read, which
  /// says as little about the child.
  private func read(until deadline: NIODeadline) -> [UInt8]? {
    do throws(SystemError) {
      // A signal handler that ran meanwhile makes the wait end early.
      while try Readiness.wait(for: [output.raw], until: deadline.uptimeNanoseconds).isEmpty {
        guard NIODeadline.now() < deadline else { return nil }
      }
      return try withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer throws(SystemError) in
        Array(buffer[..<(try output.read(into: buffer))])
      }
    } catch {
      return nil
    }
  }

  /// NIO's clock is the monotonic one that the kernel's waits go by.
  private static func deadline(inMilliseconds limit: Int) -> NIODeadline { .now() + .milliseconds(Int64(limit)) }
}

/// The write end of a child's standard input, until it is closed.
private final class Lifeline: Sendable {
  private let end: Mutex<Descriptor?>

  init(_ end: Descriptor) { self.end = Mutex(end) }

  func cut() { end.withLock { $0 = nil } }
}
