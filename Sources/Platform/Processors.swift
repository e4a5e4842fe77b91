import CPlatform
import Glibc

/// The processors of the machine.
public enum Processors {
  /// How many this process may use (affinity masks and cgroup sets are respected); at least 1.
  public static var usable: Int { Int(interleave_usable_processors()) }
}
