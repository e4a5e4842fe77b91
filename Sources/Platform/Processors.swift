import CPlatform
import Glibc

/// The processors of the machine.
public enum Processors {
  /// How many this process may use (affinity masks and cgroup sets are respected); at least 1.
  public static var usable: Int { Int(interleave_usable_processors()) }

  /// The lowest number of a processor that the calling thread may use; 0 when that cannot be found out.
  public static var firstUsable: Int { max(0, Int(interleave_first_usable_processor())) }

  /// Binds the calling thread to one processor for the rest of its life. Throws when it may not use that one.
  public static func pinCallingThread(to processor: Int) throws(SystemError) {
    let code = interleave_pin_thread(Int32(clamping: processor))
    guard code == 0 else { throw SystemError("pthread_setaffinity_np", number: code) }
  }
}
