import Interpreter
import Testing
import Timeline
import Wording

@testable import Experiments

/// Two threads and one counter.
let racePython = """
  from threading import Thread

  counter = 0

  def add():
      global counter
      counter += 1

  a = Thread(target=add)
  b = Thread(target=add)
  a.start()
  b.start()
  a.join()
  b.join()
  print(counter)
  """

@Suite struct ScheduleStoryTests {
  private let lockedPython = """
    from threading import Lock, Thread

    left = Lock()
    right = Lock()

    def first():
        with left:
            with right:
                pass

    def second():
        with right:
            with left:
                pass

    a = Thread(target=first)
    b = Thread(target=second)
    a.start()
    b.start()
    a.join()
    b.join()
    """

  private let loopPython = """
    from threading import Thread

    def count():
        n = 40
        while n > 0:
            n -= 1

    a = Thread(target=count)
    b = Thread(target=count)
    a.start()
    b.start()
    a.join()
    b.join()
    """

  private func story(
    _ source: String, _ rule: SwitchRule = .globalLock(.python3_9), expecting: Timeline.Expectation? = nil
  ) throws -> ScheduleStory {
    try ScheduleStory(of: MicroscopeExperiment(file: "x.py", source: source, checkpoints: rule, expectation: expecting))
  }

  @Test func aLostUpdate_isFound_andToldWhereItIsLost() throws {
    let story = try story(racePython, expecting: Timeline.Expectation("counter", 2))
    #expect(story.threads == ["main", "add-1", "add-2"])
    #expect(story.search.last?.en.hasPrefix("Found:") ?? false)
    let trouble = story.passages.filter(\.isTrouble).flatMap(\.sentences).map(\.en)
    #expect(trouble.contains { $0.contains("one update is lost") })
    #expect(trouble.contains { $0.contains("counter is 1 where 2 was expected") })
    #expect(story.passages.last?.shared.map(\.en).contains("counter = 1") ?? false)
  }

  @Test func whereNothingCanBeLost_thatIsSaid_andAUsualScheduleTold() throws {
    let story = try story(racePython, .globalLock(.python3_12), expecting: Timeline.Expectation("counter", 2))
    #expect(story.search.last?.en.hasPrefix("Impossible:") ?? false)
    #expect(story.passages.count { $0.isTrouble } == 0)
    #expect(story.passages.last?.shared.map(\.en).contains("counter = 2") ?? false)
  }

  @Test func aDeadlock_isLookedForWhereThereAreLocks_andTheLocksSayWhoHoldsThem() throws {
    let story = try story(lockedPython)
    #expect(story.passages.last?.isTrouble ?? false)
    #expect(story.passages.last?.sentences.last?.en.hasPrefix("Deadlock:") ?? false)
    #expect(story.passages.last?.shared.count == 2)
    #expect(try self.story(loopPython).search.isEmpty)
  }

  @Test func threadsTakeTurns_onlyWhenOneHasAskedForTheLock() throws {
    let story = try story(loopPython, .globalLock(.python3_12))
    let turns = story.passages.map(\.thread).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    #expect(turns.count > 4)
    #expect(story.passages.flatMap(\.sentences).contains { $0.en.contains("somebody has asked for the GIL") })
    // Quiet stretches are one passage each, however many lines they have.
    #expect(story.passages.count < 80)
  }

  @Test func passages_coverEveryStep_inOrder() throws {
    for source in [racePython, lockedPython, loopPython] {
      let passages = try story(source).passages
      #expect(passages.first?.steps.lowerBound == 1)
      #expect(zip(passages, passages.dropFirst()).allSatisfy { $0.steps.upperBound + 1 == $1.steps.lowerBound })
    }
  }

  @Test func aSourceThatIsNoProgram_isRefused() {
    #expect(throws: SourceProblem.self) { _ = try story("while True\n") }
  }
}
