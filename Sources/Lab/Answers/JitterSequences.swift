/// For each seed, how many draws were taken: the n-th request with a seed has the same jitter on every machine.
struct JitterSequences {
  private var counters: [UInt64: UInt64] = [:]

  /// The next draw of `seed`, in 0..<1.
  mutating func next(seed: UInt64) -> Double {
    // A client that counts its seeds up must not fill the memory: all sequences begin anew now and then.
    if counters.count >= 4096, counters[seed] == nil { counters.removeAll() }
    let index = counters[seed, default: 0]
    counters[seed] = index + 1
    return SplitMix64.fraction(seed: seed, index: index)
  }
}
