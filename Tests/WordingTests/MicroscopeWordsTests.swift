import Testing

@testable import Wording

/// Sentences of the microscope, each with names and values as programs have them.
@Suite struct MicroscopeWordsTests {
  private typealias Words = MicroscopeWords
  private typealias Condition = MicroscopeWords.Condition

  private static let screen: [Phrase] = [
    Words.microscope, Words.nothingYet, Words.firstKeys, Words.otherKeys, Words.goThrough, Words.source, Words.bytecode,
    Words.globals, Words.output, Words.step(3, of: 9), Words.step(3, of: 3), Words.checkpoints("3.9"),
    Words.freeThreaded, Words.checkpointMark, Words.anywhere, Words.expected("2"), Words.lost(1), Words.lost(2),
    Words.holds("add-1"), Words.free, Words.waited(4), Words.dropRequested, Words.noLock,
    Words.isNotItsTurn("add-2", holder: "add-1"), Words.cannotGoOn("add-2", Condition.asleep), Words.isOver,
    Words.isStart, Words.nothingAhead, Words.noOtherChoice, Words.forked(2, at: 5, instead: "add-1"),
    Words.goesOn(10_000), Words.reloaded("race.py"), Words.fixIt("race.py"), Words.supported("while"),
    Words.place(line: 2, column: 3), Words.noProgram, Words.noProgramIn("x.yaml"), Words.needsTerminal,
  ]
  private static let threads: [Phrase] = [
    Condition.running, Condition.canRun, Condition.waitsForGIL, Condition.asleep, Condition.notStarted,
    Condition.finished, Condition.idle, Condition.waitsForLock("left", holder: "add-1"),
    Condition.waitsForLock("left"), Condition.canTake("left"), Condition.joins("add-1"), Condition.shortJoins("add-1"),
    Condition.failed("ValueError"), Words.line(3), Words.stack, Words.locals, Words.empty,
    Words.wanted(by: "add-1, add-2"),
  ]
  private static let values: [Phrase] = [
    Words.read("add-1", "counter", "0"), Words.lookedUp("main", "print"), Words.pushed("main", "None"),
    Words.pushedLocal("add-2", "i", "3"), Words.storedLocal("add-2", "i", "3"),
    Words.stored("main", "counter", "1", over: nil), Words.stored("main", "counter", "1", over: "0"),
    Words.lostUpdates("add-1", "counter", "1", over: "1", count: 1),
    Words.lostUpdates("add-1", "counter", "1", over: "9", count: 8), Words.computed("main", "1 + 2", "3"),
    Words.asked("main", "1 < 2", "True"), Words.dropped("main", "None"), Words.rearranged("main"),
    Words.made("main", "[1, 2]"), Words.unpacked("main", "(1, 2)"), Words.defined("main", "add()"),
    Words.appended("main", "5"),
  ]
  private static let control: [Phrase] = [
    Words.goesOn("main", line: 4), Words.goesBack("main", line: 4), Words.decided("main", "True", line: 4),
    Words.beginsLoop("main", "range(0, 3)"), Words.nextValue("main", "1"), Words.loopEnds("main"),
    Words.beginsProgram("main"), Words.begins("add-1", "add"), Words.calls("main", "f(1)"),
    Words.called("main", "len([1])", "1"), Words.returns("main", "1", from: "f"), Words.ended("main"),
    Words.failed("main", "ZeroDivisionError: division by zero"), Words.printed("main", "hello"),
  ]
  private static let waiting: [Phrase] = [
    Words.madeThread("main", "add-1"), Words.started("main", "add-1"), Words.joins("main", "add-1", hasLock: true),
    Words.joined("main", "add-1"), Words.madeLock("main"), Words.took("add-1", "left"),
    Words.waits("add-1", for: "left", holder: "add-2", hasLock: true),
    Words.waits("add-1", for: "left", holder: "add-2", hasLock: false), Words.released("add-1", "left", waiters: nil),
    Words.released("add-1", "left", waiters: "add-2"), Words.sleeps("main", hasLock: true), Words.woke("main"),
    Words.madeCoroutine("main", "f(1)"), Words.awaits("main", "f"), Words.awaited("main", "1"),
    Words.handsOver(from: "f-1", to: "f-2"), Words.handsOver(from: nil, to: "f-2"),
    Words.loopSleeps("main", from: "f-1"), Words.loopEnds("main", "None"),
  ]
  private static let meaning: [Phrase] = [
    Words.deadlock("first-1", "second-1"), Words.deadlock, Words.endedAsExpected("counter", "2"),
    Words.endedOtherwise("counter", "1", expected: "2"), Words.allEnded,
    Words.unseen("add-1", by: "add-2", "counter"), Words.stale("add-1", "counter", isOne: true),
    Words.stale("add-1, add-2", "counter", isOne: false), Words.checkpoint(isAsked: true),
    Words.checkpoint(isAsked: false), Words.noCheckpoint("add-1"), Words.noLockHere, Words.gilIsFree("add-1"),
  ]
  private static let panels: [Phrase] = [
    Words.schedulers, Words.roundRobin(1), Words.roundRobin(3), Words.random(7), Words.adversary,
    Words.oneAfterAnother, Words.turnNumber, Words.explore, Words.count, Words.findOther("counter", "2"),
    Words.findOutput, Words.findDeadlock, Words.findException, Words.exploring, Words.stopped,
    Words.cannotExplore("no memory"), Words.counted(Words.exactly("20"), Words.endless, states: 30),
    Words.atLeast("10^38"), Words.bounded(states: 200, depth: 30), Words.found(steps: 47, switches: 4),
    Words.impossible(states: 20), Words.notFound(states: 200, depth: 30), Words.schedules, Words.moreSchedules,
    Words.turnedOff(from: 1, at: 20), Words.steps(1), Words.steps(2), Words.endsInDeadlock, Words.endsInFailure,
    Words.ends, Words.goesOn,
  ]
  private static let all = screen + threads + values + control + waiting + meaning + panels

  @Test func everySentence_existsInBothLanguages_inCharactersOfKnownWidth() {
    for phrase in Self.all {
      #expect(phrase.en.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(phrase.en)")
      #expect(phrase.ko.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(phrase.ko)")
      let isKnown = phrase.ko.unicodeScalars.allSatisfy {
        (0x20...0x7E).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }
      #expect(isKnown && !phrase.en.isEmpty, "\(phrase.ko)")
    }
  }

  @Test func korean_hasNoUndecidedParticles() {
    for phrase in Self.all {
      for both in ["(는)", "(가)", "(를)", "(와)", "(으)"] { #expect(!phrase.ko.contains(both), "\(phrase.ko)") }
    }
  }

  @Test func none_takesTheParticleOfAConsonant() {
    #expect(Particle.object.after("None") == "None을")
  }
}
