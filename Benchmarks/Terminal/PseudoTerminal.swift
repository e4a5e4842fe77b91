import Glibc
import Platform
import Timeline

/// The program on a terminal of its own, whose other side is here: its bytes are read as they come, and keys can be typed.
final class PseudoTerminal {
  /// The program.
  let process: ChildProcess
  /// Monotonic nanoseconds, just before the program was started.
  let started: UInt64

  private let other: Descriptor
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private var isOver = false

  /// Starts `executable` on a terminal of that size that synchronizes its output.
  init(_ executable: String, _ arguments: [String], columns: UInt16 = 200, rows: UInt16 = 50) throws {
    var ends: (own: Int32, program: Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.own, &ends.program, nil, nil, &size) == 0 else { throw SystemError("openpty") }
    other = Descriptor(owning: ends.own)
    let terminal = Descriptor(owning: ends.program)
    started = MonotonicClock.now()
    process = try ChildProcess.spawn(
      executable, arguments: arguments, environment: Self.environment, inheriting: [terminal, terminal, terminal])
  }

  deinit { end() }

  /// The bytes that the program wrote since the last call, and when they were here; waits for some until `deadline`
  /// (monotonic nanoseconds). Nil when there were none.
  func read(until deadline: UInt64) throws -> (bytes: ArraySlice<UInt8>, time: UInt64)? {
    guard try Readiness.wait(for: [other.raw], until: deadline).isEmpty == false else { return nil }
    let count = Glibc.read(other.raw, &buffer, buffer.count)
    // The last program that had the terminal open is gone.
    guard count > 0 else { throw CannotMeasure("the program ended") }
    return (buffer[..<count], MonotonicClock.now())
  }

  /// Types a text.
  func type(_ text: String) throws { try other.writeAll(text) }

  /// Ends the program, with the key for it first.
  func end() {
    guard !isOver else { return }
    isOver = true
    try? type("q")
    let deadline = MonotonicClock.now() + 1_000_000_000
    while MonotonicClock.now() < deadline, (try? read(until: deadline)) != nil { continue }
    process.send(signal: SIGKILL)
    _ = try? process.wait()
  }

  private static var environment: [String] {
    let kept = ["HOME", "PATH"].compactMap(variable)
    // What a person has learnt is not touched by measuring.
    return kept + ["XDG_STATE_HOME=\(stateFolder)", "TERM=xterm-256color", "LANG=C.UTF-8"]
  }

  /// One folder for all starts, which the system empties in its own time.
  static let stateFolder = "/tmp/interleave-bench-\(getpid())"

  /// Such as `HOME=/root`; nil when it is not set.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { "\(name)=\(String(cString: $0))" }
  }
}
