import Interpreter
import TestSupport
import Testing
import Timeline

@testable import Models

/// Lanes of real runs, under every model.
@Suite(.serialized) struct LaneTests {
  @Test(arguments: ExecutionModel.allCases)
  func lanesOfARealRun_keepTheRules(_ model: ExecutionModel) throws {
    let works: [Work] = [
      .cpu(iterations: someWork), .native(rounds: 200_000, keepsLock: false), .sleep(2_000_000),
      .cpu(iterations: someWork), try fetch("/delay/5"), .cpu(iterations: someWork),
    ]
    let record = try carryOut(plan(model, works))
    for kind in LaneKind.allCases {
      for lane in record.lanes(by: kind) {
        #expect(zip(lane.spans, lane.spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(lane.lane)")
        #expect(lane.owners.count == lane.spans.count)
      }
    }
    #expect(record.tasks.allSatisfy { ($0.worker == nil) == ($0.assignedAt == nil) })
    let workers = record.lanes(by: .worker)
    #expect(Set(workers.flatMap { $0.owners.compactMap(\.self) }) == Set(record.tasks.indices))
    #expect((record.gil == nil) == record.lanes(by: .lock).isEmpty)
    let running = record.tasks.reduce(0) { $0 + (Statistics.timeByState($1.spans)[.running] ?? 0) }
    let held = record.lanes(by: .lock).filter { if case .holder = $0.lane { true } else { false } }
    if record.gil != nil {
      let holding = held.flatMap(\.spans).reduce(0) { $0 + $1.duration }
      #expect(holding == running, "nothing overlaps, nothing is lost")
    }
  }

  @Test(arguments: [ExecutionModel.gilThreads, .processes, .subinterpreters])
  func nativeCodeThatKeepsTheLock_isSeenToHoldIt(_ model: ExecutionModel) throws {
    let record = try carryOut(plan(model, [.native(rounds: 200_000, keepsLock: true)]))
    let held = record.lanes(by: .lock).first
    #expect(held?.spans.contains { $0.state == .native } == true)
    let free = try carryOut(plan(model, [.native(rounds: 200_000, keepsLock: false)]))
    #expect(free.lanes(by: .lock).first?.spans.contains { $0.state == .native } == false)
  }

  /// Where the kernel tells, every task that computes says where.
  @Test(arguments: ExecutionModel.allCases)
  func processorsAreThoseOfTheMachine(_ model: ExecutionModel) throws {
    let works: [Work] = [.cpu(iterations: someWork), .native(rounds: 200_000, keepsLock: false)]
    let record = try carryOut(plan(model, works))
    let seen = record.tasks.flatMap(\.processors)
    guard !seen.isEmpty else {
      #expect(record.laneUnavailable(by: .processor) == .processorNotRecorded)
      return
    }
    #expect(record.tasks.allSatisfy { !$0.processors.isEmpty })
    for task in record.tasks {
      #expect(zip(task.processors, task.processors.dropFirst()).allSatisfy { $0.processor != $1.processor })
    }
    #expect(record.lanes(by: .processor).count == Set(seen.map(\.processor)).count)
  }

  private func program(_ text: String) -> [Work] {
    [.program(ProgramSource(file: "lock.py", text: text, checkpoints: .python3_12))]
  }

  @Test(arguments: ProgramTests.threaded)
  func aLockThatSomebodyWaitsFor_isRecorded_withItsNameAndHolder(_ model: ExecutionModel) throws {
    let text = """
      import threading
      import time

      other = threading.Lock()
      counting = threading.Lock()

      def wait():
          with counting:
              pass

      counting.acquire()
      thread = threading.Thread(target=wait)
      thread.start()
      time.sleep(0.05)
      with other:
          pass
      counting.release()
      thread.join()

      """
    let record = try carryOut(plan(model, program(text)))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks[0].lockNames == ["counting"], "nobody waited for the other one")
    #expect(record.tasks[0].locks.map(\.kind) == [.holds, .released])
    #expect(record.tasks[1].locks.map(\.kind) == [.wanted, .taken, .released])
    let lock = LockIdentity.own(task: 0, number: 1)
    let lanes = record.lanes(by: .lock)
    let held = lanes.first { $0.lane == .holder(of: lock) }
    #expect(held.map { Array($0.owners.prefix(1)) } == [0] && held?.owners.last == 1)
    #expect(lanes.first { $0.lane == .waiters(for: lock) }.map { Array($0.owners) } == [1])
  }

  @Test(arguments: ProgramTests.threaded)
  func inADeadlock_eachIsSeenToHoldWhatTheOtherWants(_ model: ExecutionModel) throws {
    let text = """
      import threading
      import time

      left = threading.Lock()
      right = threading.Lock()
      begun = []

      def meet():
          begun.append(1)
          while len(begun) < 2:
              time.sleep(0.001)

      def first():
          with left:
              meet()
              with right:
                  pass

      def second():
          with right:
              meet()
              with left:
                  pass

      for work in [first, second]:
          threading.Thread(target=work).start()

      """
    let run = try start(plan(model, program(text)))
    watch(run) { tracks in
      tracks.count == 3 && tracks.dropFirst().allSatisfy { $0.locks.contains { $0.kind == .wanted } }
    }
    run.cancel()
    let record = try run.wait()
    for task in record.tasks.dropFirst() {
      #expect(task.locks.contains { $0.kind == .holds } && task.locks.contains { $0.kind == .wanted })
      #expect(!task.locks.contains { $0.kind == .taken })
    }
    let held = record.lanes(by: .lock).filter { if case .holder(.own) = $0.lane { true } else { false } }
    #expect(Set(held.map { Array($0.owners).last ?? nil }) == [1, 2])
  }
}
