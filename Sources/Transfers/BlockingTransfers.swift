import Glibc
import Timeline

/// One transfer at a time on the calling thread, in steps, so that the caller can let go of a lock while it waits:
///
///     transfers.begin(request) { phase in … }
///     while true {
///       if let outcome = transfers.advance() { return outcome }
///       lock.release()
///       transfers.waitForActivity()
///       lock.acquire()
///     }
///
/// The connection and the handle are kept for the next transfer. Not `Sendable`: each thread has one of its own.
public final class BlockingTransfers {
  private let polls = PollSet()
  private let transfers: LoopTransfers
  private var current: TransferID?
  private var outcome: TransferOutcome?
  /// The phase in which the last transfer ended.
  private var lastPhase: TaskState?

  /// No transfer yet.
  public init() throws(TransfersUnavailable) {
    transfers = try LoopTransfers(driver: polls)
  }

  /// Name look-ups for which libcurl started a thread, so far.
  public var resolverThreadsStarted: Int { transfers.resolverThreadsStarted }

  /// The phase the transfer is in, or ended in; nil before its first.
  public var phase: TaskState? { lastPhase }

  /// Begins to fetch `request`; nothing happens before `advance`, which calls `onPhase` whenever a phase begins. The
  /// transfer before it must have ended.
  public func begin(_ request: TransferRequest, onPhase: @escaping (TaskState) -> Void) {
    precondition(current == nil || outcome != nil, "one transfer at a time")
    outcome = nil
    lastPhase = nil
    current = transfers.start(
      request,
      onPhase: { [unowned self] phase in
        lastPhase = phase
        onPhase(phase)
      },
      onEnd: { [unowned self] in outcome = $0 })
  }

  /// Does what can be done without waiting. Returns how the transfer ended, the same each time until the next begins;
  /// nil as long as there is something to wait for.
  public func advance() -> TransferOutcome? {
    guard outcome == nil else { return outcome }
    for entry in polls.takeReady() {
      let failed = Int32(entry.revents) & (POLLERR | POLLHUP | POLLNVAL) != 0
      transfers.socketReady(
        entry.fd, readable: Int32(entry.revents) & POLLIN != 0, writable: Int32(entry.revents) & POLLOUT != 0,
        failed: failed)
    }
    // A step often asks for another at once; to wait in between would be to wait for nothing.
    var steps = 0
    while outcome == nil, steps < 8, polls.takeTimer() {
      transfers.timerFired()
      steps += 1
    }
    return outcome
  }

  /// Blocks until `advance` has something to do, or `extra` can be read, which is what it returns. May return early,
  /// after a signal for instance. Returns at once when the transfer has ended.
  ///
  /// libcurl's own timers are served meanwhile: a caller that must take a lock to go on shall not wake up for them. So
  /// `onPhase` may be called from here.
  @discardableResult
  public func waitForActivity(alsoReadable extra: Int32? = nil) -> Bool {
    while current != nil, outcome == nil {
      if polls.wait(alsoReadable: extra) { return true }
      guard !polls.hasReady, polls.takeTimer() else { return false }
      transfers.timerFired()
    }
    return false
  }

  /// Ends the transfer: `advance` returns `cancelled` from now on, unless it had ended already. Never blocks.
  public func cancel() {
    if let current { transfers.cancel(current) }
  }
}
