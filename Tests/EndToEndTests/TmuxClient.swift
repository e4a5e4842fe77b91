import Glibc
import Platform
import Timeline

/// A tmux server with one pane, spoken to in control mode: commands go in as lines, and their answers come out together
/// with word of whatever the pane writes. So a test waits for the terminal instead of looking at it now and then.
final class TmuxClient {
  /// What tmux said instead of doing what it was told.
  struct Refusal: Error {
    let command: String
    let answer: [String]
  }

  private let process: ChildProcess
  private let input: Descriptor
  private let output: Descriptor
  private var received: [UInt8] = []

  /// Whether the pane has written something since this was last set to false.
  var paneHasWritten = false

  /// Starts a server that nobody else knows, with `command` in a pane of that size.
  init(socket: String, width: Int, height: Int, running command: [String]) throws {
    let input = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    process = try ChildProcess.spawn(
      "/usr/bin/env",
      arguments: [
        "tmux", "-L", socket, "-f", "/dev/null", "-u", "-C", "new-session", "-x", "\(width)", "-y", "\(height)", "--",
      ] + command,
      environment: ["PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/"],
      inheriting: [input.read, output.write, nil])
    self.input = input.write
    self.output = output.read
    // What is said before the session exists would find nothing to act on.
    while let line = try nextLine(until: nil), !line.hasPrefix("%session-changed ") {}
    // The server outlives this client otherwise, and with it everything in the pane, should the tests be killed.
    try send("set-option -s exit-unattached on")
  }

  deinit {
    _ = try? send("kill-server")
    // Until the client ends: the server's socket is gone then, and the pane has been hung up.
    while let line = try? nextLine(until: nil), line != "%exit" {}
    _ = try? process.wait()
  }

  /// Has tmux carry out one command, and returns the lines of its answer.
  @discardableResult
  func send(_ command: String) throws -> [String] {
    try input.writeAll(command + "\n")
    while let line = try nextLine(until: nil) {
      // The last number tells commands of this client from the one on its command line.
      guard line.hasPrefix("%begin "), line.hasSuffix(" 1") else {
        note(line)
        continue
      }
      return try answer(to: command, number: String(line.dropFirst("%begin ".count)))
    }
    throw Refusal(command: command, answer: ["the server has ended"])
  }

  /// Waits until the pane writes something; false when `deadline` passed first or the server has ended.
  func waitForPane(until deadline: UInt64) throws -> Bool {
    while !paneHasWritten {
      guard let line = try nextLine(until: deadline) else { return false }
      note(line)
    }
    return true
  }

  private func answer(to command: String, number: String) throws -> [String] {
    var lines: [String] = []
    while let line = try nextLine(until: nil) {
      if line == "%end \(number)" { return lines }
      if line == "%error \(number)" { break }
      lines.append(line)
    }
    throw Refusal(command: command, answer: lines)
  }

  private func note(_ line: String) {
    if line.hasPrefix("%output ") { paneHasWritten = true }
  }

  /// The next line that the server sends, nil at its end and at the deadline.
  private func nextLine(until deadline: UInt64?) throws -> String? {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeFirst(end + 1) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      while try Readiness.wait(for: [output.raw], until: deadline).isEmpty {
        if let deadline, MonotonicClock.now() >= deadline { return nil }
      }
      let piece = try output.readSome()
      if piece.isEmpty { return nil }
      received += piece
    }
  }
}

extension Descriptor {
  /// What there is to read, after waiting for the first byte of it; empty at the end.
  func readSome() throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = try buffer.withUnsafeMutableBytes { try read(into: $0) }
    return Array(buffer[..<count])
  }

  /// All that there is to read, up to the end.
  func readAll() throws -> String {
    var bytes: [UInt8] = []
    while case let piece = try readSome(), !piece.isEmpty { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }
}
