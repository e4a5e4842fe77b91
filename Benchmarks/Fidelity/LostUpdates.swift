/// Updates that four threads lose of one counter, by how the counter is updated. The interval is so short that they switch
/// some hundred times.
struct LostUpdates: FidelitySection {
  let name = "lost"

  private static let interval: UInt64 = 100_000

  /// A file of `Benchmarks/programs/lost`, and what it does.
  private struct Form {
    let file: String
    let title: String
    /// Whether nothing is lost without the lock either.
    var isSafe = false
  }

  private static let forms = [
    Form(file: "plain", title: "c += 1"),
    Form(file: "attribute", title: "o.n += 1"),
    Form(file: "item", title: "d[k] += 1"),
    Form(file: "call", title: "c += f()"),
    Form(file: "builtin", title: "c += int(1)"),
    Form(file: "call-first", title: "c = f() + c"),
    Form(file: "loop-between", title: "a loop between reading and writing"),
    Form(file: "lock", title: "c += 1, and a lock around it", isSafe: true),
    Form(file: "append", title: "list.append", isSafe: true),
  ]

  func comparisons(_ bench: Workbench, _ counterpart: Counterpart) throws -> [Comparison] {
    let hasLock = counterpart.model == .gilThreads
    return try Self.forms.map { form in
      let pairs = try SharedProgram("lost/\(form.file)", bench)
        .measure(bench, counterpart, rounds: hasLock ? 5 : 9, interval: Self.interval) { [try lost($0)] }
      return Comparison(
        figure: "lost: \(form.title)", counterpart: counterpart.name, pairs: pairs, unit: .share,
        agreement: hasLock ? .points(0.15) : form.isSafe ? .ours(0...0) : .ours(0.15...0.9))
    }
  }

  /// The share of the updates that was lost.
  private func lost(_ observation: Observation) throws -> Double {
    guard observation.printed.count == 2, observation.printed[1] > 0 else {
      throw CannotMeasure("a program that counts printed \(observation.printed)")
    }
    return 1 - observation.printed[0] / observation.printed[1]
  }
}
