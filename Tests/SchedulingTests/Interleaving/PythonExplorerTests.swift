import Interpreter
import Testing

@testable import Scheduling

/// What the explorer finds in programs as a reader writes them.
@Suite struct PythonExplorerTests {
  /// A thread that does `work`, which is indented by four spaces, beside the main one, which does `other` or the same.
  private func explorer(
    _ work: String, other: String? = nil, before: String = "", after: String = "", _ checkpoints: Checkpoints,
    _ switching: DeterministicMachine.Switching = .globalLock
  ) throws -> Explorer {
    let source = """
      import threading
      counter = 0
      a = threading.Lock()
      b = threading.Lock()
      \(before)
      def work():
          global counter
      \(work)
      def other():
          global counter
      \(other ?? work)
      t = threading.Thread(target=work)
      t.start()
      other()
      t.join()
      \(after)

      """
    let program = try PythonSource.compile(source, checkpoints: checkpoints)
    return Explorer(DeterministicMachine(program, switching: switching))
  }

  /// The end of the shortest schedule to the goal, which brute force confirms; nil when all states were seen in vain.
  private func shortest(_ goal: Goal, _ explorer: Explorer) throws -> ProgramState? {
    let brute = BruteForce(explorer.machine, [goal], limit: 100_000, keepsTraces: false)
    guard let brute else {
      Issue.record("too many schedules")
      return nil
    }
    switch explorer.shortest(to: goal) {
    case .found(let schedule):
      #expect(brute.best[goal]?.steps == schedule.count)
      #expect(brute.best[goal]?.switches == schedule.switches)
      let history = History(explorer.machine, replaying: schedule)
      #expect(history.position == schedule.count)
      #expect(explorer.machine.reaches(goal, history.state, reference: explorer.reference))
      return history.state
    case .impossible(let states):
      #expect(states > 1)
      #expect(brute.best[goal] == nil)
      return nil
    case .bounded:
      Issue.record("a bound came first")
      return nil
    }
  }

  // MARK: The lost update

  @Test func lostUpdate_isFound_under3_9() throws {
    let explorer = try explorer("    counter += 1", .python3_9)
    let end = try #require(try shortest(.global("counter", isNot: .int(2)), explorer))
    #expect(explorer.machine.global("counter", in: end) == .int(1))
  }

  @Test(arguments: [Checkpoints.python3_10, .python3_11, .python3_12, .python3_13, .python3_14])
  func lostUpdate_isImpossible_since3_10(_ checkpoints: Checkpoints) throws {
    let explorer = try explorer("    counter += 1", checkpoints)
    #expect(try shortest(.global("counter", isNot: .int(2)), explorer) == nil)
  }

  @Test(arguments: Checkpoints.allCases)
  func lostUpdate_isFound_whereACallLiesBetween(_ checkpoints: Checkpoints) throws {
    let explorer = try explorer("    counter += f()", before: "def f():\n    return 1", checkpoints)
    let end = try #require(try shortest(.otherGlobal("counter"), explorer))
    #expect(explorer.machine.global("counter", in: end) == .int(1))
  }

  @Test func lostUpdate_isFound_withoutALock() throws {
    let explorer = try explorer("    counter += 1", .python3_12, .freeThreads)
    guard case .found = explorer.shortest(to: .global("counter", isNot: .int(2))) else {
      Issue.record("not found")
      return
    }
  }

  @Test(arguments: [Checkpoints.python3_9, .python3_12])
  func lostUpdate_isImpossible_underALock(_ checkpoints: Checkpoints) throws {
    let work = "    with a:\n        counter += f()"
    let explorer = try explorer(work, before: "def f():\n    return 1", checkpoints)
    #expect(try shortest(.otherGlobal("counter"), explorer) == nil)
  }

  // MARK: The deadlock

  @Test func deadlock_isFound_under3_9() throws {
    let explorer = try explorer(
      "    with a:\n        with b:\n            counter = 1",
      other: "    with b:\n        with a:\n            counter = 2", .python3_9)
    let end = try #require(try shortest(.deadlock, explorer))
    #expect(end.threads.map(\.wait).filter { $0 != .nothing }.count == 2)
  }

  @Test(arguments: [
    ["a.acquire()", "b.acquire()", "b.release()", "a.release()"], ["with a:", "    f()", "    with b:", "        f()"],
  ])
  func deadlock_isFound_under3_12_whereACallLiesBetween(_ lines: [String]) throws {
    let work = lines.map { "    " + $0 }.joined(separator: "\n")
    let names = ["a.": "b.", "b.": "a.", "a:": "b:", "b:": "a:"]
    let other = lines.map { line in
      names.first { line.contains($0.key) }.map { line.replacing($0.key, with: $0.value) } ?? line
    }.map { "    " + $0 }.joined(separator: "\n")
    let explorer = try explorer(work, other: other, before: "def f():\n    return 1", .python3_12)
    let end = try #require(try shortest(.deadlock, explorer))
    #expect(explorer.machine.isDeadlock(end))
  }

  @Test func deadlock_isImpossible_under3_12_withoutACheckpointBetween() throws {
    let explorer = try explorer(
      "    with a:\n        with b:\n            counter = 1",
      other: "    with b:\n        with a:\n            counter = 2", .python3_12)
    #expect(try shortest(.deadlock, explorer) == nil)
  }

  // MARK: Other goals

  @Test func failedAssertion_isFound_andItsPlace() throws {
    let explorer = try explorer(
      "    counter += f()", before: "def f():\n    return 1", after: "assert counter == 2, counter", .python3_12)
    let end = try #require(try shortest(.failedAssertion, explorer))
    #expect(end.failures.map(\.failure.message) == ["AssertionError: 1"])
    #expect(end.failures.map(\.thread) == [0])
  }

  @Test func exception_isFound_inACheckThatAnotherThreadOvertakes() throws {
    let work = "    if len(jobs) > 0:\n        f()\n        jobs.pop()"
    let explorer = try explorer(work, before: "jobs = [1]\ndef f():\n    pass", .python3_12)
    let end = try #require(try shortest(.exception, explorer))
    #expect(end.failures.map(\.failure.message) == ["IndexError: pop from empty list"])
    #expect(try shortest(.failedAssertion, explorer) == nil)
  }

  @Test func otherOutput_isFound_wherePrintsCanChangePlaces() throws {
    let explorer = try explorer("    print('first')", other: "    print('second')", .python3_12)
    let end = try #require(try shortest(.otherOutput, explorer))
    #expect(end.output.text == "first\nsecond\n")
    #expect(explorer.reference.output.text == "second\nfirst\n")
  }

  @Test func otherOutput_isImpossible_whereJoinsOrderThePrints() throws {
    let source = """
      import threading
      def work(name):
          print(name)
      for name in ['first', 'second']:
          t = threading.Thread(target=work, args=(name,))
          t.start()
          t.join()

      """
    let explorer = Explorer(DeterministicMachine(try PythonSource.compile(source)))
    #expect(try shortest(.otherOutput, explorer) == nil)
  }

  @Test func otherOutput_isNotLookedFor_beforeTheProgramComesToAnEnd() throws {
    let program = try PythonSource.compile("while True:\n    pass\n")
    let explorer = Explorer(DeterministicMachine(program), bounds: ExplorationBounds(steps: 100))
    #expect(explorer.shortest(to: .otherOutput) == .bounded(states: 0, depth: 100))
    #expect(explorer.shortest(to: .deadlock) == .impossible(states: 2))
  }
}
