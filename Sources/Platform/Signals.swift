import CPlatform
import Glibc

/// Signals are blocked in every thread and read from a descriptor, in one place: a handler may do almost nothing, and
/// may run on any thread.
public enum Signals {
  /// The signals by which a user or the system ends, suspends or resizes the program.
  public static let handled: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGQUIT]

  /// Blocks `signals` in the calling thread and in all that it starts, and ignores SIGPIPE, so that a reader that is
  /// gone is an error of write. Called first in main, before any thread is started.
  public static func block(_ signals: [Int32] = handled) {
    var set = set(of: signals)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets `signals` have their own actions again in the calling thread.
  public static func unblock(_ signals: [Int32]) {
    var set = set(of: signals)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// A descriptor that is readable when one of `signals`, which must be blocked, is pending.
  public static func descriptor(_ signals: [Int32] = handled) throws(SystemError) -> Descriptor {
    var set = set(of: signals)
    let raw = interleave_signal_descriptor(&set)
    guard raw >= 0 else { throw SystemError("signalfd") }
    return Descriptor(owning: raw)
  }

  /// The next pending signal of a descriptor made by `descriptor`, or nil at once when there is none.
  public static func next(from descriptor: Descriptor) -> Int32? {
    let number = interleave_next_signal(descriptor.raw)
    return number == 0 ? nil : number
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    return set
  }
}
