/// The loop that waits on behalf of transfers: what it is told to wait for.
///
/// All calls come on the thread that owns the transfers, during calls that it made into them. A driver must not call
/// `socketReady` or `timerFired` from inside these.
public protocol TransferDriver: AnyObject {
  /// Waits until `descriptor` can be read or written, level-triggered, in place of what it was watched for before.
  func watch(_ descriptor: Int32, reading: Bool, writing: Bool)
  /// Watches `descriptor` no longer. It may be closed already.
  func unwatch(_ descriptor: Int32)
  /// Calls `timerFired` once, that many nanoseconds from now, in place of any earlier timer; nil: not at all.
  func setTimer(after nanoseconds: UInt64?)
}
