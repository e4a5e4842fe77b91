import Testing

@testable import Timeline

@Suite struct CauseFinderTests {
  /// Every instant at which something happens, the one before and the one after.
  private func instants(of record: RunRecord) -> Set<UInt64> {
    var edges: Set<UInt64> = [0]
    for span in record.tasks.flatMap(\.spans) { edges.formUnion([span.start, span.end]) }
    return edges.union(edges.map { $0 + 1 }).union(edges.map { max(1, $0) - 1 })
  }

  /// Of any recording, any instant of any task has a cause that covers it and points at events that took place.
  @Test(arguments: 0..<200 as Range<UInt64>) func anyInstant_hasACause_whoseEvidenceIsInTheRecording(_ seed: UInt64) {
    var random = AnyRun(seed)
    let record = random.record()
    let finder = CauseFinder(record, knowing: random.intent(record.tasks.count))
    for task in record.tasks {
      for time in instants(of: record) {
        let cause = finder.cause(ofTask: task.identity.id, at: time)
        #expect(cause.task == task.identity.id && cause.start <= cause.end)
        #expect(time < task.start ? cause.state == nil && cause.end == task.start : true)
        #expect(time >= task.end ? cause.reason == .over && cause.start == task.end : true)
        if time >= task.start, time < task.end {
          #expect(cause.start <= time && time < cause.end)
          #expect(task.spans.contains(Span(cause.state ?? .running, cause.start, cause.end)))
        }
        #expect(cause.evidence.allSatisfy(record.has), "\(cause)")
        if case .unknown(.noLock) = cause.reason { continue }
        #expect(!cause.evidence.isEmpty, "\(cause)")
      }
    }
    for worker in 0..<4 {
      for time in instants(of: record) {
        guard let idle = finder.idleness(ofWorker: worker, at: time) else { continue }
        #expect(idle.start <= idle.end && (idle.start...max(idle.end, record.cost.wall + 3)).contains(time))
        #expect(idle.evidence.allSatisfy(record.has))
      }
    }
  }

  /// The lock's holder, looked for in every span of every task.
  @Test(arguments: 0..<200 as Range<UInt64>) func aWaitForTheLock_namesWhoRanMeanwhile(_ seed: UInt64) {
    var random = AnyRun(seed)
    var record = random.record()
    record.model = [.gilThreads, .processes, .subinterpreters][random.pick(3)]
    let finder = CauseFinder(record)
    for task in record.tasks {
      for (place, span) in task.spans.enumerated() where span.state == .gilWait && span.duration > 0 {
        guard case .globalLock(let wait) = finder.cause(ofTask: task.identity.id, span: place).reason else {
          #expect(record.model != .gilThreads && task.worker == nil)
          continue
        }
        var shares: [Int: UInt64] = [:]
        for other in record.tasks where other.identity.id != task.identity.id {
          guard record.model == .gilThreads || other.worker == task.worker else { continue }
          for turn in other.spans where turn.state == .running && turn.start < span.end && turn.end > span.start {
            let time = min(turn.end, span.end) - max(turn.start, span.start)
            if turn.duration > 0 { shares[other.identity.id, default: 0] += time }
          }
        }
        // Native code may have kept the lock; then somebody had it for longer than what is running shows.
        let most = shares.values.max() ?? 0
        #expect(wait.turns?.mostTime ?? 0 >= most)
        #expect(wait.requests == task.dropRequests.count { $0 >= span.start && $0 <= span.end })
        #expect(wait.gotIt == (place + 1 < task.spans.count && task.spans[place + 1].state == .running))
      }
    }
  }

