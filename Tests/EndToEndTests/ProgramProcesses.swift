import Foundation
import Glibc
import Platform
import TestSupport
import Testing
import Timeline

/// The processes of the program that carry a mark in their environment, which they have from whoever started them.
struct ProgramProcesses {
  /// A process of the program.
  struct Member: Equatable {
    let pid: pid_t
    let role: Role
  }

  /// What a process of the program is for.
  enum Role: String {
    case main
    case worker = "__worker"
    case lab = "__lab"
  }

  /// Processes that should have ended, and have not.
  struct StillThere: Error {
    let members: [Member]
  }

  /// The variable that holds the mark.
  static let variable = "INTERLEAVE_TEST"

  /// The mark.
  let mark: String

  /// Those that live now.
  var alive: [Member] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.sorted().compactMap(member)
  }

  /// Those that live now, of that role.
  func alive(_ role: Role) -> [Member] { alive.filter { $0.role == role } }

  /// Whether a signal has been sent to a process and not been taken by it.
  func isPending(_ signal: Int32, for pid: pid_t) throws -> Bool {
    let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("ShdPnd:") })
    let mask = try #require(UInt64(line.dropFirst("ShdPnd:".count).drop(while: \.isWhitespace), radix: 16))
    return mask & (1 << UInt64(signal - 1)) != 0
  }

  /// Waits until none is left. Throws `StillThere` when that does not come about.
  func waitForEnd() throws {
    let deadline = MonotonicClock.now() + Terminal.patience
    while case let members = alive, let first = members.first {
      guard try hasEnded(first.pid, by: deadline) else { throw StillThere(members: members) }
    }
  }

  private func member(_ pid: pid_t) -> Member? {
    // A process may end at any moment: then there is nothing to read.
    guard program(of: pid) == BuiltProgram.path, words(of: pid, "environ").contains("\(Self.variable)=\(mark)") else {
      return nil
    }
    let arguments = words(of: pid, "cmdline")
    return Member(pid: pid, role: arguments.dropFirst().first.flatMap { Role(rawValue: $0) } ?? .main)
  }

  private func program(of pid: pid_t) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")
  }

  private func words(of pid: pid_t, _ file: String) -> [String] {
    let raw = open("/proc/\(pid)/\(file)", O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { return [] }
    let text = (try? Descriptor(owning: raw).readAll()) ?? ""
    return text.split(separator: "\0").map(String.init)
  }

  private func hasEnded(_ pid: pid_t, by deadline: UInt64) throws -> Bool {
    guard let process = try handle(of: pid) else { return true }
    while try Readiness.wait(for: [process.raw], until: deadline).isEmpty {
      if MonotonicClock.now() >= deadline { return false }
    }
    return true
  }

  /// A descriptor that is readable once the process has ended; nil when it is gone already. They are no children of
  /// ours, so that there is nothing else to wait for.
  private func handle(of pid: pid_t) throws -> Descriptor? {
    typealias Open = @convention(c) (pid_t, UInt32) -> Int32
    // Swift's Glibc module leaves <sys/pidfd.h> out.
    guard let symbol = dlsym(nil, "pidfd_open") else { throw SystemError("pidfd_open", number: ENOSYS) }
    let raw = unsafeBitCast(symbol, to: Open.self)(pid, 0)
    if raw >= 0 { return Descriptor(owning: raw) }
    guard errno == ESRCH else { throw SystemError("pidfd_open") }
    return nil
  }
}
