import Interpreter
import TestSupport
import Testing
import Timeline

@testable import Models

/// Programs in the teaching subset of Python, under every model.
@Suite(.serialized) struct ProgramTests {
  static let threaded: [ExecutionModel] = [.gilThreads, .freeThreads, .processes, .subinterpreters]
  static let single: [ExecutionModel] = [.sequential, .eventLoop]

  private func program(_ text: String, expecting expectation: Timeline.Expectation? = nil) -> Work {
    .program(ProgramSource(file: "race.py", text: text, checkpoints: .python3_12, expectation: expectation))
  }

  /// A run of the program as its only task, which is called `race`.
  private func planned(_ model: ExecutionModel, _ text: String, expecting expectation: Timeline.Expectation? = nil)
    -> RunPlan
  {
    plan(model, [program(text, expecting: expectation)]) { $0.identity.name = "race" }
  }

  @Test(arguments: ExecutionModel.allCases)
  func whatAProgramPrints_isItsTasksOutput(_ model: ExecutionModel) throws {
    let text = "total = 0\nfor i in range(1000):\n    total += i\nprint(total)\n"
    let record = try carryOut(planned(model, text))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map(\.outcome) == [.ok])
    #expect(record.tasks[0].output == "499500\n" && record.tasks[0].result == nil)
  }

  @Test(arguments: ExecutionModel.allCases)
  func anErrorThatNobodyCatches_failsTheTask_withPythonsLastLine(_ model: ExecutionModel) throws {
    let record = try carryOut(planned(model, "print(1)\nprint(1 // 0)\n"))
    #expect(RunRules(record).violations == [])
    guard case .failed(let failure) = record.tasks[0].outcome else {
      Issue.record("it did not fail")
      return
    }
    #expect(failure.cause == .programFailed && failure.detail.hasPrefix("ZeroDivisionError"))
    #expect(record.tasks[0].output == "1\n")
  }

  private let race = """
    import threading

    lock = threading.Lock()
    done = []

    def add(name):
        for i in range(500):
            with lock:
                done.append(name)

    first = threading.Thread(target=add, args=("a",))
    second = threading.Thread(target=add, args=("b",))
    first.start()
    second.start()
    first.join()
    second.join()
    print(len(done))

    """

  @Test(arguments: ProgramTests.threaded)
  func threads_areTasksOfTheRun(_ model: ExecutionModel) throws {
    let record = try carryOut(planned(model, race))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map(\.identity.name) == ["race", "race.add-1", "race.add-2"])
    #expect(record.tasks.map(\.identity.kind) == [.program, .thread, .thread])
    #expect(record.tasks.map(\.outcome) == [.ok, .ok, .ok])
    #expect(record.tasks[0].output == "1000\n")
    #expect(record.cost.threads == 3)
  }

  @Test(arguments: ProgramTests.single)
  func threads_areRefused_whereAModelHasOne(_ model: ExecutionModel) throws {
    let record = try carryOut(planned(model, race))
    #expect(RunRules(record).violations == [])
    guard record.tasks.count == 1, case .failed(let failure) = record.tasks[0].outcome else {
      Issue.record("\(record.tasks.map(\.outcome))")
      return
    }
    #expect(failure.detail.hasPrefix("RuntimeError: can't start new thread"))
  }

  @Test(arguments: ProgramTests.threaded)
  func updates_areCounted_whenAllThreadsHaveEnded(_ model: ExecutionModel) throws {
    let text = """
      import threading

      lock = threading.Lock()
      counter = 0

      def add():
          global counter
          for i in range(500):
              with lock:
                  counter += 1

      for i in range(2):
          threading.Thread(target=add).start()

      """
    let record = try carryOut(planned(model, text, expecting: Timeline.Expectation("counter", 1000)))
    #expect(record.tasks[0].updates == UpdateCount(global: "counter", expected: 1000, found: 1000))
    #expect(record.tasks[0].result == "counter = 1000 of 1000")
    #expect(record.tasks.dropFirst().allSatisfy { $0.updates == nil })
  }

  @Test(arguments: ExecutionModel.allCases)
  func updates_ofRepeats_addUp(_ model: ExecutionModel) throws {
    let text = "counter = 0\nfor i in range(7): counter += 1\n"
    var plan = planned(model, text, expecting: Timeline.Expectation("counter", 8))
    plan.tasks[0].repetition = .times(3)
    let record = try carryOut(plan)
    #expect(record.tasks[0].result == "counter = 21 of 24")
  }

  @Test(arguments: ["counter = 1\nprint(1 // 0)\n", "counter = 'a'\n", "if False: counter = 1\n"])
  func updates_areNotCounted_whenTheProgramFailsOrHasNoNumber(text: String) throws {
    let record = try carryOut(planned(.sequential, text, expecting: Timeline.Expectation("counter", 1)))
    #expect(record.tasks[0].updates == nil && record.tasks[0].result == nil)
  }

  @Test(arguments: ExecutionModel.allCases)
  func compiledTier_doesTheSame_andIsSaid(_ model: ExecutionModel) throws {
    let text = "total = 0\ni = 0\nwhile i < 1000:\n    i += 1\n    total += i\nprint(total)\n"
    var plan = planned(model, text, expecting: Timeline.Expectation("total", 500_500))
    plan.tasks.append(
      TaskPlan(identity: TaskIdentity(id: 1, name: "cpu", kind: .cpu), work: .cpu(iterations: someWork)))
    plan.tier = .compiled
    let record = try carryOut(plan)
    #expect(RunRules(record).violations == [])
    #expect(record.isCompiled)
    #expect(record.tasks.map(\.outcome) == [.ok, .ok])
    #expect(record.tasks[0].output == "500500\n" && record.tasks[0].updates?.found == 500_500)
    plan.tier = .bytecode
    let plain = try carryOut(plan)
    #expect(!plain.isCompiled)
    #expect(plain.tasks.map(\.result) == record.tasks.map(\.result))
  }

  @Test func childrenWithoutALane_areSaid() throws {
    let text = """
      import asyncio

      async def nothing():
          pass

      async def main():
          await asyncio.gather(*[nothing() for i in range(1100)])

      asyncio.run(main())

      """
    let record = try carryOut(planned(.eventLoop, text))
    #expect(record.tasks[0].outcome == .ok)
    #expect(record.tasks.count == 1025)
    #expect(record.notes == [.childrenBounded(lanes: 1024, more: 76)])
  }

  @Test(arguments: ProgramTests.threaded)
  func aThread_waitsForALock_thatAnotherHolds(_ model: ExecutionModel) throws {
    let text = """
      import threading
      import time

      lock = threading.Lock()

      def wait():
          with lock:
              print("mine")

      lock.acquire()
      thread = threading.Thread(target=wait)
      thread.start()
      time.sleep(0.05)
      lock.release()

      """
    let record = try carryOut(planned(model, text))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map(\.outcome) == [.ok, .ok])
    #expect(record.tasks.last?.spans.contains { $0.state == .lockWait } == true)
    #expect(record.tasks[0].output == "mine\n", "a program has ended when its threads have")
  }

  @Test(arguments: ProgramTests.threaded)
  func aThread_thatJoinsAnother_waits_andDoesNotSleep(_ model: ExecutionModel) throws {
    let text = """
      import threading
      import time

      def nap():
          time.sleep(0.05)

      thread = threading.Thread(target=nap)
      thread.start()
      thread.join()

      """
    for program in [text, text.replacing("thread.join()\n", with: "")] {
      let record = try carryOut(planned(model, program))
      #expect(RunRules(record).violations == [])
      let main = record.tasks[0].spans.map(\.state)
      #expect(main.contains(.wait) && !main.contains(.sleep) && !main.contains(.lockWait))
      #expect(record.tasks[1].spans.contains { $0.state == .sleep })
    }
  }

  @Test(arguments: ExecutionModel.allCases)
  func aCoroutine_thatAwaitsOthers_waits_andSleepsOnlyForATime(_ model: ExecutionModel) throws {
    let record = try carryOut(planned(model, ticks))
    let main = record.tasks[0].spans.map(\.state)
    #expect(main.contains(.wait) && !main.contains(.sleep))
    let alone = ticks.replacing("await asyncio.gather(tick(\"a\"), tick(\"b\"))", with: "await asyncio.sleep(0.002)")
    let sleeper = try carryOut(planned(model, alone))
    #expect(sleeper.tasks[0].spans.contains { $0.state == .sleep })
    #expect(!sleeper.tasks[0].spans.contains { $0.state == .wait })
  }

  private let ticks = """
    import asyncio

    async def tick(name):
        for i in range(3):
            await asyncio.sleep(0.002)
        print(name)

    async def main():
        await asyncio.gather(tick("a"), tick("b"))
        print("both")

    asyncio.run(main())
    print("end")

    """

  @Test(arguments: ExecutionModel.allCases)
  func coroutines_areTasksOfTheRun(_ model: ExecutionModel) throws {
    let record = try carryOut(planned(model, ticks))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map(\.identity.name) == ["race", "race.tick-1", "race.tick-2"])
    #expect(record.tasks.map(\.identity.kind) == [.program, .coroutine, .coroutine])
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
    #expect(record.tasks[0].output == "a\nb\nboth\nend\n")
    #expect(record.tasks.dropFirst().allSatisfy { $0.spans.count { $0.state == .sleep } == 3 })
    #expect(record.tasks.dropFirst().allSatisfy { $0.spans.count { $0.state == .running } == 4 })
  }

  @Test func coroutines_letOtherTasksOfTheLoopHaveTheirTurn() throws {
    let works = [program(ticks), Work.sleep(1_000_000)]
    let record = try carryOut(plan(.eventLoop, works))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks[1].end < record.tasks[0].end)
  }

  @Test(arguments: ProgramTests.threaded, ["while True: pass", "time.sleep(100)", "lock.acquire()"])
  func cancelling_endsAProgram_andItsThreads(_ model: ExecutionModel, _ deed: String) throws {
    let text = """
      import threading
      import time

      lock = threading.Lock()

      def work():
          \(deed)

      lock.acquire()
      thread = threading.Thread(target=work)
      thread.start()
      thread.join()

      """
    let run = try start(planned(model, text))
    watch(run) { $0.count == 2 && [.running, .sleep, .lockWait].contains($0[1].state) }
    run.cancel()
    let record = try run.wait()
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map(\.outcome) == [.cancelled, .cancelled])
  }

  @Test(arguments: ExecutionModel.allCases)
  func cancelling_endsCoroutines(_ model: ExecutionModel) throws {
    let run = try start(planned(model, ticks.replacing("0.002", with: "100")))
    watch(run) { $0.count == 3 && $0[2].state == .sleep }
    run.cancel()
    let record = try run.wait()
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.allSatisfy { $0.outcome == .cancelled })
  }

  @Test func programs_surviveTheWire() throws {
    var result = TaskResult.ok()
    result.output = "1\n"
    result.updates = UpdateCount(global: "counter", expected: 9, found: 7)
    result.children = [4: .ok(), 5: .failed(.program("race", "KeyError: 'x'"))]
    var writer = WireWriter()
    WorkerMessage.ended(task: 1, result, payload: 0).encode(into: &writer)
    let work = program("print(1)", expecting: Timeline.Expectation("counter", -9))
    work.encode(into: &writer)
    var reader = WireReader(writer.bytes)
    guard case .ended(1, let back, 0) = try WorkerMessage.decode(&reader) else {
      Issue.record("another message came back")
      return
    }
    #expect(back == result)
    #expect(try Work(&reader) == work)
  }
}
