/// Work outside the interpreter: compiled code that computes and touches nothing of the program's. What a C extension,
/// a codec or a numeric kernel does.
public enum NativeWork {
  /// Rounds between two looks at whether to stop.
  static let chunk = 1 << 14

  /// Mixes bits for that many rounds (the finaliser of SplitMix64, Steele et al. 2014) and returns them, or nil when
  /// `shouldStop`, which is asked every 16,384 rounds, said to stop. Any thread.
  public static func run(rounds: Int, shouldStop: () -> Bool) -> UInt64? {
    var bits: UInt64 = 0x9E37_79B9_7F4A_7C15
    var left = rounds
    while left > 0 {
      if shouldStop() { return nil }
      mix(&bits, rounds: min(left, chunk))
      left -= chunk
    }
    return bits
  }

  private static func mix(_ bits: inout UInt64, rounds: Int) {
    var value = bits
    for _ in 0..<rounds {
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      value ^= value >> 31
    }
    bits = value
  }
}
