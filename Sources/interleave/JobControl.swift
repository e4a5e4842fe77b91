import Glibc

/// Signals that mean nothing to a command without a screen, and so do what they do to any program.
enum JobControl {
  /// Lets Ctrl-Z stop this process and Ctrl-\ end it, both of which are blocked from the program's start. On the main
  /// thread, before others are started.
  static func leaveToSystem() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTSTP, SIGCONT, SIGQUIT] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
