import Glibc
import Synchronization

/// Tells when files in a folder were written. Costs nothing while nobody writes.
///
/// One that turns from folder to folder lives as long as the program does: the kernel takes some 10 ms to give up a
/// watcher (`fsnotify_destroy_group` waits for every processor), and nothing to give up a watch.
public final class FolderWatch: Sendable {
  private let events: Descriptor
  private let stopping: Descriptor
  /// The kernel's number of the one watch that there is.
  private let watch = Mutex<Int32?>(nil)

  /// Watches nothing yet.
  public init() throws(SystemError) {
    let raw = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard raw >= 0 else { throw SystemError("inotify_init") }
    events = Descriptor(owning: raw)
    stopping = try Descriptor.event()
  }

  /// Watches the folder at `path` from now on, not the folders in it, and no other; none when it cannot be watched. Any
  /// thread.
  public func turn(to path: String) throws(SystemError) {
    let wanted = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    let added = inotify_add_watch(events.raw, path, wanted)
    let failure = added < 0 ? SystemError("watch \(path)") : nil
    watch.withLock { watch in
      if let watch, watch != added { inotify_rm_watch(events.raw, watch) }
      watch = added < 0 ? nil : added
    }
    if let failure { throw failure }
  }

  /// Waits until something was written and nothing more for `quiet` milliseconds: an editor writes in several strokes.
  /// Returns false once `stop` was called. Blocks; one thread at a time.
  public func waitForChange(quiet: Int32 = 50) -> Bool {
    guard wait(-1) else { return false }
    repeat { drain() } while wait(quiet) && isReadable
    return !isStopped
  }

  /// Ends every wait. Any thread.
  public func stop() { stopping.signal() }

  private var isReadable: Bool { poll(0)[0] }
  private var isStopped: Bool { poll(0)[1] }

  /// Waits for either; false when it was stopped, or when nothing happened in so many milliseconds.
  private func wait(_ milliseconds: Int32) -> Bool {
    let ready = poll(milliseconds)
    return ready[0] && !ready[1]
  }

  private func poll(_ milliseconds: Int32) -> [Bool] {
    var waits = [
      pollfd(fd: events.raw, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopping.raw, events: Int16(POLLIN), revents: 0),
    ]
    while Glibc.poll(&waits, 2, milliseconds) < 0, errno == EINTR {}
    return waits.map { $0.revents & Int16(POLLIN) != 0 }
  }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while Glibc.read(events.raw, &buffer, buffer.count) > 0 {}
  }
}
