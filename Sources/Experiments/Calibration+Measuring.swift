import Glibc
import Interpreter
import Models
import Platform
import Synchronization
import Timeline

extension Calibration {
  /// The calibration of this machine and build: the one that was kept, else a new one, which is kept. Measuring blocks
  /// the calling thread for about a fifth of a second. `build` changes with the program.
  public static func ofThisMachine(_ directory: StateDirectory, build: String) -> Calibration {
    let key = "interleave.calibration/1 \(build) \(Processors.usable) \(hostName)"
    if let kept = directory.read("calibration").flatMap({ Kept($0) }), kept.key == key { return kept.calibration }
    let calibration = measure()
    // A machine on which nothing can be kept measures again next time.
    try? directory.write("calibration", Kept(key: key, calibration: calibration).text)
    return calibration
  }

  /// A home directory may be shared by machines that are alike but for their speed.
  private static var hostName: String {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// Measures both speeds alone on one thread. The fastest of several short passes counts: whatever disturbs a pass can
  /// only make it slower.
  public static func measure() -> Calibration {
    Calibration(
      iterationsPerSecond: fastest { amount in try? countdown(amount) },
      roundsPerSecond: fastest { amount in _ = NativeWork.run(rounds: amount, shouldStop: { false }) })
  }

  private static func countdown(_ iterations: Int) throws {
    guard let arena = Arena(limit: 4096) else { return }
    let word = UnsafeMutablePointer<Atomic<UInt32>>.allocate(capacity: 1)
    word.initialize(to: Atomic(0))
    defer { word.deallocate() }
    let machine = Machine(try .countdown(), arena: arena, breaker: EvalBreaker(word)) { true }
    _ = try machine?.run([Value(iterations)])
  }

  /// Units a second of `work`, which is given how many units to do.
  private static func fastest(_ work: (Int) -> Void) -> Double {
    var amount = 10_000
    while time(amount, work) < 5_000_000, amount < 1 << 40 { amount *= 2 }
    let best = (0..<9).map { _ in time(amount, work) }.min() ?? 1
    return Double(amount) * 1e9 / Double(max(1, best))
  }

  /// By the processor's time: on a busy machine a thread does not have a processor all the time, and what it would take alone
  /// is asked.
  private static func time(_ amount: Int, _ work: (Int) -> Void) -> UInt64 {
    let began = CPUTime.ofCallingThreadPrecisely
    work(amount)
    return CPUTime.ofCallingThreadPrecisely - began
  }
}

/// A calibration as it is kept: a line that says for what, a line for each speed.
private struct Kept {
  let key: String
  let calibration: Calibration

  init(key: String, calibration: Calibration) {
    self.key = key
    self.calibration = calibration
  }

  init?(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count == 3, let iterations = Double(lines[1]), let rounds = Double(lines[2]) else { return nil }
    guard (1e4...1e12).contains(iterations), (1e4...1e12).contains(rounds) else { return nil }
    self.init(key: lines[0], calibration: Calibration(iterationsPerSecond: iterations, roundsPerSecond: rounds))
  }

  var text: String { "\(key)\n\(calibration.iterationsPerSecond)\n\(calibration.roundsPerSecond)\n" }
}
