import Glibc
import Platform
import Synchronization

/// The server in a process of its own, so that its sockets and its processor time are not those of the program that is
/// being watched. It ends with this process, whatever happens to it.
///
/// All methods may be called from any thread, and block: not for Swift's cooperative pool.
public final class LabProcess: Sendable {
  /// Where the server is, and how to know it.
  public let address: LabAddress

  /// Whether the process lives, as far as is known without asking it.
  public var isRunning: Bool { child.isRunning }

  /// The process's number.
  public var pid: pid_t { child.process.pid }

  private let child: SupervisedChild
  private let isStopped = Mutex(false)

  private init(_ address: LabAddress, child: SupervisedChild) {
    self.address = address
    self.child = child
  }

  deinit { stop() }

  /// Starts `executable` with `arguments`, which must make it call `runSupervised`, and waits for its address for at most
  /// `seconds`.
  public static func start(
    executable: String, arguments: [String], seconds: Int = 5
  ) throws(LabError) -> LabProcess {
    let child: SupervisedChild
    do throws(SystemError) {
      child = try SupervisedChild.start(executable, arguments)
    } catch {
      throw .cannotStart(error)
    }
    switch child.firstLine(withinMilliseconds: seconds * 1000) {
    case .line(let text):
      if let address = LabAddress(line: text) { return LabProcess(address, child: child) }
      child.end()
      throw .endedEarly(executable: executable, output: text)
    case .ended(let text):
      child.end()
      throw .endedEarly(executable: executable, output: text)
    case .nothing:
      child.end()
      throw .silent(executable: executable, seconds: seconds)
    }
  }

  /// The server as the process that `start` has started: says its address through `print`, as one line, and ends with
  /// standard input. Returns the exit code.
  public static func runSupervised(print: (String) -> Void) throws(LabError) -> Int32 {
    try LabMain.run(endsWithStandardInput: true) { print($0.line) }
  }

  /// Ends the process and waits until it is gone: by closing its standard input, by SIGTERM if that is not enough
  /// within half a second, by SIGKILL after another. A second call does nothing.
  public func stop() {
    isStopped.withLock { isStopped in
      guard !isStopped else { return }
      isStopped = true
      child.end()
    }
  }
}
