/// What a query changes about an answer.
struct Dials: Equatable {
  /// Size of the body in bytes, instead of the endpoint's own.
  var bytes: Int?
  /// Bytes of the body a second; nil as fast as it goes.
  var rate: Double?
  /// Milliseconds; a draw between 0 and this is added to the delay.
  var jitter: Double?
  /// Chooses the sequence of draws, and the practice sites' latencies.
  var seed: UInt64?

  /// Reads a query, without its question mark. An unknown dial is refused: `byte=10` would
  /// otherwise quietly do nothing.
  init(query: Substring) throws(Refusal) {
    for item in query.split(separator: "&") {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? parts[1] : ""
      switch parts[0] {
      case "bytes" where bytes == nil: bytes = Int(try NumberRule.bytes.value(of: value))
      case "rate" where rate == nil: rate = try NumberRule.rate.value(of: value)
      case "jitter" where jitter == nil: jitter = try NumberRule.jitter.value(of: value)
      case "seed" where seed == nil: seed = UInt64(try NumberRule.seed.value(of: value))
      default: throw .unknownDial(String(parts[0]))
      }
    }
  }
}
