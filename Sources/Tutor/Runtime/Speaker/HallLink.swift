import Platform
import Synchronization
import Timeline
import Wording

/// The speaker's side: finds the presenter, passes on what it reports and what it is asked, and waits for the next one when
/// it goes away. All of it on a thread of its own, which sleeps until a presenter comes, and while one is there wakes for
/// what it says and once a second, for the clocks. Any thread.
final class HallLink: Sendable {
  /// Commands that wait to be sent at most. A presenter that does not listen will not want more of them later.
  private static let mostWaiting = 32

  private let desk: Shared
  private let bell: Descriptor
  private let watch: FolderWatch
  private let thread: PosixThread

  struct Desk: Sendable {
    var commands: [HallCommand] = []
    var isClosing = false
  }

  final class Shared: Sendable {
    let content = Mutex(Desk())
  }

  /// Looks for a presenter at `place` from now on; calls `tell` on its own thread with what happens. Throws when the folder
  /// cannot be used.
  init(to place: HallPlace, tell: @escaping @Sendable (TutorEvent) -> Void) throws(SystemError) {
    try PrivateFolder.make(place.folder)
    let (desk, bell, watch) = (Shared(), try Descriptor.event(), try FolderWatch())
    thread = try PosixThread.start("notes", stackBytes: 2 << 20) {
      let search = HallSearch(place, bell: bell, watch: watch, desk: desk, tell: tell)
      while search.turn() {}
    }
    (self.desk, self.bell, self.watch) = (desk, bell, watch)
  }

  /// Asks something of the presenter. Nothing, when there is none.
  func send(_ command: HallCommand) {
    desk.content.withLock { if $0.commands.count < HallLink.mostWaiting { $0.commands.append(command) } }
    bell.signal()
  }

  /// Ends the connection. Called once.
  func close() {
    desk.content.withLock { $0.isClosing = true }
    bell.signal()
    watch.stop()
    thread.join()
  }
}
