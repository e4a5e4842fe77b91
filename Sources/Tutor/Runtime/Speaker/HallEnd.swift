import Canvas
import Glibc
import Platform
import Synchronization
import Wording

/// This terminal's end of what connects a lecture's presenter and speaker. The presenter's is there as long as a lecture is
/// on the screen. Confined to the interface's thread, which never waits for the other end.
final class HallEnd {
  private let place: HallPlace?
  private let mailbox: Mailbox
  private var link: HallLink?
  private var server: HallServer?
  /// Whether a lecture is on the screen for which there could be no server.
  private var isRefused = false
  private let figures: Figures

  /// What other threads look up.
  private final class Figures: Sendable {
    let server = Mutex<HallServer?>(nil)
  }

  /// An end at `place`; without one nothing is connected.
  init(at place: HallPlace?, mailbox: Mailbox) {
    self.place = place
    self.mailbox = mailbox
    figures = Figures()
  }

  /// What the presenter's end has used of the processors. To be called by any thread.
  var time: @Sendable () -> CPUTime {
    let figures = figures
    return { figures.server.withLock { $0?.time } ?? CPUTime() }
  }

  /// Looks for the presenter, for a speaker's terminal.
  func join() {
    guard let place else { return }
    let mailbox = mailbox
    attempt { () throws(SystemError) in link = try HallLink(to: place) { mailbox.put(.event($0)) } }
  }

  /// Lets the speaker know what was drawn of the lecture, when there is one.
  func publish(_ state: TutorState, _ canvas: Canvas) {
    guard var report = state.hallReport else { return leave() }
    guard let server = server ?? begin() else { return }
    report.rows = CanvasText.hallRows(canvas)
    server.publish(report, place: state.hall?.keptPlace)
  }

  /// Asks something of the presenter.
  func ask(_ command: HallCommand) { link?.send(command) }

  /// Ends all connections. Unless the lecture `isOver`, the next presenter goes on where it is.
  func close(isOver: Bool) {
    leave(isOver: isOver)
    link?.close()
    link = nil
  }

  private func begin() -> HallServer? {
    guard let place, !isRefused else { return nil }
    let mailbox = mailbox
    attempt { () throws(SystemError) in server = try HallServer(at: place) { mailbox.put(.event(.hall($0))) } }
    isRefused = server == nil
    figures.server.withLock { $0 = server }
    return server
  }

  private func leave(isOver: Bool = true) {
    isRefused = false
    server?.close(isOver: isOver)
    server = nil
  }

  /// Why there is no connection, though it is wanted, is told to the reader.
  private func attempt(_ body: () throws(SystemError) -> Void) {
    do throws(SystemError) { try body() } catch { mailbox.put(.event(.told(HallEnd.words(for: error)))) }
  }

  private static func words(for error: SystemError) -> Phrase {
    switch error.number {
    case EADDRINUSE: NotesWords.otherPresenter
    case ENAMETOOLONG: NotesWords.pathTooLong(most: UnixSocket.longestPath)
    default: NotesWords.noSocket(reason: error.description)
    }
  }
}
