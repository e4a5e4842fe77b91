import Interpreter
import Testing

@testable import Scheduling

/// On programs that nobody chose, the explorer agrees with a look at every schedule.
@Suite struct RandomPythonTests {
  private static let goals = [
    Goal.deadlock, .failedAssertion, .exception, .otherOutput, .otherGlobal("counter"),
    .global("other", isNot: .int(0)),
  ]

  private func machine(_ seed: Int) throws -> DeterministicMachine {
    var random = RandomPython(seed: seed)
    let checkpoints = [Checkpoints.python3_9, .python3_10, .python3_12][seed % 3]
    return DeterministicMachine(try PythonSource.compile(random.source(), checkpoints: checkpoints))
  }

  @Test(arguments: 0..<90)
  func explorer_agreesWithBruteForce(_ seed: Int) throws {
    try checkAgainstBruteForce(try machine(seed), Self.goals, limit: 800)
  }

  /// So that what agrees is something: every goal is reached, by programs that are looked at.
  @Test func programs_areSmallEnough_andReachEveryGoal() throws {
    var (small, reached) = (0, Set<Goal>())
    for seed in 0..<90 {
      guard let brute = BruteForce(try machine(seed), Self.goals, limit: 800, keepsTraces: false) else { continue }
      small += 1
      reached.formUnion(brute.best.keys)
    }
    #expect(small >= 20)
    #expect(reached == Set(Self.goals))
  }
}
