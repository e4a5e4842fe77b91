import Platform

/// Why there is no practice server.
public enum LabError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Another program listens on the port.
  case portTaken(Int)
  /// The system lets only privileged programs use the port.
  case portNotAllowed(Int)
  /// Not a port's number.
  case portOutOfRange(Int)
  /// The system refused to listen on the port, for a reason in its own words.
  case cannotListen(port: Int, reason: String)
  /// The process of the server, or what it needs, could not be made.
  case cannotStart(SystemError)
  /// The process of the server ended, or said something else, before it said its address. What it wrote is given.
  case endedEarly(executable: String, output: String)
  /// The process of the server did not say its address in time.
  case silent(executable: String, seconds: Int)

  /// What happened and what to do, in English.
  public var description: String {
    switch self {
    case .portTaken(let port):
      "Port \(port) of 127.0.0.1 is in use by another program. Choose another with --port, or leave --port out for a "
        + "free one."
    case .portNotAllowed(let port):
      "Port \(port) is reserved for privileged programs. Choose one from 1024 to 65535 with --port, or leave --port "
        + "out for a free one."
    case .portOutOfRange(let port):
      "\(port) is not a port. Choose one from 1024 to 65535 with --port, or 0 for a free one."
    case .cannotListen(let port, let reason):
      "The practice server cannot listen on port \(port) of 127.0.0.1: \(reason). Leave --port out for a free port."
    case .cannotStart(let cause):
      "The practice server's process cannot be started: \(cause)."
    case .endedEarly(let executable, let output):
      "The practice server (\(executable)) ended before it listened. "
        + (output.isEmpty ? "It wrote nothing." : "It wrote: \(output)")
    case .silent(let executable, let seconds):
      "The practice server (\(executable)) did not say its address within \(seconds) seconds. Is the machine too busy?"
    }
  }
}
