import Experiments
import Testing
import Timeline
import Wording

@Suite struct ClaimTests {
  private let experiment = Experiment(models: [.sequential, .eventLoop], lines: [TaskLine(.cpu(1_000_000))])

  private func round(_ sequential: Int, _ eventLoop: Int) -> [RunModel: RunRecord] {
    [
      .sequential: record(.sequential, of: experiment, lanes: [String(repeating: "#", count: sequential)]),
      .eventLoop: record(.eventLoop, of: experiment, lanes: [String(repeating: "#", count: eventLoop)]),
    ]
  }

  private func claim(_ subject: Claim.Subject, _ range: ClosedRange<Double>, processors: Int = 1) -> Claim {
    Claim(subject, of: .wall, between: range, processors: processors, place: at(1, 1))
  }

  @Test func ratio_isTheMedianOfRatiosWithinRounds() {
    let rounds = [round(10, 2), round(20, 5), round(10, 9)]
    let result = claim(.ratio(.eventLoop, .sequential), 0.2...0.3).evaluate(
      rounds: rounds, of: .work(experiment), processors: 2)
    #expect(result.value == 0.25)
    #expect(result.spread == 0.2...0.9)
    #expect(result.verdict == .holds)
    #expect(result.text(of: 0.25) == "0.25")
  }

  @Test func value_fails_outsideItsBounds() {
    let rounds = [round(10, 2), round(20, 5), round(10, 9)]
    let result = claim(.value(.eventLoop), 6e6...7e6).evaluate(rounds: rounds, of: .work(experiment), processors: 2)
    #expect(result.value == 5e6)
    #expect(result.verdict == .fails)
    #expect(result.text(of: 5e6) == "5.0 ms")
  }

  @Test func tooFewProcessors_areSaid_besideTheValue() {
    let result = claim(.value(.eventLoop), 0...1, processors: 4).evaluate(
      rounds: [round(10, 2)], of: .work(experiment), processors: 2)
    #expect(result.value == 2e6)
    #expect(result.verdict == .needsProcessors(4, available: 2))
  }

  @Test func missingRunsAndFigures_areNotMeasured() {
    let value = claim(.value(.processes), 0...1)
    #expect(value.evaluate(rounds: [round(1, 1)], of: .work(experiment), processors: 2).verdict == .notMeasured)
    let divided = claim(.ratio(.sequential, .eventLoop), 0...1)
    #expect(divided.evaluate(rounds: [round(1, 0)], of: .work(experiment), processors: 2).verdict == .notMeasured)
    let locked = Claim(.value(.sequential), of: .switches, between: 0...1, place: at(1, 1))
    let result = locked.evaluate(rounds: [round(1, 1)], of: .work(experiment), processors: 2)
    #expect(result.verdict == .notMeasured)
    #expect(result.value == nil)
    #expect(result.spread == nil)
  }
}
