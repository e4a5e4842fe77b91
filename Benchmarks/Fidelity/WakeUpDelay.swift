/// How much later than asked a thread that sleeps for a millisecond runs again, beside threads that compute.
struct WakeUpDelay: FidelitySection {
  let name = "delay"

  private static let figure = "sleep(1 ms) ends late"

  func comparisons(_ bench: Workbench, _ counterpart: Counterpart) throws -> [Comparison] {
    let besideSpinners = try [0, 1, 2, 4].map { spinners in
      Comparison(
        figure: "\(Self.figure), beside \(spinners) computing", counterpart: counterpart.name,
        pairs: try measure(bench, counterpart, spinners: spinners, sleeps: 40, interval: 5_000_000),
        unit: .nanoseconds, agreement: counterpart.python == nil ? .told : spinners < 2 ? .within(0.25) : .order)
    }
    guard counterpart.model == .gilThreads else { return besideSpinners }
    return try besideSpinners
      + [(500_000, 40, "0.5"), (50_000_000, 10, "50")].map { interval, sleeps, milliseconds in
        Comparison(
          figure: "\(Self.figure), beside 1, interval \(milliseconds) ms", counterpart: counterpart.name,
          pairs: try measure(bench, counterpart, spinners: 1, sleeps: sleeps, interval: interval),
          unit: .nanoseconds, agreement: .within(0.25))
      }
  }

  private func measure(
    _ bench: Workbench, _ counterpart: Counterpart, spinners: Int, sleeps: Int, interval: UInt64
  ) throws -> Pairs {
    try SharedProgram("delay", bench, setting: ["spinners": spinners, "sleeps": sleeps])
      .measure(bench, counterpart, rounds: 4, interval: interval) { $0.late }
  }
}
