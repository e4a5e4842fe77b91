import CPlatform
import Glibc
import Platform

/// The one place where an event loop waits: epoll, with a deadline in nanoseconds. Confined to one thread.
final class Poller {
  /// What a descriptor has become.
  struct Readiness {
    let readable: Bool
    let writable: Bool
    let failed: Bool
  }

  private static let batch = 256

  private let epoll: Descriptor
  private let arrived = UnsafeMutablePointer<epoll_event>.allocate(capacity: batch)
  private var watched: Set<Int32> = []

  /// A poller that watches nothing.
  init() throws(SystemError) {
    let raw = epoll_create1(Int32(EPOLL_CLOEXEC))
    guard raw >= 0 else { throw SystemError("epoll_create1") }
    epoll = Descriptor(owning: raw)
  }

  deinit { arrived.deallocate() }

  /// Watches a descriptor, level-triggered, in place of what it was watched for before.
  func watch(_ descriptor: Int32, reading: Bool, writing: Bool) {
    var event = epoll_event()
    event.events = (reading ? EPOLLIN.rawValue : 0) | (writing ? EPOLLOUT.rawValue : 0)
    event.data.fd = descriptor
    let isNew = watched.insert(descriptor).inserted
    // A descriptor that was closed has left the set by itself, and its number may have come back.
    if !isNew, epoll_ctl(epoll.raw, EPOLL_CTL_MOD, descriptor, &event) == 0 { return }
    epoll_ctl(epoll.raw, EPOLL_CTL_ADD, descriptor, &event)
  }

  /// Watches a descriptor no longer; it may be closed already.
  func unwatch(_ descriptor: Int32) {
    guard watched.remove(descriptor) != nil else { return }
    epoll_ctl(epoll.raw, EPOLL_CTL_DEL, descriptor, nil)
  }

  /// Waits until something arrives or `deadline` (monotonic nanoseconds, nil for ever, past for not at all) is
  /// reached, and calls `body` for each descriptor that has become ready.
  func wait(until deadline: UInt64?, _ body: (Int32, Readiness) -> Void) {
    let count = interleave_epoll_wait(epoll.raw, arrived, Int32(Self.batch), deadline ?? UInt64.max)
    for index in 0..<max(0, Int(count)) {
      let event = arrived[index]
      let failed = event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0
      body(
        event.data.fd,
        Readiness(
          readable: event.events & EPOLLIN.rawValue != 0, writable: event.events & EPOLLOUT.rawValue != 0,
          failed: failed))
    }
  }
}
