import Synchronization
import Testing

@testable import Interpreter

/// A program does the same in every tier.
@Suite struct TierTests {
  /// Every pattern that is fused, with integers, with what is none, and at the end of what fits.
  private static let sources = [
    "def f(n):\n    while n:\n        n -= 1\n    return n\nprint(f(100), f(True), f(0))",
    "def f(n):\n    while n:\n        n -= 1\n    return n\nprint(f('a'))",
    "def f(n):\n    i = 0\n    while i < n:\n        i += 3\n    return i\nprint(f(100), f(99.5), f(-1))",
    "def f(n):\n    i = 0\n    while i < n:\n        i += 3\n    return i\nprint(f('a'))",
    "def f(n):\n    t = 0\n    for i in range(n):\n        if i >= 3:\n            t += 1\n    return t\nprint(f(10))",
    "def f(xs):\n    t = 0\n    for x in xs:\n        t = x + 1\n        if x:\n            t -= 2.5\n    return t\nprint(f([1, 2.5, True]))",
    "def f(n):\n    while True:\n        n += 1000000000000\n        n = n * 1000\nf(1)",
    "def f(x):\n    x = x + 1\n    return x\nf(4611686018427387903)",
    "def f(x):\n    if x:\n        return 1\n    return 2\nprint(f([]), f([1]), f(''), f(0.0), f(None))",
  ]

  @Test(arguments: sources, Checkpoints.allCases)
  func program_doesTheSame_andLooksAtItsBreakerAsOften(_ source: String, _ checkpoints: Checkpoints) throws {
    let program = try PythonSource.compile(source + "\n", checkpoints: checkpoints)
    var seen: [String] = []
    for tier in Tier.allCases {
      let looks = Counter()
      let outcome = try #require(ThreadHost(goesOn: { looks.add() }).run(program, tier: tier))
      let lines = outcome.traceback.map { "\($0.function) \($0.span?.line ?? 0):\($0.span?.column ?? 0)" }
      seen.append("\(outcome.output) \(outcome.error?.description ?? "") \(lines) \(looks.count)")
    }
    #expect(Set(seen).count == 1, "\(seen)")
  }
}

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  var count: Int { value.load(ordering: .relaxed) }

  /// Counts, and goes on.
  func add() -> Bool {
    value.wrappingAdd(1, ordering: .relaxed)
    return true
  }
}
