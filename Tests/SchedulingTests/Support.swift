import Scheduling
import Timeline

/// Jobs called a, b, c … that only compute, all there from the beginning unless `arrivals` say otherwise.
func jobs(_ bursts: [UInt64], arrivals: [UInt64] = []) -> [Job] {
  bursts.enumerated().map { number, burst in
    Job(
      String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number))), arrival: number < arrivals.count ? arrivals[number] : 0,
      bursts: [burst])
  }
}

func schedule(
  _ policy: ProcessorPolicy, _ jobs: [Job], processors: Int = 1, switchCost: UInt64 = 0,
  _ change: (inout PolicySettings) -> Void = { _ in }
) throws -> Schedule {
  var settings = PolicySettings()
  change(&settings)
  return try Schedule(
    Workload(jobs, processors: processors, switchCost: switchCost), under: policy, settings: settings)
}

extension Schedule {
  /// The lanes in the text notation, a character a nanosecond.
  var lanes: [String] {
    tasks.map { TextNotation.lane($0.spans, from: 0, to: wall, columns: Int(wall)).trimmed }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}

/// Random numbers that are the same in every run (SplitMix64), so that a failure can be found again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
