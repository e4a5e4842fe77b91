import Lessons
import Platform
import Synchronization

/// Reads the open lesson again whenever one of its files was written, so that an author sees it where it stands. For the
/// interface's thread; waits on a thread of its own.
final class LessonWatcher {
  private let folder = Shared()
  private let read: @Sendable (LessonFolder) -> Void
  private var watching: (watch: FolderWatch, thread: PosixThread)?

  private final class Shared: Sendable {
    let current = Mutex<LessonFolder?>(nil)
  }

  /// A watcher that calls `read`, on its own thread, when a lesson has changed.
  init(read: @escaping @Sendable (LessonFolder) -> Void) { self.read = read }

  /// Watches that lesson from now on, and no other. A folder that cannot be watched is not.
  func watch(_ lesson: LessonFolder) {
    guard folder.current.withLock({ $0 }) != lesson, let watch = watching?.watch ?? begin() else { return }
    folder.current.withLock { $0 = lesson }
    try? watch.turn(to: lesson.path)
  }

  /// Watches nothing any more.
  func close() {
    watching?.watch.stop()
    watching?.thread.join()
    watching = nil
  }

  private func begin() -> FolderWatch? {
    guard let watch = try? FolderWatch() else { return nil }
    let (folder, read) = (folder, read)
    let thread = try? PosixThread.start("lesson") {
      while watch.waitForChange() {
        if let lesson = folder.current.withLock({ $0 }) { read(lesson) }
      }
    }
    guard let thread else { return nil }
    watching = (watch, thread)
    return watch
  }
}
