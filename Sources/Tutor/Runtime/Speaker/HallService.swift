import Platform
import Timeline

/// What the thread of a `HallServer` does. Confined to that thread.
final class HallService {
  /// How much of everything is put up with.
  enum Bounds {
    /// Terminals at a time.
    static let guests = 8
    /// Nanoseconds in which one must have said what it is.
    static let patience: UInt64 = 2_000_000_000
    /// Nanoseconds in which one must have made room for a part of a report.
    static let slowness: UInt64 = 5_000_000_000
    /// Commands that one may give in a second; a key that is held down gives some 30.
    static let commands = 100
    /// Connections that are accepted in a second.
    static let arrivals = 32
    /// Nanoseconds between two reports that only differ in what the hall sees, as while a run is drawn.
    static let calm: UInt64 = 500_000_000
    static let second: UInt64 = 1_000_000_000
  }

  private let listener: UnixListener
  private let place: HallPlace
  private let bell: Descriptor
  private let desk: HallServer.Shared
  private let obey: (HallCommand) -> Void
  private var guests: [HallGuest] = []
  private var arrivals = Rate(most: Bounds.arrivals)
  /// When connections are accepted again; nil when they are.
  private var closedUntil: UInt64?
  private var news: HallNews?
  private var keptPlace: LecturePlace?

  init(
    _ listener: UnixListener, at place: HallPlace, bell: Descriptor, desk: HallServer.Shared,
    obey: @escaping (HallCommand) -> Void
  ) {
    self.listener = listener
    self.place = place
    self.bell = bell
    self.desk = desk
    self.obey = obey
  }

  /// Sleeps until there is something to do, and does it. Returns false when it was the last thing.
  func turn() -> Bool {
    guard let readable = sleep() else { return false }
    let now = MonotonicClock.now()
    if readable.contains(bell.raw) { bell.drain() }
    let isClosing = takeReport()
    for guest in guests where readable.contains(guest.connection.descriptor) { hear(guest, at: now) }
    if let closed = closedUntil, now >= closed { closedUntil = nil }
    if readable.contains(listener.descriptor.raw) { welcome(at: now) }
    for guest in guests { guest.tell(news, at: now) }
    guests.removeAll { $0.isLeaving(at: now) }
    return !isClosing
  }

  /// What can be read; nil when there is no sleeping any more, and to go on would be to spin.
  private func sleep() -> Set<Int32>? {
    let listening = closedUntil == nil ? [listener.descriptor.raw] : []
    let deadline = (guests.compactMap { $0.deadline(news) } + [closedUntil].compactMap(\.self)).min()
    let ready = try? Readiness.wait(
      reading: [bell.raw] + listening + guests.map(\.connection.descriptor),
      writing: guests.filter(\.connection.isSending).map(\.connection.descriptor), until: deadline)
    return ready.map { Set($0.readable) }
  }

  /// Takes the newest report, and keeps where the lecture is; returns whether it is the last.
  private func takeReport() -> Bool {
    let desk = desk.content.withLock { $0 }
    if let report = desk.report, report != news?.report { news = HallNews(report, after: news) }
    if let newest = desk.place, newest != keptPlace {
      place.keep(newest)
      keptPlace = newest
    }
    if desk.isOver { place.forgetLecturePlace() }
    return desk.isClosing
  }

  private func hear(_ guest: HallGuest, at now: UInt64) {
    for command in guest.commands(at: now) { obey(command) }
  }

  /// Lets in who has connected. When there are too many, or none can be let in, nobody looks for a while: what waits at the
  /// door would wake this thread without end.
  private func welcome(at now: UInt64) {
    guard arrivals.take(at: now) else {
      closedUntil = now + Bounds.second
      return
    }
    do {
      guard let socket = try listener.accept(), guests.count < Bounds.guests else { return }
      guests.append(HallGuest(MessageConnection(socket, limit: HallMessage.mostCommandBytes), at: now))
    } catch {
      closedUntil = now + Bounds.second
    }
  }
}

/// How often something happened in the present second.
struct Rate {
  private let most: Int
  private var began: UInt64 = 0
  private var count = 0

  init(most: Int) { self.most = most }

  /// Whether it may happen once more at `now`.
  mutating func take(at now: UInt64) -> Bool {
    if now - began >= HallService.Bounds.second { (began, count) = (now, 0) }
    count += 1
    return count <= most
  }
}
