import CCurl
import Timeline

/// Many transfers on one thread, driven by a loop that waits for sockets and a timer.
///
/// The loop is told what to wait for through `TransferDriver`, and reports with `socketReady` and `timerFired`; nothing
/// here ever blocks. Connections and handles are kept and used again. Not `Sendable`: all calls come on one thread.
/// The process should ignore SIGPIPE, as every program that talks to sockets through libraries.
public final class LoopTransfers {
  let multi: UnsafeMutableRawPointer
  unowned let driver: any TransferDriver
  private var slots: [TransferSlot] = []
  /// Indices of slots that no transfer occupies.
  private var free: [Int] = []
  private var startedTransfers: UInt64 = 0
  /// Connections that are kept when nothing uses them.
  private var keptConnections = 64

  /// Nanoseconds; libcurl counts its limits in milliseconds.
  private static let noticeableWait: UInt64 = 1_000_000

  /// Whether libcurl is running, so that its handles must be left alone.
  private var isInsideCurl = false
  /// Transfers that have begun and that libcurl has not been given yet.
  private var joining: [TransferID] = []
  /// Transfers that were cancelled inside libcurl. Their slots are not free before libcurl has let go of them.
  private var leaving: [TransferSlot] = []
  /// Transfers whose request may have been sent in this step.
  private var sending: [TransferSlot] = []
  /// Messages taken from libcurl.
  private var finished: [(id: TransferID, code: CURLcode)] = []
  /// What the driver's timer should be; the inner nil means no timer, the outer that nothing changed.
  var newTimer: UInt64?? = .none

