import Glibc

/// How willingly a thread leaves the processor to others, from -20 to 19.
public enum ThreadNice {
  /// Sets it for the calling thread and the rest of its life: Linux keeps it per thread, whatever POSIX says. Throws where
  /// the system does not allow it, as with values below 0 for most people.
  public static func setForCallingThread(_ nice: Int) throws(SystemError) {
    guard setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Int32(clamping: nice)) == 0 else {
      throw SystemError("setpriority")
    }
  }
}
