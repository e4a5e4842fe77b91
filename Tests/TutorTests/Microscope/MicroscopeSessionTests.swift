import Canvas
import Scheduling
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct MicroscopeSessionTests {
  private let counts = Timeline.Expectation("counter", 2)

  @Test func firstScreen_saysWhatItIsAndWhatToPress() throws {
    let rows = rows(try microscope(subject(racePython, expect: counts)))
    #expect(rows[0].contains("microscope") && rows[0].contains("simulated"))
    #expect(rows[2].contains("You are the scheduler"))
    #expect(rows[3].contains("Right") && rows[3].contains("Enter"))
    #expect(rows.last?.contains("Right instruction") ?? false)
  }

  @Test func lostUpdate_isReachedByKeysAlone_andSaid() throws {
    var state = try microscope(subject(racePython, expect: counts))
    let isThere = state.walkIntoLostUpdate()
    #expect(isThere)
    #expect(state.meaning == "But add-1 read counter before that: if it stores what it has now, this update is lost.")
    let isLost = state.press(.right, until: "one update is lost", atMost: 4)
    #expect(isLost)
    #expect(state.deed == "add-1 stored 1 over 1 in counter: one update is lost.")
    #expect(state.meaning == "add-1 had read counter before add-2 stored there, and knew nothing of it.")
    #expect(rows(state).contains { $0.contains("1 update lost") })
    #expect(rows(state).contains { $0.contains("counter  1   expected 2") })
  }

  @Test func lostUpdate_cannotBeReached_whereNoCheckpointLiesBetween() throws {
    var state = try microscope(subject(racePython, "3.12", expect: counts))
    let isStarted = state.press(.enter, until: "main started add-2")
    #expect(isStarted)
    state.type("c2")
    let hasRead = state.press(.right, until: "add-1 read counter = 0")
    #expect(hasRead)
    #expect(state.meaning == "No checkpoint: add-1 keeps the GIL, and nobody can come in here.")
    state.type("3")
    let position = state.microscope?.history?.position
    state.press(.right)
    #expect(state.microscope?.history?.position == position)
    #expect(state.notice?.en.contains("add-2 cannot run here: add-1 holds the GIL") ?? false)
  }

  @Test func deadlock_isSaid_whenItIsThere() throws {
    var state = try microscope(subject(deadlockPython, file: "deadlock.py"))
    let isStarted = state.press(.enter, until: "main started second-1")
    #expect(isStarted)
    state.type("c2")
    let hasLeft = state.press(.right, until: "first-1 took left")
    #expect(hasLeft)
    state.type("c3")
    let hasRight = state.press(.right, until: "second-1 took right")
    #expect(hasRight)
    let waits = state.press(.right, until: "second-1 wants left, which first-1 holds")
    #expect(waits)
    state.type("2")
    let both = state.press(.right, until: "first-1 wants right")
    #expect(both)
    // Main can still go on, until it waits as well.
    state.type("1")
    let isDeadlock = state.press(.right, until: "Deadlock")
    #expect(isDeadlock)
    #expect(state.meaning.contains("first-1 and second-1 each wait for a lock that the other holds"))
    // One of those that wait for a lock is looked at.
    #expect(state.microscope?.chosen == 1)
    let text = rows(state).joined(separator: "\n")
    for words in ["waits for right", "waits for left", "held by first-1", "wanted by second-1"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func ending_saysWhatCameOfIt() throws {
    var state = try microscope(subject(racePython, expect: counts))
    state.type("r")
    state.press(.down, .down, .down, .enter)
    #expect(state.meaning == "Every thread has ended, and counter is 2, as expected.")
    state.press(.enter)
    #expect(state.notice == MicroscopeWords.isOver)
    #expect(rows(state).contains { $0.contains("Output") })
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func back_givesExactlyTheEarlierScreen(seed: UInt64) throws {
    var draw = SeededDraw(seed)
    var state = try microscope(subject(accountPython, file: "account.py"), 120, 36)
    for _ in 0..<3000 where state.microscope?.history?.choices.isEmpty == false {
      state.type("\(draw.next(3) + 1)")
      state.press(.right)
    }
    let count = state.microscope?.history?.position ?? 0
    #expect(count > 60)
    state.press(.home)
    var screens = [rows(state)]
    for _ in 0..<count {
      state.press(.right)
      screens.append(rows(state))
    }
    for position in (0..<count).reversed() {
      state.press(.left)
      #expect(rows(state) == screens[position])
    }
    // Back and forth in any way.
    for _ in 0..<200 {
      state.press([.left, .right, .pageUp, .pageDown, .enter, .home, .end][draw.next(7)])
      state.notice = nil
      #expect(rows(state) == screens[state.microscope?.history?.position ?? 0])
    }
    #expect(state.microscope?.tree?.branches.count == 1)
  }

  @Test func otherChoice_keepsBoth() throws {
    var state = try microscope(subject(racePython, expect: counts))
    state.type("r")
    state.press(.down, .down, .down, .enter)
    let first = state.microscope?.history?.schedule
    state.type("f")
    #expect(state.microscope?.tree?.branches.count == 2)
    #expect(state.notice?.en.contains("Schedule 2 turns off here") ?? false)
    state.type("b")
    #expect(rows(state).contains { $0.contains("counter = 2, ") })
    state.press(.up, .enter, .end)
    #expect(state.microscope?.history?.schedule == first)
    #expect(state.microscope?.history?.state.hasEnded ?? false)
  }

  @Test func anotherThread_atAnEarlierStep_beginsAnotherSchedule() throws {
    var state = try microscope(subject(racePython, expect: counts))
    let isThere = state.walkIntoLostUpdate()
    #expect(isThere)
    state.press(.pageUp)
    let steps = state.microscope?.history?.schedule.count
    let chosen = state.microscope?.chosen
    #expect(chosen == 2)
    state.type("2")
    state.press(.right)
    #expect(state.microscope?.tree?.branches.count == 2)
    #expect(state.microscope?.tree?.branches[0].history.schedule.count == steps)
  }

  @Test func pageKeys_goFromSwitchToSwitch_andNothingIsLost() throws {
    var state = try microscope(subject(racePython, expect: counts))
    state.type("r")
    state.press(.enter)
    let end = state.microscope?.history?.position ?? 0
    state.press(.home)
    var switches = 0
    while (state.microscope?.history?.position ?? end) < end, switches < 100 {
      state.press(.pageDown)
      switches += 1
    }
    #expect(switches > 1)
    #expect(state.microscope?.history?.position == end)
    state.press(.pageDown)
    #expect(state.notice == MicroscopeWords.nothingAhead)
    state.press(.home, .left)
    #expect(state.notice == MicroscopeWords.isStart)
  }

  @Test func saved_programIsTakenWhereItStands() throws {
    var state = try microscope(subject(racePython, path: "x/race.py"))
    state.press(.enter, .enter)
    _ = update(&state, .readProgram(racePython, at: "x/race.py"))
    #expect(state.microscope?.history?.position ?? 0 > 0)
    _ = update(&state, .readProgram("counter = lambda: 3\n", at: "x/race.py"))
    let broken = rows(state)
    #expect(broken[2].contains("line 1, column 11"))
    #expect(broken.contains { $0.contains("save it") })
    state.press(.enter, .right, .left, .end)
    state.type("refbc2")
    #expect(state.microscope?.tree == nil)
    _ = update(&state, .readProgram("counter = 3\n", at: "x/race.py"))
    state.press(.enter, .right, .right)
    #expect(rows(state).contains { $0.contains("counter  3") })
    _ = update(&state, .readProgram("counter = 4\n", at: "elsewhere.py"))
    #expect(state.microscope?.lines.first == "counter = 3")
  }
}

/// Numbers that are the same on every machine.
struct SeededDraw {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number from 0 to below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
