import Glibc
import Platform
import Timeline

/// What the thread of a `HallLink` does. Confined to that thread.
final class HallSearch {
  private enum Bounds {
    /// Nanoseconds until a presenter that let go of the connection is asked again.
    static let pause: UInt64 = 1_000_000_000
    static let second: UInt64 = 1_000_000_000
  }

  private let place: HallPlace
  private let bell: Descriptor
  private let watch: FolderWatch
  private let desk: HallLink.Shared
  private let tell: (TutorEvent) -> Void
  /// Why there is no connection, as it was told last.
  private var refusal: SystemError?

  init(
    _ place: HallPlace, bell: Descriptor, watch: FolderWatch, desk: HallLink.Shared,
    tell: @escaping (TutorEvent) -> Void
  ) {
    self.place = place
    self.bell = bell
    self.watch = watch
    self.desk = desk
    self.tell = tell
  }

  /// Looks for a presenter once, stays with it as long as it is there, and otherwise sleeps until one may have come. Returns
  /// false when it is to end.
  func turn() -> Bool {
    // Watched before it is looked for, so that one that comes in between is not missed. The folder may have been removed.
    let isWatched =
      (try? PrivateFolder.make(place.folder)) != nil && (try? watch.turn(to: place.folder)) != nil
    do {
      let socket = try UnixSocket.connect(to: place.socket)
      let connection = MessageConnection(socket, limit: HallMessage.mostReportBytes)
      if connection.send(HallMessage.greeting) { talk(on: connection) }
      refusal = nil
      tell(.notes(.lost))
      return sleep(for: Bounds.pause)
    } catch {
      let isAbsent = [ENOENT, ECONNREFUSED].contains(error.number)
      note(isAbsent ? nil : error)
      return isAbsent && isWatched ? watch.waitForChange() && !isClosing : sleep(for: Bounds.pause)
    }
  }

  /// Says why a presenter cannot be reached, once.
  private func note(_ error: SystemError?) {
    guard error != refusal else { return }
    refusal = error
    tell(.notes(error.map { .unreachable($0) } ?? .lost))
  }

  /// Passes on what presenter and speaker have to say until one of them goes.
  private func talk(on connection: MessageConnection) {
    // What was asked of a presenter that is not there any more is not meant for this one.
    _ = takeCommands()
    tellTime()
    while !isClosing {
      let sending = connection.isSending ? [connection.descriptor] : []
      let ready = try? Readiness.wait(reading: [bell.raw, connection.descriptor], writing: sending, until: nextSecond)
      guard let ready else { return }
      if ready.readable.contains(bell.raw) { bell.drain() }
      for command in takeCommands() where !connection.send(HallMessage.bytes(of: command)) { return }
      if !ready.writable.isEmpty, !connection.flush() { return }
      if ready.readable.contains(connection.descriptor), !hear(connection) { return }
      tellTime()
    }
  }

  /// Passes on the newest report; returns false when the presenter has gone, or is none.
  private func hear(_ connection: MessageConnection) -> Bool {
    let received = connection.receive()
    // Of several only the newest matters.
    guard let newest = received.messages.last else { return !received.isOver }
    guard let report = HallMessage.report(from: newest) else { return false }
    tell(.notes(.report(report)))
    return !received.isOver
  }

  private func takeCommands() -> [HallCommand] {
    desk.content.withLock { desk in
      defer { desk.commands = [] }
      return desk.commands
    }
  }

  private var isClosing: Bool { desk.content.withLock { $0.isClosing } }

  // MARK: Time

  private var told: Int64?

  private func tellTime() {
    let seconds = Int64(time(nil))
    guard seconds != told else { return }
    told = seconds
    tell(.clock(seconds))
  }

  /// When the clock on the wall shows the next second, on the clock that waits are measured by.
  private var nextSecond: UInt64 {
    var wall = timespec()
    clock_gettime(CLOCK_REALTIME, &wall)
    return MonotonicClock.now() + Bounds.second - UInt64(wall.tv_nsec) % Bounds.second
  }

  /// Sleeps; returns false when it is to end.
  private func sleep(for nanoseconds: UInt64) -> Bool {
    let deadline = MonotonicClock.now() + nanoseconds
    while !isClosing, MonotonicClock.now() < deadline {
      if let ready = try? Readiness.wait(for: [bell.raw], until: deadline), ready.contains(bell.raw) { bell.drain() }
    }
    return !isClosing
  }
}