  /// No transfers yet. `driver` must outlive every call into this object, except its end.
  public init(driver: any TransferDriver) throws(TransfersUnavailable) {
    try CurlLibrary.initialise()
    guard let multi = curl_multi_init() else { throw TransfersUnavailable(detail: "curl_multi_init") }
    self.multi = multi
    self.driver = driver
    setCallbacks()
    ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, keptConnections)
  }

  deinit {
    // The driver may be gone already, and a closed descriptor leaves an epoll or poll set without being told.
    ccurl_multi_set_socket_function(multi, nil)
    ccurl_multi_set_timer_function(multi, nil)
    for slot in slots where slot.occupant != nil {
      _ = slot.vacate()
      curl_multi_remove_handle(multi, slot.handle.curl)
    }
    slots.removeAll()
    curl_multi_cleanup(multi)
  }

  /// Name look-ups for which libcurl started a thread, so far.
  public var resolverThreadsStarted: Int { slots.reduce(0) { $0 + $1.handle.resolverThreadsStarted } }

  /// Transfers that have begun and not ended.
  public var underWay: Int { slots.count - free.count - leaving.count }

  /// Begins to fetch `request`; the first step happens when the loop calls `timerFired`.
  ///
  /// `onPhase` is called whenever a phase begins, `onEnd` once, at the end, after which neither is called again; both
  /// are called from within `socketReady` and `timerFired`, and `onEnd` also from within `cancel`. Both may start and
  /// cancel transfers. A request that its policy refuses ends in the same way, before anything is sent.
  @discardableResult
  public func start(
    _ request: TransferRequest, onPhase: @escaping (TaskState) -> Void,
    onEnd: @escaping (TransferOutcome) -> Void
  ) -> TransferID {
    let slot = takeSlot()
    startedTransfers += 1
    let id = slot.occupy(startedTransfers, onEnd: onEnd)
    slot.handle.id = id
    do {
      try slot.handle.prepare(request, onPhase: onPhase)
    } catch {
      slot.refusal = error
    }
    joining.append(id)
    if joining.count == 1 { driver.setTimer(after: 0) }
    return id
  }

  /// Ends a transfer as `cancelled` before this returns; does nothing when it has ended already. Never blocks, also
  /// not on a name look-up that hangs: its thread is left to end by itself.
  public func cancel(_ id: TransferID) {
    guard let slot = slot(of: id) else { return }
    let onEnd = slot.vacate()
    if isInsideCurl { leaving.append(slot) } else { release(slot) }
    onEnd?(.cancelled)
    announceTimer()
  }

  /// The phase a transfer is in, nil before its first and after its end.
  public func phase(of id: TransferID) -> TaskState? { slot(of: id)?.handle.phase }

  /// A descriptor that the driver watches can be read or written, or `failed`.
  public func socketReady(_ descriptor: Int32, readable: Bool, writable: Bool, failed: Bool) {
    // An error shows when the socket is used; said to libcurl as such, it would hide which error it is.
    var events: Int32 = 0
    if readable || failed { events |= CURL_CSELECT_IN }
    if writable || failed { events |= CURL_CSELECT_OUT }
    step(descriptor, events)
  }

  /// The driver's timer has run out.
  public func timerFired() {
    join()
    step(curlSocketTimeout, 0)
  }

  // MARK: Steps

  /// Gives libcurl what has begun since the last time. All at once: a server woken once by many requests costs both
  /// sides less than one woken by each.
  private func join() {
    let new = joining
    joining.removeAll(keepingCapacity: true)
    let now = MonotonicClock.now()
    for id in new {
      guard let slot = slot(of: id) else { continue }
      // Somebody may have computed since, and kept the loop from its turn.
      let waited = now - slot.askedAt
      if waited >= Self.noticeableWait { slot.handle.countTimeWaited(waited) }
      if let failure = slot.refusal ?? slot.handle.lateness(after: waited) {
        end(slot, .failed(failure, partial: nil))
      } else if curl_multi_add_handle(multi, slot.handle.curl) != CURLM_OK {
        end(slot, slot.handle.outcome(CURLE_FAILED_INIT))
      }
    }
  }

  /// Lets libcurl do what it can without waiting, and passes on what came of it.
  private func step(_ descriptor: Int32, _ events: Int32) {
    precondition(!isInsideCurl, "the driver must not report from inside a callback")
    var running: Int32 = 0
    isInsideCurl = true
    curl_multi_socket_action(multi, descriptor, events, &running)
    takeMessages()
    for slot in sending where slot.occupant != nil { slot.handle.noticeSentRequest() }
    isInsideCurl = false
    sending.removeAll { $0.occupant == nil || $0.handle.phase != .send }
    let gone = leaving
    leaving.removeAll()
    gone.forEach(release)
    endFinished()
    announceTimer()
  }

  /// Takes all messages before any handle is removed, because removing one searches those that are left.
  private func takeMessages() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = EasyHandle.of(easy: message.pointee.easy_handle),
        let id = handle.id
      else { continue }
      handle.hasFinished = true
      finished.append((id, ccurl_message_result(message)))
    }
  }

  private func endFinished() {
    guard !finished.isEmpty else { return }
    let ended = finished
    finished.removeAll(keepingCapacity: true)
    // Whoever hears of one end may cancel a transfer further down the list, which then has ended.
    for (id, code) in ended {
      if let slot = slot(of: id) { end(slot, slot.handle.outcome(code)) }
    }
  }

  private func end(_ slot: TransferSlot, _ outcome: TransferOutcome) {
    let onEnd = slot.vacate()
    release(slot)
    onEnd?(outcome)
  }

  /// Tells the driver once a step what several calls into libcurl came to. While transfers wait to be given to libcurl
  /// the timer is due already, and libcurl says again what it wants whenever it has run out.
  private func announceTimer() {
    guard !isInsideCurl, let timer = newTimer else { return }
    newTimer = nil
    if joining.isEmpty { driver.setTimer(after: timer) }
  }

  // MARK: Slots

  private func takeSlot() -> TransferSlot {
    if let index = free.popLast() { return slots[index] }
    let slot = TransferSlot(index: slots.count)
    slot.handle.onSending = { [unowned self, unowned slot] in sending.append(slot) }
    slots.append(slot)
    keepConnections()
    return slot
  }

  /// As many connections are kept as there were ever transfers at once.
  private func keepConnections() {
    guard slots.count > keptConnections else { return }
    keptConnections *= 2
    ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, keptConnections)
  }

  /// Takes the slot's handle from libcurl, which does nothing to one that it does not have.
  private func release(_ slot: TransferSlot) {
    curl_multi_remove_handle(multi, slot.handle.curl)
    free.append(slot.index)
  }

  private func slot(of id: TransferID) -> TransferSlot? {
    guard slots.indices.contains(id.slot) else { return nil }
    let slot = slots[id.slot]
    return slot.occupant == id.serial ? slot : nil
  }
}
