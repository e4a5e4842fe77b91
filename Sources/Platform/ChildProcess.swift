import CPlatform
import Glibc

/// A process that this one started. Reaped exactly once, by `wait` or `reapIfEnded`, from one thread at a time.
public struct ChildProcess: Sendable {
  /// How a child ended and what it used.
  public struct Ending: Equatable, Sendable {
    /// The exit status, or nil when a signal ended it.
    public let exitCode: Int32?
    /// The signal that ended it, or nil.
    public let signal: Int32?
    /// Nanoseconds in user mode.
    public let cpuUser: UInt64
    /// Nanoseconds in the kernel.
    public let cpuSystem: UInt64
  }

  /// The process's number.
  public let pid: pid_t

  /// Starts `executable` with `arguments` (without the program's own name). The child has the descriptors
  /// `inheriting[i]` as its descriptor i and no other; `nil` entries are /dev/null. All signals are unblocked and at
  /// their default actions in the child, whatever they are here.
  ///
  /// posix_spawn, not fork: only async-signal-safe code may run between fork and exec in a threaded process, and
  /// Swift's runtime is not.
  public static func spawn(
    _ executable: String, arguments: [String], environment: [String]? = nil, inheriting: [Descriptor?]
  ) throws(SystemError) -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let kept = try prepare(&actions, inheriting)
    defer { withExtendedLifetime(kept) {} }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    resetSignals(&attributes)

    var child = pid_t()
    let code = withCStrings([executable] + arguments) { arguments in
      if let environment {
        return withCStrings(environment) { posix_spawn(&child, executable, &actions, &attributes, arguments, $0) }
      }
      return posix_spawn(&child, executable, &actions, &attributes, arguments, environ)
    }
    guard code == 0 else { throw SystemError("start \(executable)", number: code) }
    return ChildProcess(pid: child)
  }

  /// Sends a signal; nothing happens when the child is gone.
  public func send(signal: Int32) { kill(pid, signal) }

  /// Waits until the child has ended. Blocks the calling thread.
  public func wait() throws(SystemError) -> Ending {
    guard let ending = try reap(noHang: false) else { throw SystemError("wait4", number: ECHILD) }
    return ending
  }

  /// The child's end if it has ended, else nil at once.
  public func reapIfEnded() throws(SystemError) -> Ending? { try reap(noHang: true) }

  private func reap(noHang: Bool) throws(SystemError) -> Ending? {
    var code: Int32 = 0
    var number: Int32 = 0
    var user: UInt64 = 0
    var system: UInt64 = 0
    switch interleave_wait_child(pid, noHang ? 1 : 0, &code, &number, &user, &system) {
    case 0:
      return Ending(
        exitCode: code >= 0 ? code : nil, signal: number > 0 ? number : nil, cpuUser: user, cpuSystem: system)
    case 1: return nil
    default: throw SystemError("wait4")
    }
  }

  /// Moves every inherited descriptor above the range first, so that dup2 onto a low number cannot overwrite one that
  /// is still to be passed. Returns the copies, which must live until the spawn.
  private static func prepare(
    _ actions: inout posix_spawn_file_actions_t, _ inheriting: [Descriptor?]
  ) throws(SystemError) -> [Descriptor] {
    var copies: [Descriptor] = []
    let floor = Int32(inheriting.count)
    for (number, descriptor) in inheriting.enumerated() {
      guard let descriptor else {
        posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
        continue
      }
      let copy = fcntl(descriptor.raw, F_DUPFD_CLOEXEC, floor)
      guard copy >= 0 else { throw SystemError("dup") }
      copies.append(Descriptor(owning: copy))
      posix_spawn_file_actions_adddup2(&actions, copy, Int32(number))
    }
    interleave_spawn_close_from(&actions, floor)
    return copies
  }

  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }
}

/// Calls `body` with a null-terminated array of C strings, as exec wants it.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
