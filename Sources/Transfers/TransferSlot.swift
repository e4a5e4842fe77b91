import Timeline

/// A place for one transfer: its handle, which is recycled, and who waits for its end.
final class TransferSlot {
  /// Position among the slots of its engine.
  let index: Int
  /// The handle, which outlives its transfers.
  let handle = EasyHandle()
  /// The transfer that occupies the slot; nil when it is free.
  private(set) var occupant: UInt64?
  /// Why the request must not be asked; nil when it is being asked.
  var refusal: TaskFailure?
  /// When the transfer was asked for, monotonic nanoseconds.
  private(set) var askedAt: UInt64 = 0
  private var onEnd: ((TransferOutcome) -> Void)?

  /// A free slot.
  init(index: Int) {
    self.index = index
  }

  /// Begins the transfer `serial`.
  func occupy(_ serial: UInt64, onEnd: @escaping (TransferOutcome) -> Void) -> TransferID {
    occupant = serial
    askedAt = MonotonicClock.now()
    self.onEnd = onEnd
    return TransferID(slot: index, serial: serial)
  }

  /// Ends the transfer: gives back who waits for the outcome, and nobody hears of its phases any more.
  func vacate() -> ((TransferOutcome) -> Void)? {
    defer { onEnd = nil }
    occupant = nil
    refusal = nil
    handle.silence()
    return onEnd
  }
}
