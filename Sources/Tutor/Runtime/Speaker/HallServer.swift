import Platform
import Synchronization
import Timeline

/// The presenter's side of the speaker's terminal: listens, sends the newest report to every terminal that has come, and
/// passes on what they ask. All of it on a thread of its own that sleeps unless there is something to do; whatever others
/// do on the socket, nobody who calls this waits for them. Any thread.
final class HallServer: Sendable {
  /// What the callers leave for the thread.
  struct Desk: Sendable {
    /// The newest report.
    var report: HallReport?
    /// Where the lecture is.
    var place: LecturePlace?
    /// Whether the lecture has come to its end, so that nobody goes on with it.
    var isOver = false
    var isClosing = false
  }

  private let desk: Shared
  private let bell: Descriptor
  private let thread: PosixThread
  private let clock: ClockBox

  /// Shared by the callers and the thread.
  final class Shared: Sendable {
    let content = Mutex(Desk())
  }

  private final class ClockBox: Sendable {
    let clock = Mutex<ThreadClock?>(nil)
  }

  /// Listens at `place` from now on, and calls `obey` on its own thread with every command that is received. Throws what
  /// keeps it from that: EADDRINUSE when another presenter listens there.
  init(at place: HallPlace, obey: @escaping @Sendable (HallCommand) -> Void) throws(SystemError) {
    try PrivateFolder.make(place.folder)
    let listener = try UnixListener(at: place.socket)
    let (desk, bell, clock) = (Shared(), try Descriptor.event(), ClockBox())
    thread = try PosixThread.start("hall", stackBytes: 2 << 20) {
      clock.clock.withLock { $0 = ThreadClock() }
      let service = HallService(listener, at: place, bell: bell, desk: desk, obey: obey)
      while service.turn() {}
    }
    (self.desk, self.bell, self.clock) = (desk, bell, clock)
  }

  /// What the thread has used of the processors, which is no part of what an experiment costs.
  var time: CPUTime { clock.clock.withLock { $0?.time } ?? CPUTime() }

  /// Lets the speaker's terminals know, and keeps where the lecture is. Of reports that come faster than they are read, only
  /// the last arrives.
  func publish(_ report: HallReport, place: LecturePlace? = nil) {
    let isNew = desk.content.withLock { desk in
      defer { (desk.report, desk.place) = (report, place) }
      return desk.report != report || desk.place != place
    }
    if isNew { bell.signal() }
  }

  /// Sends the last report to whoever can take it at once, ends all connections, and returns when that is done. Unless the
  /// lecture `isOver`, the next presenter goes on where it is. Called once.
  func close(isOver: Bool = false) {
    desk.content.withLock { ($0.isClosing, $0.isOver) = (true, isOver) }
    bell.signal()
    thread.join()
  }
}
