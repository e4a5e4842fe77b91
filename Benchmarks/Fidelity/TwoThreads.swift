/// Two threads that compute: what they gain, and how often they take turns.
struct TwoThreads: FidelitySection {
  let name = "threads"

  func comparisons(_ bench: Workbench, _ counterpart: Counterpart) throws -> [Comparison] {
    let ratio = Comparison(
      figure: "two computing threads / one after another", counterpart: counterpart.name,
      pairs: try ratios(bench, counterpart), unit: .ratio, agreement: .told)
    // Without the lock, threads that run at once see one another all the time.
    guard counterpart.model == .gilThreads else { return [ratio] }
    return [
      ratio,
      Comparison(
        figure: "switches, as the two threads see them", counterpart: counterpart.name,
        pairs: try switches(bench, counterpart), unit: .perSecond, agreement: .told),
    ]
  }

  private func ratios(_ bench: Workbench, _ counterpart: Counterpart) throws -> Pairs {
    let (threads, sequential) = (try SharedProgram("threads", bench), try SharedProgram("sequential", bench))
    func ratio(_ wall: (SharedProgram) throws -> Double) throws -> [Double] { [try wall(threads) / wall(sequential)] }
    return try counterpart.measure(
      5, ours: { try ratio { try $0.observeOurs(bench, counterpart).wall } },
      theirs: { python in try ratio { try $0.observeTheirs(bench, python).wall } })
  }

  /// A second. Seen from inside the program, since a CPython does not tell how often its lock changes hands.
  private func switches(_ bench: Workbench, _ counterpart: Counterpart) throws -> Pairs {
    try SharedProgram("switches", bench).measure(bench, counterpart, rounds: 3) { observation in
      observation.printed.prefix(1).map { $0 / observation.wall * 1e9 }
    }
  }
}