  @Test func aTicker_waitsForTheLock_untilTheHolderIsAsked() throws {
    let record = try run(.gilThreads, ["######x####", "#..xxx#...."]) { $0[1].dropRequests = [5_000] }
    let finder = CauseFinder(record)
    let cause = finder.cause(ofTask: 1, at: 4_000)
    guard case .globalLock(let wait) = cause.reason else {
      Issue.record("\(cause)")
      return
    }
    #expect(wait.beginning == .cameBack(from: .sleep))
    #expect(wait.turns?.first.task == 0 && wait.turns?.count == 1)
    #expect(wait.release == .asked(by: 1, at: 5_000))
    #expect(wait.firstRequest == 5_000 && wait.requests == 1 && wait.gotIt)
    #expect(
      cause.evidence == [
        Evidence(task: 1, time: 5_000, kind: .dropRequest), Evidence(task: 0, time: 6_000, kind: .entered(.gilWait)),
        Evidence(task: 0, time: 0, kind: .entered(.running)), Evidence(task: 1, time: 6_000, kind: .entered(.running)),
      ])
    // And the other side of it: who had asked for what it let go.
    guard case .globalLock(let back) = finder.cause(ofTask: 0, at: 6_000).reason,
      case .running(let ran) = finder.cause(ofTask: 0, at: 3_000).reason
    else {
      Issue.record("no lock")
      return
    }
    #expect(back.beginning == .yielded(to: 1, askedAt: 5_000) && back.release == .left(.sleep))
    #expect(ran.end == .asked(by: 1, at: 5_000) && ran.heldLock)
  }

  @Test func aHolderThatGoesToSleep_letsGoByItself() throws {
    let finder = CauseFinder(try run(.gilThreads, ["###..#", ".xx#.."]))
    guard case .globalLock(let wait) = finder.cause(ofTask: 1, at: 1_000).reason else {
      Issue.record("no lock")
      return
    }
    #expect(wait.release == .left(.sleep) && wait.firstRequest == nil)
  }

  @Test func locksOfWorkers_areApart() throws {
    let record = try run(.processes, ["~######~", "~xxx###~", "~###..#~"]) { tasks in
      for (task, worker) in [0, 1, 1].enumerated() { tasks[task].worker = worker }
    }
    guard case .globalLock(let wait) = CauseFinder(record).cause(ofTask: 1, at: 2_000).reason else {
      Issue.record("no lock")
      return
    }
    #expect(wait.turns?.first.task == 2 && wait.turns?.count == 1)
  }

  @Test func nativeCode_keepsTheLock_whereSomebodyAsksInVain() throws {
    let kept = CauseFinder(try run(.gilThreads, ["#%%%%#", ".xxxx#"]) { $0[1].dropRequests = [3_000] })
    #expect(
      kept.cause(ofTask: 0, at: 2_000).reason
        == .native(NativeFacts(right: .keptLock(askedBy: 1, at: 3_000))))
    guard case .globalLock(let wait) = kept.cause(ofTask: 1, at: 2_000).reason else {
      Issue.record("no lock")
      return
    }
    #expect(wait.turns?.most == 0 && wait.turns?.mostTime == 4_000)
    let released = CauseFinder(try run(.gilThreads, ["#%%%%#", ".x###."]))
    #expect(
      released.cause(ofTask: 0, at: 2_000).reason
        == .native(NativeFacts(right: .releasedLock(ranMeanwhile: 1, from: 2_000))))
    let unwanted = CauseFinder(try run(.gilThreads, ["#%%%%#", "......"]))
    #expect(unwanted.cause(ofTask: 0, at: 2_000).reason == .native(NativeFacts(right: .unknown)))
  }

  @Test func aSleepBesideALoopThatIsKept_namesTheKeeper() throws {
    let record = try run(.eventLoop, ["#........:#", ":#########."])
    var intent = RunIntent()
    intent.tasks = [RunIntent.Task(), RunIntent.Task()]
    intent.tasks[0].sleep = 3_000
    let finder = CauseFinder(record, knowing: intent)
    guard case .sleep(let facts) = finder.cause(ofTask: 0, at: 2_000).reason,
      case .turn(let wait) = finder.cause(ofTask: 0, at: 9_500).reason
    else {
      Issue.record("no sleep")
      return
    }
    #expect(facts.late == 5_000 && facts.keptBy?.task == 1)
    #expect(facts.then == SleepFacts.Wait(state: .ready, time: 1_000))
    #expect(wait.kind == .loop && wait.turns.most == 1)
    guard case .sleep(let unknown) = CauseFinder(record).cause(ofTask: 0, at: 2_000).reason else { return }
    #expect(unknown.asked == nil && unknown.late == nil)
  }

  @Test func aTaskWithoutAWorker_waitsForTheOneBeforeIt() throws {
    let record = try run(.freeThreads, ["###", ":::###", "####"]) { tasks in
      for (task, worker) in [0, 0, 1].enumerated() { tasks[task].worker = worker }
    }
    let finder = CauseFinder(record)
    let cause = finder.cause(ofTask: 1, at: 1_000)
    #expect(cause.reason == .worker(WorkerWait(worker: 0, freedBy: 0)))
    #expect(cause.evidence.first == Evidence(task: 0, time: 3_000, kind: .ended))
    #expect(finder.idleness(ofWorker: 0, at: 1_000) == nil)
    #expect(finder.idleness(ofWorker: 1, at: 5_000)?.reason == .nothingLeft(after: 2))
    #expect(finder.idleness(ofWorker: 7, at: 0)?.reason == .neverUsed)
  }

  @Test func aTaskThatIsNotThere_hasAReason() throws {
    let sequential = CauseFinder(try run(.sequential, ["###", "   ###"]))
    #expect(sequential.cause(ofTask: 1, at: 0).reason == .notYet(.itsTurn(after: 0)))
    #expect(sequential.cause(ofTask: 0, at: 5_000).reason == .over)
    let child = CauseFinder(try run(.gilThreads, ["###.", "  :#"]) { $0[1].identity.parent = 0 })
    #expect(child.cause(ofTask: 1, at: 0).reason == .notYet(.madeBy(0)))
    #expect(child.cause(ofTask: 9, at: 0).reason == .unknown(.noSuchTask))
  }

  @Test func aProgramThatSleepsWithoutAwaiting_keepsTheLoop() throws {
    let finder = CauseFinder(
      try run(.eventLoop, ["#....#", ":::::#"]) { $0[0].identity.kind = .program })
    guard case .turn(let wait) = finder.cause(ofTask: 1, at: 0).reason else {
      Issue.record("no turn")
      return
    }
    #expect(wait.turns.most == 0 && wait.turns.mostTime == 5_000)
  }

  @Test func jobs_waitForWhoHasTheProcessor() throws {
    let record = try run(.simulated(.roundRobin), ["##::##", "::##"])
    let finder = CauseFinder(record)
    guard case .turn(let wait) = finder.cause(ofTask: 0, at: 2_000).reason,
      case .running(let ran) = finder.cause(ofTask: 0, at: 1_000).reason
    else {
      Issue.record("no turn")
      return
    }
    #expect(wait.kind == .processor(.simulated(.roundRobin)) && wait.turns.most == 1)
    #expect(ran.end == .preempted(by: 1) && ran.isProcessorKnown)
  }

  @Test func aPlaceInFlight_isFreedByWhoEnds() throws {
    var intent = RunIntent()
    var task = RunIntent.Task()
    task.inFlight = RunIntent.InFlight(group: 0, limit: 1)
    intent.tasks = [task, task]
    let record = try run(.eventLoop, ["#----#", ":#:::::#--#"]) { tasks in
      for id in tasks.indices { tasks[id].identity.kind = .fetch }
    }
    let cause = CauseFinder(record, knowing: intent).cause(ofTask: 1, at: 3_000)
    #expect(cause.reason == .inFlight(limit: 1, freedBy: 0))
    intent.tasks = intent.tasks.map { _ in task }
    intent.tasks[0].inFlight?.limit = 2
    intent.tasks[1].inFlight?.limit = 2
    guard case .turn(let wait) = CauseFinder(record, knowing: intent).cause(ofTask: 1, at: 3_000).reason else {
      Issue.record("as many may be in flight as there are")
      return
    }
    #expect(wait.turns.covered == 1_000)
  }
}
