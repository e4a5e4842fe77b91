import Platform
import Synchronization

/// Reads what is open again whenever a file in its folder was written, so that an author sees it where it stands. For the
/// interface's thread; waits on a thread of its own.
final class FolderWatcher<Subject: Equatable & Sendable> {
  private let subject = Shared<Subject>()
  private let folder: (Subject) -> String
  private let read: @Sendable (Subject) -> Void
  private var watching: (watch: FolderWatch, thread: PosixThread)?

  private final class Shared<Value: Sendable>: Sendable {
    let current = Mutex<Value?>(nil)
  }

  /// A watcher of what lies in `folder`, which calls `read`, on its own thread, when something there has changed.
  init(folder: @escaping (Subject) -> String, read: @escaping @Sendable (Subject) -> Void) {
    self.folder = folder
    self.read = read
  }

  /// Watches that from now on, and nothing else. What cannot be watched is not.
  func watch(_ next: Subject) {
    guard subject.current.withLock({ $0 }) != next, let watch = watching?.watch ?? begin() else { return }
    subject.current.withLock { $0 = next }
    try? watch.turn(to: folder(next))
  }

  /// Watches nothing any more.
  func close() {
    watching?.watch.stop()
    watching?.thread.join()
    watching = nil
  }

  private func begin() -> FolderWatch? {
    guard let watch = try? FolderWatch() else { return nil }
    let (subject, read) = (subject, read)
    let thread = try? PosixThread.start("watcher") {
      while watch.waitForChange() {
        if let current = subject.current.withLock({ $0 }) { read(current) }
      }
    }
    guard let thread else { return nil }
    watching = (watch, thread)
    return watch
  }
}
