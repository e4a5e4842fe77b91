import Testing

@testable import Timeline

@Suite struct TurnLogTests {
  private func turns(_ random: inout CauseGenerator, overlapping: Bool) -> [Turn] {
    var time: UInt64 = 0
    let count = Int.random(in: 0...60, using: &random)
    return (0..<count).map { place in
      if overlapping { time = UInt64.random(in: 0...300, using: &random) }
      let start = time + UInt64.random(in: 0...5, using: &random)
      time = start + UInt64.random(in: 0...20, using: &random)
      return Turn(Span(.running, start, time), of: Int.random(in: 0...4, using: &random), at: place)
    }
  }

  /// Who had how much of the time from `start` to `end`, by its definition.
  private func shares(_ turns: [Turn], _ start: UInt64, _ end: UInt64, notOf task: Int) -> [Int: UInt64] {
    turns.reduce(into: [:]) { shares, turn in
      guard turn.task != task, turn.start < end, turn.end > start, turn.end > turn.start else { return }
      shares[turn.task, default: 0] += min(turn.end, end) - max(turn.start, start)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func anyWait_seesTheTurnsOfOthers(_ seed: UInt64) {
    var random = CauseGenerator(seed)
    let turns = turns(&random, overlapping: seed % 2 == 1).shuffled(using: &random)
    let log = TurnLog(turns)
    for _ in 0..<40 {
      let start = UInt64.random(in: 0...400, using: &random)
      let end = start + UInt64.random(in: 1...100, using: &random)
      let me = Int.random(in: 0...5, using: &random)
      let expected = shares(turns, start, end, notOf: me)
      let found = log.between(start, end, notOf: me)
      #expect((found == nil) == expected.isEmpty)
      guard let found else { continue }
      let inside = log.turns.filter { $0.task != me && $0.start < end && $0.end > start }
      #expect(found.covered == expected.values.reduce(0, +))
      #expect(found.mostTime == expected.values.max() && expected[found.most] == found.mostTime)
      #expect(found.count == inside.count && found.first == inside.first && found.last == inside.last)
      #expect(found.isComplete)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func anyInstant_seesWhoseTurnItIs(_ seed: UInt64) {
    var random = CauseGenerator(seed)
    let log = TurnLog(turns(&random, overlapping: seed % 2 == 1))
    for time in 0..<420 as Range<UInt64> {
      let now = log.turns.last { $0.start <= time && $0.end > time }
      #expect(log.turn(at: time) == now)
      #expect(log.last(before: time, notOf: 1) == log.turns.last { $0.start < time && $0.task != 1 })
    }
  }

  @Test func turnsWithoutAGap_areOne() {
    let spans = [Span(.running, 0, 5), Span(.running, 5, 5), Span(.running, 5, 9), Span(.running, 10, 12)]
    let log = TurnLog(spans.enumerated().map { Turn($0.element, of: 3, at: $0.offset) })
    #expect(log.turns.map(\.end) == [9, 12])
    #expect(log.turns[0].firstSpan == 0 && log.turns[0].lastSpan == 2)
  }

  @Test func moreTurnsThanAreLookedAt_areSaidToBeMore() {
    let turns = (0..<5_000).map { Turn(Span(.running, UInt64($0) * 2, UInt64($0) * 2 + 1), of: $0 % 2, at: $0) }
    let found = TurnLog(turns).between(0, 10_000, notOf: 9)
    #expect(found?.isComplete == false && found?.count == TurnsBetween.mostTurns)
    #expect(found?.last == turns.last)
  }
}
