import Lessons
import Platform
import Synchronization
import Wording

/// Keeps progress on a thread of its own, since a disk may take its time: the newest of what was handed over, one at a
/// time. Made and closed by the interface's thread.
final class ProgressKeeper: Sendable {
  private struct State {
    var waiting: Progress?
    var isClosed = false
    var hasFailed = false
  }

  private let store: ProgressStore
  private let monitor = Monitor()
  // Guarded by the monitor, which also wakes the thread.
  private let state = Mutex(State())
  private let thread: Mutex<PosixThread?> = Mutex(nil)
  private let tell: @Sendable (Phrase) -> Void

  /// A keeper that says once through `tell`, on its own thread, when nothing can be kept.
  init(_ store: ProgressStore, tell: @escaping @Sendable (Phrase) -> Void) {
    self.store = store
    self.tell = tell
  }

  /// Keeps `progress` soon. What was handed over before and is not written yet does not matter any more.
  func keep(_ progress: Progress) {
    monitor.locked { state.withLock { $0.waiting = progress } }
    monitor.signal()
    thread.withLock { thread in
      if thread == nil { thread = try? PosixThread.start("progress") { [self] in work() } }
    }
  }

  /// Waits until everything is kept, and ends the thread.
  func close() {
    monitor.locked { state.withLock { $0.isClosed = true } }
    monitor.signal()
    thread.withLock { thread in
      thread?.join()
      thread = nil
    }
  }

  private func work() {
    while let progress = next() {
      do {
        try store.save(progress)
      } catch {
        let isFirst = state.withLock { state in
          defer { state.hasFailed = true }
          return !state.hasFailed
        }
        if isFirst { tell(error.sentence) }
      }
    }
  }

  /// What is to be kept next; nil when that was all.
  private func next() -> Progress? {
    monitor.locked {
      while true {
        let (waiting, isClosed) = state.withLock { state in
          defer { state.waiting = nil }
          return (state.waiting, state.isClosed)
        }
        if let waiting { return waiting }
        if isClosed { return nil }
        monitor.wait()
      }
    }
  }
}
