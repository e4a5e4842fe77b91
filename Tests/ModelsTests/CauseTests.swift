import Models
import TestSupport
import Testing

@testable import Timeline

/// Causes that are found in real runs, by properties that no scheduler can break.
@Suite(.serialized) struct CauseTests {
  private func hasEvent(_ evidence: Evidence, _ record: RunRecord) -> Bool {
    guard record.tasks.indices.contains(evidence.task) else { return false }
    let task = record.tasks[evidence.task]
    return switch evidence.kind {
    case .entered(let state): task.spans.contains { $0.start == evidence.time && $0.state == state }
    case .ended: task.end == evidence.time
    case .dropRequest: task.dropRequests.contains(evidence.time)
    }
  }

  @Test(arguments: ExecutionModel.allCases)
  func everythingInARun_hasACause_thatTheRecordingProves(_ model: ExecutionModel) throws {
    let works: [Work] = [
      try fetch("/delay/5"), .cpu(iterations: someWork * 5), .native(rounds: 200_000, keepsLock: true),
      .sleep(3_000_000), .cpu(iterations: someWork * 5), try fetch("/bytes/30000?rate=1MB"),
    ]
    var plan = plan(model, works) { $0.repetition = .times(2) }
    plan.workers = model == .processes || model == .subinterpreters ? 2 : nil
    let record = try carryOut(plan)
    let finder = CauseFinder(record)
    for task in record.tasks {
      for place in task.spans.indices {
        let cause = finder.cause(ofTask: task.identity.id, span: place)
        #expect(!cause.evidence.isEmpty && cause.evidence.allSatisfy { hasEvent($0, record) }, "\(cause)")
        switch cause.reason {
        case .unknown(.noSuchTask), .unknown(.noLock): Issue.record("\(cause)")
        default: break
        }
      }
      let gaps = [finder.cause(ofTask: task.identity.id, at: task.end)]
      #expect(gaps.allSatisfy { $0.evidence.allSatisfy { hasEvent($0, record) } })
    }
    let diagnosis = RunDiagnosis(finder)
    #expect(!diagnosis.bounds.isEmpty)
    let sum = TimeGroup.allCases.reduce(0 as UInt64) { $0 + diagnosis.path[$1] }
    #expect(sum <= record.cost.wall && sum >= record.cost.wall / 2, "the path is most of the run")
  }

  /// Whoever waits for the lock beside one that computes, waits for that one; and where it asked, that one let go at a
  /// checkpoint.
  @Test func aTickerBesideAComputation_waitsForItsHolder() throws {
    let works: [Work] = [.cpu(iterations: someWork * 60), .sleep(1_000_000)]
    var plan = plan(.gilThreads, works) { if $0.identity.id == 1 { $0.repetition = .whileRunning(0) } }
    plan.switchInterval = 1_000_000
    let record = try carryOut(plan)
    let finder = CauseFinder(record)
    let waits = record.tasks[1].spans.indices.filter { record.tasks[1].spans[$0].state == .gilWait }
    #expect(!waits.isEmpty)
    for place in waits {
      guard case .globalLock(let wait) = finder.cause(ofTask: 1, span: place).reason else {
        Issue.record("no wait for the lock")
        continue
      }
      #expect(wait.turns?.most ?? 0 == 0 && wait.gotIt)
      guard wait.firstRequest != nil, let turns = wait.turns else { continue }
      #expect(turns.last.task == 0)
      switch wait.release {
      case .asked(by: 1?, _)?, .ended?, .left?: break
      default: Issue.record("\(wait)")
      }
    }
  }

  @Test func aSleepBesideABlockedLoop_endsWhenTheLoopIsFree() throws {
    let record = try carryOut(plan(.eventLoop, [.sleep(1_000_000), .cpu(iterations: someWork * 100)]))
    var intent = RunIntent()
    intent.tasks = [RunIntent.Task(), RunIntent.Task()]
    intent.tasks[0].sleep = 1_000_000
    let place = try #require(record.tasks[0].spans.firstIndex { $0.state == .sleep })
    guard case .sleep(let facts) = CauseFinder(record, knowing: intent).cause(ofTask: 0, span: place).reason else {
      Issue.record("no sleep")
      return
    }
    #expect(facts.keptBy?.task == 1 && facts.late != nil)
  }

  @Test func nativeCodeThatKeepsTheLock_isFoundOut_byWhoAsksInVain() throws {
    let works: [Work] = [.native(rounds: 20_000_000, keepsLock: true), .cpu(iterations: 1_000)]
    var plan = plan(.gilThreads, works)
    plan.switchInterval = 1_000_000
    let record = try carryOut(plan)
    let finder = CauseFinder(record)
    let place = try #require(record.tasks[0].spans.firstIndex { $0.state == .native })
    guard case .native(let facts) = finder.cause(ofTask: 0, span: place).reason else {
      Issue.record("no native code")
      return
    }
    switch facts.right {
    case .keptLock(askedBy: 1?, _): #expect(!record.tasks[1].dropRequests.isEmpty)
    case .unknown: break  // the other had done its work before
    default: Issue.record("\(facts)")
    }
  }

  @Test func withOneWorker_theSecondTaskWaitsForTheFirst() throws {
    var plan = plan(.processes, [.sleep(1_000_000), .sleep(1_000_000)])
    plan.workers = 1
    let finder = CauseFinder(try carryOut(plan))
    #expect(finder.cause(ofTask: 1, span: 0).reason == .worker(WorkerWait(worker: 0, freedBy: 0)))
    #expect(finder.idleness(ofWorker: 0, at: 0)?.reason == .beforeFirst(0))
  }

  @Test func oneAfterAnother_aTaskWaitsForItsTurn() throws {
    let finder = CauseFinder(try carryOut(plan(.sequential, [.sleep(1_000_000), .sleep(1_000_000)])))
    #expect(finder.cause(ofTask: 1, at: 0).reason == .notYet(.itsTurn(after: 0)))
  }

  @Test(arguments: [ExecutionModel.eventLoop, .gilThreads, .processes])
  func aBoundOnWhatIsInFlight_isSeen(_ model: ExecutionModel) throws {
    let record = try carryOut(
      plan(model, try (0..<2).map { _ in try fetch("/delay/40") }) { $0.inFlight = InFlightBound(group: 0, limit: 1) })
    var task = RunIntent.Task()
    task.inFlight = RunIntent.InFlight(group: 0, limit: 1)
    var intent = RunIntent()
    intent.tasks = [task, task]
    let finder = CauseFinder(record, knowing: intent)
    let late = record.tasks[0].end < record.tasks[1].end ? 1 : 0
    let spans = record.tasks[late].spans
    let waits = spans.indices.filter { spans[$0].state == .ready }
    // A worker that starts late finds its task's place free.
    guard let place = waits.max(by: { spans[$0].duration < spans[$1].duration }) else {
      #expect(model == .processes)
      return
    }
    switch finder.cause(ofTask: late, span: place).reason {
    case .inFlight(let limit, let freedBy): #expect(limit == 1 && (freedBy == nil || freedBy == 1 - late))
    case .worker: #expect(model != .eventLoop)
    case let reason: Issue.record("\(reason)")
    }
  }
}
