/// A rule that says which thread does the next step. It has no memory of its own: the same moment gives the same choice.
public enum ThreadChooser: Hashable, Sendable {
  /// The next thread in turn, once the present one has passed that many checkpoints or cannot go on.
  case roundRobin(quantum: Int)
  /// Any of them at every checkpoint, by a sequence that the seed determines on every machine.
  case random(seed: UInt64)
  /// Another thread at every checkpoint, if there is another one.
  case adversary
  /// Nobody is interrupted: a thread goes on until it waits or ends.
  case oneAfterAnother

  /// One of `choices`, which are not empty, for the step that has `step` steps before it.
  func choose(among choices: [Int], lock: GlobalLockState, step: Int) -> Int {
    guard choices.count > 1 else { return choices.first ?? 0 }
    switch self {
    case .roundRobin(let quantum):
      return lock.checkpointsPassed < quantum ? same(choices, lock) : next(choices, lock)
    case .random(let seed):
      return choices[Int(Self.mixed(seed, UInt64(step)) % UInt64(choices.count))]
    case .adversary: return next(choices, lock)
    case .oneAfterAnother: return same(choices, lock)
    }
  }

  private func same(_ choices: [Int], _ lock: GlobalLockState) -> Int {
    choices.first { $0 == lock.lastHolder } ?? next(choices, lock)
  }

  private func next(_ choices: [Int], _ lock: GlobalLockState) -> Int {
    choices.first { $0 > lock.lastHolder ?? -1 } ?? choices.first ?? 0
  }

  /// The generator SplitMix64 (Steele, Lea, Flood 2014), whose n-th value can be had without those before it.
  private static func mixed(_ seed: UInt64, _ index: UInt64) -> UInt64 {
    var z = seed &+ (index &+ 1) &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
