import Glibc

/// On a terminal Swift answers a crash, and Ctrl-\ as well, with a debugger that asks for a key, in the middle of our
/// screen. The default action ends the process at once; the screen adds its own handler, which gives the terminal back
/// first.
enum CrashSignals {
  static func resetToDefault() {
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT] { signal(number, SIG_DFL) }
  }
}
