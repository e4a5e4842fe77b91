import Glibc
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
  func firstLine(milliseconds: Int) throws(SystemError) -> FirstLine {
    let deadline = MonotonicClock.milliseconds + milliseconds
    var bytes: [UInt8] = []
    while true {
      let rest = max(0, deadline - MonotonicClock.milliseconds)
      guard try !Readiness.wait(for: [output.raw], milliseconds: rest).isEmpty else { return .nothing }
      let piece = try read()
      bytes += piece
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")), piece.count > 0 {
        return .line(String(decoding: bytes[..<end], as: UTF8.self))
      }
      if piece.isEmpty || bytes.count > 16_384 { return .ended(String(decoding: bytes, as: UTF8.self)) }
    }
  }

  /// Ends the process, more and more firmly, and reaps it. Once.
  func end() {
    lifeline.cut()
    if !hangsUp(within: 500) {
      process.send(signal: SIGTERM)
      _ = hangsUp(within: 500)
    }
    // One that hung up is ending already, with its exit code fixed, and does not notice this.
    process.send(signal: SIGKILL)
    _ = try? process.wait()
  }

  /// Reads and drops output until its end; false when that did not come within `milliseconds`.
  private func hangsUp(within milliseconds: Int) -> Bool {
    let deadline = MonotonicClock.milliseconds + milliseconds
    do throws(SystemError) {
      while try !Readiness.wait(for: [output.raw], milliseconds: max(0, deadline - MonotonicClock.milliseconds)).isEmpty
      {
        if try read().isEmpty { return true }
      }
    } catch {
      // Nothing can be known about the pipe any more: take it as a process that does not end by itself.
    }
    return false
  }

  private func read() throws(SystemError) -> [UInt8] {
    try withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer throws(SystemError) in
      Array(buffer[..<(try output.read(into: buffer))])
    }
  }
}

/// The write end of a child's standard input, until it is closed.
private final class Lifeline: Sendable {
  private let end: Mutex<Descriptor?>

  init(_ end: Descriptor) { self.end = Mutex(end) }

  func cut() { end.withLock { $0 = nil } }
}
