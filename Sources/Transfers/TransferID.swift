/// One transfer among those of a `LoopTransfers`. Never used for another, also after the transfer has ended.
public struct TransferID: Hashable, Sendable {
  /// The handle that carries the transfer.
  let slot: Int
  /// Counts transfers; the handle's present one must match.
  let serial: UInt64
}
