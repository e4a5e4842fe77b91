import Testing

@testable import Timeline

@Suite struct RunDiagnosisTests {
  @Test(arguments: 0..<300 as Range<UInt64>) func anyRun_isJudged_byAPathThatFitsIntoIt(_ seed: UInt64) {
    var random = AnyRun(seed)
    let record = random.record()
    let diagnosis = RunDiagnosis(record, knowing: random.intent(record.tasks.count))
    let sum = TimeGroup.allCases.reduce(0 as UInt64) { $0 + diagnosis.path[$1] }
    if record.model.policy == nil { #expect(diagnosis.bounds.isEmpty == (sum == 0)) }
    #expect(sum <= record.cost.wall, "no instant counts twice")
    #expect(Set(diagnosis.remedies).isDisjoint(with: diagnosis.vain))
    let other = RunDiagnosis(random.record())
    let difference = RunDifference(diagnosis, other)
    #expect(difference.wall.first == record.cost.wall)
    if let explanation = difference.explanation {
      #expect(explanation.time.change.signum() == difference.wall.change.signum())
    }
  }

  @Test func thePathOfContiguousTasks_isTheWholeRun() throws {
    let record = try run(.sequential, ["#--#", "    #--#", "        ##"])
    let path = RunDiagnosis(record).path
    #expect(path[.waiting] == 4_000 && path[.computing] == 6_000 && path.tasks == 3)
  }

  @Test func waits_addUp_oneAfterAnother_andOverlapInALoop() throws {
    let sequential = RunDiagnosis(try run(.sequential, ["#-----#", "       #-----#"]))
    #expect(sequential.main == .waitsAddUp(time: 10_000, tasks: 2))
    #expect(sequential.remedies.first == .overlapWaits && sequential.vain.contains(.moreProcessors))
    let loop = RunDiagnosis(try run(.eventLoop, ["#-----:#", ":#-----#"]))
    guard case .longestWait(_, 5_000, 10_000)? = loop.main else {
      Issue.record("\(loop.bounds)")
      return
    }
    let difference = RunDifference(sequential, loop)
    #expect(difference.explanation?.group == .waiting && difference.wall.change < 0)
  }

  @Test func twoComputations_areBoundByTheLock_andNotWithoutIt() throws {
    var locked = try run(.gilThreads, ["##xx##xx", "xx##xx##"])
    locked.gil = LockFigures(switches: 4, dropRequests: 3, held: 8_000, waited: 8_000)
    let under = RunDiagnosis(locked)
    #expect(under.main == .globalLock(held: 8_000, tasks: 2, waited: 8_000))
    #expect(under.remedies.first == .parallelModel && under.vain.contains(.moreWorkersThanProcessors))
    var free = try run(.freeThreads, ["####", "####"])
    free.cost.cpuUser = 8_000
    var intent = RunIntent()
    intent.processors = 2
    let without = RunDiagnosis(free, knowing: intent)
    #expect(without.main == .longestTask(task: 0, time: 4_000))
    #expect(RunDifference(under, without).explanation?.group == .lock)
    intent.processors = 1
    #expect(RunDiagnosis(free, knowing: intent).main == .processors(wanted: 2, of: 1))
  }

  @Test func processorsThatWorkForOthers_areTold() throws {
    var record = try run(.freeThreads, ["##########", "##########"])
    for id in record.tasks.indices { record.tasks[id].spans = [Span(.running, 0, 10_000_000)] }
    record.cost.wall = 10_000_000
    record.cost.cpuUser = 9_000_000
    var intent = RunIntent()
    intent.processors = 2
    #expect(RunDiagnosis(record, knowing: intent).bounds.contains(.busyMachine(worked: 9_000_000, wanted: 20_000_000)))
    intent.processors = 1
    #expect(RunDiagnosis(record, knowing: intent).bounds.count == 1)
  }

  @Test func aTaskThatRepeatsUntilAnotherEnds_isNotWhatBindsTheRun() throws {
    let record = try run(.freeThreads, ["##########", "#...#...#..#"])
    var intent = RunIntent()
    intent.tasks = [RunIntent.Task(), RunIntent.Task()]
    intent.tasks[1].until = 0
    #expect(RunDiagnosis(record, knowing: intent).main == .longestTask(task: 0, time: 10_000))
    #expect(RunDiagnosis(record).main == .longestWait(task: 1, time: 8_000, sum: 8_000))
  }

  @Test func oneComputation_isNoFaultOfTheLock_butItsTickerIsInAConvoy() throws {
    let turn = "#....xxxxx"
    let cpu = String(repeating: "#########x", count: 4) + "#"
    var record = try run(.gilThreads, [cpu, String(repeating: turn, count: 4) + "#"]) { tasks in
      for id in tasks.indices {
        tasks[id].spans = tasks[id].spans.map { Span($0.state, $0.start * 1_000, $0.end * 1_000) }
      }
    }
    record.cost.wall = record.tasks.map(\.end).max() ?? 0
    record.gil = LockFigures()
    let diagnosis = RunDiagnosis(record)
    guard case .longestTask(0, _)? = diagnosis.main else {
      Issue.record("\(diagnosis.bounds)")
      return
    }
    #expect(diagnosis.bounds.contains(.convoy(task: 1, waits: 4, median: 5_000_000, holder: 0)))
    #expect(diagnosis.remedies.contains(.shorterInterval))
  }

  @Test func waitsThatAreNearlyTheSame_areToldOnce() throws {
    let record = try run(.eventLoop, ["##########", "::::::::::#", "::::::::::.#", ":#"])
    let waits = CauseFinder(record).longestWaits(5)
    #expect(waits.map(\.others) == [1, 0] && waits.map(\.place) == [0, 0])
    #expect(CauseFinder(record).longestWaits(1).count == 1)
  }

  @Test func aBlockedLoop_isToldBesideTheComputing() throws {
    var record = try run(
      .eventLoop, ["#" + String(repeating: ".", count: 20) + ":#", ":" + String(repeating: "#", count: 20)]
    ) {
      for id in $0.indices { $0[id].spans = $0[id].spans.map { Span($0.state, $0.start * 1_000, $0.end * 1_000) } }
    }
    record.cost.wall = record.tasks.map(\.end).max() ?? 0
    #expect(RunDiagnosis(record).bounds.contains(.blockedLoop(task: 1, turn: 20_000_000, others: 1)))
  }

  @Test func tooFewWorkers_areTold() throws {
    let record = try run(.processes, ["+~##~", ":::::~##~", ":::::::::~##~"]) { tasks in
      for id in tasks.indices { tasks[id].worker = 0 }
    }
    #expect(RunDiagnosis(record).main == .workers(count: 1, time: 9_000))
    var intent = RunIntent()
    intent.processors = 1
    let onOne = RunDiagnosis(record, knowing: intent)
    #expect(onOne.main != .workers(count: 1, time: 9_000), "a second worker would have no processor")
    let locked = try run(.gilThreads, ["##", "::##", "::::##"]) { tasks in
      for id in tasks.indices { tasks[id].worker = 0 }
    }
    guard case .globalLock? = RunDiagnosis(locked).main else {
      Issue.record("a second thread would wait for the lock")
      return
    }
  }

  @Test func aProgramThatWaitsForItsThreads_isAsLongAsTheyAre() throws {
    let record = try run(.gilThreads, ["#........#", " :####xx#"]) { tasks in
      tasks[0].identity.kind = .program
      tasks[1].identity.kind = .thread
      tasks[1].identity.parent = 0
    }
    let path = RunDiagnosis(record).path
    #expect(path[.waiting] == 0 && path[.computing] == 7_000 && path[.lock] == 2_000 && path[.turn] == 1_000)
  }
}
