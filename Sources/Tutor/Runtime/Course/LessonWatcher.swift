import Lessons
import Platform

/// Reads the open lesson again whenever one of its files was written, so that an author sees it where it stands. For the
/// interface's thread; waits on a thread of its own.
final class LessonWatcher {
  private let read: @Sendable (LessonFolder) -> Void
  private var watched: (name: String, watch: FolderWatch, thread: PosixThread)?

  /// A watcher that calls `read`, on its own thread, when a lesson has changed.
  init(read: @escaping @Sendable (LessonFolder) -> Void) { self.read = read }

  /// Watches that lesson from now on, and no other. A folder that cannot be watched is not.
  func watch(_ folder: LessonFolder) {
    guard watched?.name != folder.name else { return }
    close()
    let read = self.read
    guard let watch = try? FolderWatch(folder.path),
      let thread = try? PosixThread.start("lesson", { while watch.waitForChange() { read(folder) } })
    else { return }
    watched = (folder.name, watch, thread)
  }

  /// Watches nothing any more.
  func close() {
    watched?.watch.stop()
    watched?.thread.join()
    watched = nil
  }
}
