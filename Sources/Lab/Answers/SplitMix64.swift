/// The generator SplitMix64 (Steele, Lea, Flood 2014): its n-th value can be had without those before it, so that a
/// sequence needs no state but a counter, and is the same on every machine.
enum SplitMix64 {
  /// The `index`-th value of the sequence that `seed` starts.
  static func value(seed: UInt64, index: UInt64) -> UInt64 {
    mixed(mixed(seed) &+ (index &+ 1) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// As `value`, as a number in 0..<1.
  static func fraction(seed: UInt64, index: UInt64) -> Double {
    Double(value(seed: seed, index: index) >> 11) / Double(1 << 53 as UInt64)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
