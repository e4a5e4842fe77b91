import Interpreter
import Scheduling
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct MicroscopeExplorationTests {
  /// Answers the exploration that an effect asks for, as the runtime does.
  private func answer(_ effects: [Effect], _ state: inout TutorState) throws -> ExplorationAnswer {
    guard case .explore(let number, let machine, let question)? = effects.last else {
      Issue.record("\(effects)")
      return .searched(.impossible(states: 0))
    }
    let answer = Explorer(machine).answer(to: question)
    _ = update(&state, .explored(number, answer))
    return answer
  }

  @Test func wrongCounter_isFound_andSteppedThroughFromItsBeginning() throws {
    var state = try microscope(subject(racePython, expect: Timeline.Expectation("counter", 2)))
    state.type("e")
    #expect(rows(state).contains { $0.contains("find the shortest") })
    let effects = state.press(.enter)
    #expect(state.situation == .exploring)
    _ = try answer(effects, &state)
    #expect(state.notice?.en.hasPrefix("Found: the shortest has") ?? false)
    #expect(state.microscope?.history?.position == 0)
    let count = state.microscope?.history?.schedule.count ?? 0
    var wasLost = false
    for _ in 0..<count {
      state.press(.right)
      wasLost = wasLost || state.deed.contains("one update is lost")
    }
    #expect(wasLost)
    #expect(state.meaning == "Every thread has ended, and counter is 1 where 2 was expected.")
    #expect(state.microscope?.tree?.branches.count == 1)
  }

  @Test func lines_followTheScheduleThatWasFound() throws {
    var state = try microscope(subject(racePython, expect: Timeline.Expectation("counter", 2)))
    state.type("e")
    _ = try answer(state.press(.enter), &state)
    let branches = state.microscope?.tree?.branches.count
    for _ in 0..<60 { state.press(.enter) }
    #expect(state.meaning == "Every thread has ended, and counter is 1 where 2 was expected.")
    #expect(state.microscope?.tree?.branches.count == branches)
  }

  @Test func absence_isProved_whereNoCheckpointLiesBetween() throws {
    var state = try microscope(subject(racePython, "3.12", expect: Timeline.Expectation("counter", 2)))
    state.type("e")
    _ = try answer(state.press(.enter), &state)
    #expect(rows(state).contains { $0.contains("Impossible") })
    #expect(state.microscope?.tree?.branches.count == 1)
  }

  @Test func deadlock_isFound() throws {
    var state = try microscope(subject(deadlockPython, file: "deadlock.py"))
    state.type("e")
    state.type("2")
    _ = try answer(state.press(.enter), &state)
    state.press(.end)
    #expect(state.meaning.hasPrefix("Deadlock"))
    state.press(.right)
    #expect(state.notice == MicroscopeWords.deadlock)
  }

  @Test func firstChoice_isWhatTheProgramAsksFor() throws {
    func chosen(_ subject: MicroscopeSubject) throws -> ExplorationQuestion? {
      var state = try microscope(subject)
      state.type("e")
      guard let microscope = state.microscope, let panel = microscope.panel else { return nil }
      return microscope.questions[panel.line].question
    }
    let deadlock = subject(deadlockPython, file: "deadlock.py")
    #expect(try chosen(deadlock) == .shortest(.deadlock))
    let counter = subject(racePython, expect: Timeline.Expectation("counter", 2))
    #expect(try chosen(counter) == .shortest(.global("counter", isNot: .int(2))))
    #expect(try chosen(subject(racePython)) == .shortest(.otherOutput))
    let expecting = subject("counter = 2\n" + deadlockPython, expect: Timeline.Expectation("counter", 2))
    #expect(try chosen(expecting) == .shortest(.global("counter", isNot: .int(2))), "what is expected is asked first")
    let one = subject(deadlockPython.replacing("right = Lock()", with: "right = left"))
    #expect(try chosen(one) == .shortest(.otherOutput))
  }

  @Test func brokenInvariant_isFound() throws {
    var state = try microscope(subject(accountPython, "3.12", file: "account.py"))
    state.type("e3")
    _ = try answer(state.press(.enter), &state)
    state.press(.end)
    #expect(state.microscope?.history?.state.failures.first?.failure.isFailedAssertion ?? false)
  }

  @Test func count_isSaid_inThePanel() throws {
    var state = try microscope(subject(racePython, "3.12"))
    state.type("e4")
    let answer = try answer(state.press(.enter), &state)
    guard case .counted(let count) = answer, case .exactly = count.schedules else {
      Issue.record("\(answer)")
      return
    }
    #expect(rows(state).contains { $0.contains("Interleavings: ") })
  }

  @Test func stopped_explorationIsNotWaitedFor() throws {
    var state = try microscope(subject(racePython))
    state.type("e")
    let effects = state.press(.enter)
    #expect(state.press(.escape) == [.stopExploring])
    let before = state
    _ = try answer(effects, &state)
    #expect(state == before)
    // The next one has another number.
    guard case .explore(let first, _, _)? = effects.last, case .explore(let second, _, _)? = state.press(.enter).last
    else {
      Issue.record("nothing is explored")
      return
    }
    #expect(first != second)
  }

  @Test func bound_saysHowFarItLooked() {
    let answer = ExplorationAnswer.searched(.bounded(states: 200_000, depth: 31))
    #expect(answer.sentence.en == "None of up to 31 steps. Stopped after 200,000 states: longer ones may.")
  }
}
