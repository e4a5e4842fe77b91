import Glibc
import Platform
import Synchronization

/// The server in a process of its own, so that its sockets and its processor time are not those of the program that is
/// being watched. It ends with this process, whatever happens to it.
///
/// All methods may be called from any thread, and block: not for Swift's cooperative pool.
public final class LabProcess: Sendable {
  /// `http://127.0.0.1:PORT`, without a slash at the end.
  public let url: String

  /// The process's number.
  public var pid: pid_t { child.process.pid }

  private let child: SupervisedChild
  private let isStopped = Mutex(false)

  private init(url: String, child: SupervisedChild) {
    self.url = url
    self.child = child
  }

  deinit { stop() }

  /// Starts `executable` with `arguments`, which must make it call `LabMain.run(endsWithStandardInput: true)` and print
  /// the URL as its first line, and waits for that line for at most `seconds`.
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
    case .line(let url) where url.hasPrefix("http://127.0.0.1:"): return LabProcess(url: url, child: child)
    case .line(let text), .ended(let text):
      child.end()
      throw .endedEarly(executable: executable, output: text)
    case .nothing:
      child.end()
      throw .silent(executable: executable, seconds: seconds)
    }
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
