import Models
import TestSupport
import Testing
import Timeline

/// Whatever a task does when a run is cancelled, it ends as cancelled, in the state it was in.
@Suite(.serialized) struct CancellationTests {
  private let forEver: UInt64 = 3_600_000_000_000

  private func endless() throws -> [Work] {
    [
      .sleep(forEver), try fetch("/delay/60000", timeout: forEver), .native(rounds: .max / 2, keepsLock: false),
      .cpu(iterations: .max / 4),
    ]
  }

  @Test(arguments: ExecutionModel.allCases, 0..<4)
  func aTaskUnderWay_endsAsCancelled(_ model: ExecutionModel, _ index: Int) throws {
    let busy: TaskState = [.sleep, .wait, .native, .running][index]
    let run = try start(plan(model, [try endless()[index]]))
    watch(run) { $0[0].state == busy }
    run.cancel()
    let record = try run.wait()
    #expect(RunRules(record).violations == [])
    #expect(record.tasks[0].outcome == .cancelled)
    #expect(record.tasks[0].spans.last?.state == busy)
  }

  @Test(arguments: ExecutionModel.allCases)
  func tasksThatNeverStarted_areCancelledToo(_ model: ExecutionModel) throws {
    var plan = plan(model, try endless() + [.sleep(1), .cpu(iterations: 1)])
    plan.workers = 1
    let run = try start(plan)
    watch(run) { $0.contains { [.sleep, .running, .wait].contains($0.state) } }
    run.cancel()
    let record = try run.wait()
    #expect(RunRules(record).violations == [])
    if model != .eventLoop { #expect(record.tasks.allSatisfy { $0.outcome == .cancelled }) }
    if model == .sequential {
      #expect(record.tasks.dropFirst().allSatisfy { $0.spans.count == 1 && $0.spans[0].duration == 0 })
    }
  }

  /// Many tasks that compute: the one that holds the lock must have ended before the next is seen to run.
  @Test(arguments: ExecutionModel.allCases, 0..<5)
  func manyThatCompute_neverOverlap_whileTheyEnd(_ model: ExecutionModel, _ time: Int) throws {
    var plan = plan(model, Array(repeating: .cpu(iterations: .max / 4), count: 6))
    plan.switchInterval = 100_000
    let run = try start(plan)
    watch(run) { $0.contains { $0.state == .running } }
    run.cancel()
    #expect(RunRules(try run.wait()).violations == [])
  }

  /// Permits go from hand to hand while everything ends.
  @Test(arguments: ExecutionModel.allCases, 0..<10)
  func aBoundedRun_canBeCancelledAtAnyMoment(_ model: ExecutionModel, _ time: Int) throws {
    let works = Array(repeating: try fetch("/delay/1"), count: 200)
    let run = try start(plan(model, works) { $0.inFlight = InFlightBound(group: 1, limit: 20) })
    watch(run) { $0.count { $0.end != nil } >= time * 3 }
    run.cancel()
    #expect(RunRules(try run.wait()).violations == [])
  }

  @Test(arguments: ExecutionModel.allCases)
  func cancellingTwice_orAfterTheEnd_isHarmless(_ model: ExecutionModel) throws {
    let run = try start(plan(model, [.sleep(1000)]))
    _ = try run.wait()
    run.cancel()
    run.cancel()
    #expect(try run.wait().tasks[0].outcome == .ok)
  }
}
