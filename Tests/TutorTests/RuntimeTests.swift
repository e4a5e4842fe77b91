import Canvas
import Experiments
import Platform
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct RuntimeTests {
  /// Plays `script` to an interface whose work is sleeping, which needs neither a server nor a calibration.
  private func play(
    _ script: [ScriptedScreen.Step], sleep: UInt64 = 10_000 * millisecond, models: [RunModel] = [],
    save: @escaping (Language) -> Void = { _ in }
  ) throws -> (screen: ScriptedScreen, ending: TutorRuntime.Ending) {
    let screen = try ScriptedScreen(width: 80, height: 24, script: script)
    let setup = try setup { ($0.sleep, $0.delay) = (2, sleep) }
    let roles = Session.Roles(executable: "/nonexistent", worker: [], lab: [], build: "test")
    // A second passes whenever the interface looks at its clock, so that a frame is always due.
    var time: UInt64 = 0
    let runtime = TutorRuntime(
      screen: screen, session: Session(roles, directory: StateDirectory()),
      state: TutorState(
        language: .en, size: TutorState.Size(width: 80, height: 24), glyphs: .ascii, setup: setup),
      memory: TutorRuntime.Memory(saveLanguage: save),
      now: {
        time += 1_000_000_000
        return time
      })
    return (screen, runtime.run(startingWith: models))
  }

  @Test func firstFrame_isThereBeforeAnyEvent_andNothingWakesAnIdleInterface() throws {
    let (screen, ending) = try play([])
    #expect(screen.frames.count == 1)
    #expect(screen.deadlines == [nil])
    #expect(ending.runs.isEmpty && !ending.wasInterrupted)
  }

  @Test func language_isSaved_andDrawn() throws {
    var saved: [Language] = []
    let (screen, ending) = try play([.event(.key(.function(2))), .deadline]) { saved.append($0) }
    #expect(saved == [.ko] && ending.language == .ko)
    #expect(screen.frames.count == 2)
  }

  @Test func run_isStartedCancelledAndReported() throws {
    let (screen, ending) = try play([
      .event(.key(.enter)), .awaitWake, .deadline, .deadline, .event(.key(.escape)), .awaitWake, .deadline,
      .event(.key(.character("q"))),
    ])
    #expect(ending.runs.map(\.record.model) == [.sequential])
    #expect(ending.runs.first?.record.tasks.map(\.outcome) == [.cancelled, .cancelled])
    let last = try #require(screen.frames.last.map(CanvasText.rows))
    #expect(last.contains { $0.contains("2 cancelled") })
  }

  @Test func run_thatEndsByItself_isShown_andNothingMovesAfterwards() throws {
    // The beginning and the end may be announced together or one after the other: the end is certain once a wake has come after
    // which nothing moves.
    let screen = try PatientScreen { rows in
      if rows.contains(where: { $0.contains("Enter starts it here") }) { return .key(.enter) }
      return rows.contains { $0.hasPrefix(" processor ") } ? .key(.character("q")) : nil
    }
    let roles = Session.Roles(executable: "/nonexistent", worker: [], lab: [], build: "test")
    let setup = try setup { ($0.sleep, $0.delay) = (2, millisecond) }
    let runtime = TutorRuntime(
      screen: screen, session: Session(roles, directory: StateDirectory()),
      state: TutorState(language: .en, size: TutorState.Size(width: 80, height: 24), glyphs: .ascii, setup: setup),
      memory: TutorRuntime.Memory())
    let ending = runtime.run()
    #expect(ending.runs.map(\.record.tasks.count) == [2])
    #expect(ending.runs.first?.record.tasks.allSatisfy { $0.outcome == .ok } == true)
  }

  @Test func models_areRunAtOnce_whenAskedFor() throws {
    let (_, ending) = try play(
      [.awaitWake, .event(.interrupt), .awaitWake, .event(.interrupt)], models: [.eventLoop, .freeThreads])
    #expect(ending.runs.map(\.record.model) == [.eventLoop])
    #expect(ending.wasInterrupted)
  }

  @Test func pausedInterface_sleeps() throws {
    let (screen, _) = try play([
      .event(.key(.enter)), .awaitWake, .event(.key(.character(" "))), .deadline, .event(.wake),
      .event(.key(.character("q"))),
    ])
    // After the frame that says that it is paused there is nothing to wait for but events.
    #expect(screen.deadlines.suffix(2) == [nil, nil])
  }
}

/// A screen on which a reader looks at what is shown before pressing a key.
private final class PatientScreen: Screen {
  let width = 80
  let height = 24
  let glyphs = GlyphSet.ascii
  var theme = Theme.dark
  var isProjected = false
  let waker: Waker
  private let wakeUps: Descriptor
  private let react: ([String]) -> TerminalEvent?
  private var answer: TerminalEvent?

  init(_ react: @escaping ([String]) -> TerminalEvent?) throws {
    let descriptor = try Descriptor.event()
    wakeUps = descriptor
    waker = Waker { descriptor.signal() }
    self.react = react
  }

  func present(_ canvas: Canvas) { answer = react(CanvasText.rows(canvas)) }

  func nextEvent(until deadline: UInt64?) -> TerminalEvent? {
    if let event = answer {
      answer = nil
      return event
    }
    guard let ready = try? Readiness.wait(for: [wakeUps.raw], until: deadline), ready.contains(wakeUps.raw) else {
      return nil
    }
    wakeUps.drain()
    return .wake
  }

  func close() {}
}

@Suite struct FrameClockTests {
  @Test func frames_areAtMostThirtyASecond() throws {
    var clock = FrameClock(processors: 2)
    #expect(clock.deadline(hasNews: true, isMoving: false) == 0)
    clock.noteFrame(at: 1_000_000_000, cost: 0)
    let next = try #require(clock.deadline(hasNews: false, isMoving: true))
    #expect((next - 1_000_000_000) * 30 >= 1_000_000_000)
    // A key does not wait for the next frame of what moves, and one that is held down does not draw without a pause.
    let answer = try #require(clock.deadline(hasNews: true, isMoving: true))
    #expect(answer < next && answer > 1_000_000_000)
    #expect(clock.deadline(hasNews: false, isMoving: false) == nil)
  }

  @Test func drawing_takesAtMostTwoPerCentOfTheProcessors() throws {
    var clock = FrameClock(processors: 2)
    let cost = 8 * millisecond
    for _ in 0..<100 { clock.noteFrame(at: 0, cost: cost) }
    let interval = try #require(clock.deadline(hasNews: false, isMoving: true))
    #expect(Double(cost) / Double(interval) <= 0.0401)
    let answer = try #require(clock.deadline(hasNews: true, isMoving: true))
    #expect(answer < interval, "a key is answered at once")
  }
}
