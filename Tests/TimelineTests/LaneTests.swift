import Testing
import Timeline

@Suite struct WorkerLaneTests {
  @Test func aWorker_hasATask_fromWhenItWasGivenIt() throws {
    let run = try record(.freeThreads, ["##--#", ":::::##"], workers: [0, 0], assigned: [0, 5])
    let lanes = run.lanes(by: .worker)
    #expect(lanes.map(\.lane) == [.worker(0)])
    #expect(try lanes[0].spans == TextNotation.spans("##--###".prefix(5)) + TextNotation.spans("##", from: 5))
    #expect(Array(lanes[0].owners) == [0, 0, 0, 1])
    #expect(lanes[0].provenance == .measured)
  }

  @Test func withoutARecordOfWhen_itIsWhatWithoutAWorkerNoTaskDoes() throws {
    let run = try record(.processes, ["++~#~", "::::::~#"], workers: [1, 0], assigned: [nil, nil])
    let lanes = run.lanes(by: .worker)
    #expect(lanes.map(\.lane) == [.worker(0), .worker(1)])
    #expect(lanes[0].spans == [Span(.ipc, 6, 7), Span(.running, 7, 8)])
    #expect(lanes[1].spans.first == Span(.ipc, 2, 3))
  }

  @Test func aTaskThatWaitsAgain_keepsItsWorker() throws {
    let run = try record(.gilThreads, ["::#:#"], workers: [0], assigned: [1])
    #expect(run.lanes(by: .worker)[0].spans.map(\.state) == [.ready, .running, .ready, .running])
    #expect(run.lanes(by: .worker)[0].spans[0] == Span(.ready, 1, 2))
  }

  @Test func theLoopsThread_hasATaskWhileThatHasItsTurn() throws {
    let run = try record(.eventLoop, [":#--:#", "::#--::#"])
    let lanes = run.lanes(by: .worker)
    #expect(lanes.map(\.lane) == [.onlyThread])
    #expect(lanes[0].spans.map(\.start) == [1, 2, 5, 7])
    #expect(Array(lanes[0].owners) == [0, 1, 0, 1])
  }

  @Test func sequentialTasks_areOneThreadsLife() throws {
    let run = try record(.sequential, ["#-=#", "    #..#"])
    #expect(run.lanes(by: .worker)[0].spans.count == 7)
  }

  @Test func coroutines_goBeforeTheirProgram_andThreadsHaveLanesOfTheirOwn() throws {
    var run = try record(.gilThreads, ["#..#", ":#", "::#", " :#"], workers: [0, 0, 0, 0], assigned: [0, 0, 0, 1])
    for (id, kind) in [(1, TaskKind.coroutine), (2, .coroutine), (3, .thread)] {
      run.tasks[id].identity.kind = kind
      run.tasks[id].identity.parent = 0
    }
    let lanes = run.lanes(by: .worker)
    #expect(lanes.map(\.lane) == [.worker(0), .thread(task: 3)])
    #expect(Array(lanes[0].owners) == [0, 1, 2, 0])
    #expect(lanes[0].spans.map(\.state) == [.running, .running, .running, .running])
    #expect(lanes[1].spans.map(\.state) == [.ready, .running])
  }

  @Test func jobsOfASchedule_haveNoWorkers() throws {
    let run = try record(.machine, ["##", "  ##"])
    #expect(run.lanes(by: .worker).isEmpty)
    #expect(run.laneUnavailable(by: .worker) == .noWorkers)
    #expect(run.laneUnavailable(by: .task) == nil)
  }
}

@Suite struct LockLaneTests {
  @Test func theLock_hasAHolder_andThoseWhoWait() throws {
    var run = try record(.gilThreads, ["###xx#", "xxx##.", " xxxx#"], workers: [0, 1, 2], assigned: [0, 0, 1])
    run.tasks[1].dropRequests = [2]
    run.tasks[2].dropRequests = [1]
    let lanes = run.lanes(by: .lock)
    #expect(lanes.map(\.lane) == [.holder(of: .global(worker: nil)), .waiters(for: .global(worker: nil))])
    #expect(lanes[0].marks == [1, 2])
    #expect(Array(lanes[0].owners) == [0, 1, 0])
    #expect(lanes[1].spans.map(\.start) == [0, 1, 3])
    #expect(lanes[1].spans.last?.end == 5)
    #expect(lanes[1].counts == [1, 2, 2])
    #expect(Array(lanes[1].owners) == [1, 1, 2])
  }

  @Test func nativeCodeThatKeepsTheLock_holdsIt() throws {
    var run = try record(.gilThreads, ["#%%#%%#", "xxxx##."], workers: [0, 1], assigned: [0, 0])
    run.gil = LockFigures()
    run.tasks[0].locks = [LockEvent(1, .taken, lock: 0), LockEvent(3, .released, lock: 0)]
    let held = run.lanes(by: .lock)[0]
    #expect(held.spans.map(\.state) == [.running, .native, .running, .running, .running])
    #expect(Array(held.owners) == [0, 0, 0, 1, 0])
    #expect(run.lanes(by: .lock).count == 2, "it is no lock of a program")
  }

  @Test func everyWorkerWithAnInterpreterOfItsOwn_hasALock() throws {
    var run = try record(.processes, ["+~##", "+~##", ":::::"], workers: [0, 1, nil], assigned: [1, 1, nil])
    run.gil = LockFigures()
    let locks: [LockIdentity] = [.global(worker: 0), .global(worker: 1)]
    #expect(run.lanes(by: .lock).map(\.lane) == locks.flatMap { [.holder(of: $0), .waiters(for: $0)] })
    #expect(run.lanes(by: .lock)[1].spans.isEmpty)
  }

  @Test func aProgramsLock_isHeldFromWhenSomebodyWantsIt_untilNobodyWaits() throws {
    var run = try record(.freeThreads, ["#######", "#LLLL##", "##LL", "#L##"])
    for id in 1...3 { run.tasks[id].identity.parent = 0 }
    run.tasks[0].identity.kind = .program
    run.tasks[0].lockNames = ["lock"]
    run.tasks[0].locks = [LockEvent(1, .holds, lock: 1), LockEvent(4, .released, lock: 1)]
    run.tasks[1].locks = [
      LockEvent(1, .wanted, lock: 1), LockEvent(5, .taken, lock: 1), LockEvent(7, .released, lock: 1),
    ]
    run.tasks[2].locks = [LockEvent(2, .wanted, lock: 1)]
    run.tasks[3].locks = [LockEvent(1, .wanted, lock: 2), LockEvent(2, .taken, lock: 2)]
    let lanes = run.lanes(by: .lock)
    let locks: [LockIdentity] = [.own(task: 0, number: 1), .own(task: 0, number: 2)]
    #expect(lanes.map(\.lane) == locks.flatMap { [.holder(of: $0), .waiters(for: $0)] })
    #expect(lanes[0].spans == [Span(.running, 1, 4), Span(.running, 5, 7)])
    #expect(Array(lanes[0].owners) == [0, 1] && lanes[0].marks == [1, 2])
    #expect(lanes[1].spans.map(\.start) == [1, 2, 4] && lanes[1].counts == [1, 2, 1])
    #expect(lanes[2].spans == [Span(.running, 2, 4)], "to its holder's end")
    #expect(run.laneUnavailable(by: .lock) == nil)
  }

  @Test func withoutALock_thereAreNoLanes() throws {
    let run = try record(.freeThreads, ["##"], workers: [0], assigned: [0])
    #expect(run.lanes(by: .lock).isEmpty)
    #expect(run.laneUnavailable(by: .lock) == .noLock)
  }
}

@Suite struct ProcessorLaneTests {
  @Test func aTask_isWhereItWasSeenLast() throws {
    var run = try record(.gilThreads, ["##.##%%", "..##..."], workers: [0, 1], assigned: [0, 0])
    run.tasks[0].processors = [ProcessorChange(0, 1), ProcessorChange(3, 0), ProcessorChange(6, 1)]
    run.tasks[1].processors = [ProcessorChange(2, 1)]
    let lanes = run.lanes(by: .processor)
    #expect(lanes.map(\.lane) == [.processor(0), .processor(1)])
    #expect(lanes[0].spans == [Span(.running, 3, 5), Span(.native, 5, 6)])
    #expect(lanes[1].spans == [Span(.running, 0, 2), Span(.running, 2, 4), Span(.native, 6, 7)])
    #expect(Array(lanes[1].owners) == [0, 1, 0])
    #expect(lanes.allSatisfy { $0.provenance == .sampled })
  }

  @Test func ofSeveralOnOneProcessor_itCannotBeTold() throws {
    var run = try record(.freeThreads, ["####", " ##."], workers: [0, 1], assigned: [0, 0])
    run.tasks[0].processors = [ProcessorChange(0, 0)]
    run.tasks[1].processors = [ProcessorChange(1, 0)]
    let lane = run.lanes(by: .processor)[0]
    #expect(Array(lane.owners) == [0, nil, 0])
    #expect(lane.counts == [1, 2, 1])
    #expect(lane.spans == [Span(.running, 0, 1), Span(.running, 1, 3), Span(.running, 3, 4)])
  }

  @Test func aScheduleWithOneProcessor_hasItsLane_andWithSeveralItCannotBeTold() throws {
    var run = try record(.simulated(.fair), ["##::", "  ##"])
    run.provenance = .simulated
    run.scheduling = SchedulingFigures(processors: 1, switches: 1)
    let lanes = run.lanes(by: .processor)
    #expect(lanes.map(\.lane) == [.processor(0)])
    #expect(Array(lanes[0].owners) == [0, 1] && lanes[0].provenance == .simulated)
    run.scheduling?.processors = 2
    #expect(run.laneUnavailable(by: .processor) == .processorNotTold)
    let old = try record(.gilThreads, ["##"], workers: [0], assigned: [0])
    #expect(old.laneUnavailable(by: .processor) == .processorNotRecorded)
  }
}

@Suite struct LaneRuleTests {
  /// Whatever a trace from outside holds: spans are in order, do not overlap, and what belongs to them is as many.
  @Test(arguments: 0..<60 as Range<UInt64>) func lanesOfAnything_keepTheRules(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let model = RunModel.all.randomElement(using: &random) ?? .sequential
    let tasks = (0..<Int.random(in: 0...7, using: &random)).map { task($0, &random) }
    var run = RunRecord(model: model, cost: RunCost(), tasks: tasks)
    run.gil = Bool.random(using: &random) ? LockFigures() : nil
    run.scheduling =
      model.policy == nil
      ? nil : SchedulingFigures(processors: Int.random(in: 1...2, using: &random), switches: 0)
    for kind in LaneKind.allCases {
      let lanes = run.lanes(by: kind)
      #expect(Set(lanes.map(\.lane)).count == lanes.count)
      if lanes.isEmpty, !tasks.isEmpty, kind != .worker, kind != .lock {
        #expect(run.laneUnavailable(by: kind) != nil)
      }
      for lane in lanes {
        #expect(lane.owners.count == lane.spans.count && [0, lane.spans.count].contains(lane.counts.count))
        #expect(zip(lane.spans, lane.spans.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(lane.spans.allSatisfy { $0.start <= $0.end })
        #expect(lane.owners.allSatisfy { $0.map(run.tasks.indices.contains) ?? (kind == .processor) })
        #expect(lane.marks == lane.marks.sorted())
      }
    }
  }

  /// How many wait at any instant is what counting them one by one gives.
  @Test(arguments: 0..<20 as Range<UInt64>) func waiters_areCounted(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let tasks = (0..<6).map { task($0, &random) }
    var run = RunRecord(model: .gilThreads, cost: RunCost(), tasks: tasks)
    run.gil = LockFigures()
    let lane = run.lanes(by: .lock)[1]
    for _ in 0..<200 {
      let time = UInt64.random(in: 0...200, using: &random)
      let waiting = tasks.filter { task in
        task.spans.contains { $0.state == .gilWait && $0.start <= time && time < $0.end }
      }
      let place = lane.spans.firstIndex { $0.start <= time && time < $0.end }
      #expect(place.map { lane.count(at: $0) } ?? 0 == waiting.count)
      guard let place, let owner = lane.owners[place] else { continue }
      #expect(waiting.contains { $0.identity.id == owner })
    }
  }

  private func task(_ id: Int, _ random: inout SeededGenerator) -> TaskRecord {
    let kinds: [TaskKind] = [.cpu, .cpu, .thread, .coroutine, .program]
    let states: [TaskState] = [.running, .native, .gilWait, .ready, .sleep, .ipc, .lockWait]
    var time = UInt64.random(in: 0...40, using: &random)
    let spans = (0...Int.random(in: 0...9, using: &random)).map { _ in
      let start = time
      time += UInt64.random(in: 0...20, using: &random)
      return Span(states.randomElement(using: &random) ?? .running, start, time)
    }
    let kind = kinds.randomElement(using: &random) ?? .cpu
    var task = TaskRecord(
      identity: TaskIdentity(id: id, name: "\(id)", kind: kind, parent: id > 0 ? 0 : nil), outcome: .ok, spans: spans)
    task.worker = Bool.random(using: &random) ? Int.random(in: 0...2, using: &random) : nil
    task.assignedAt = Bool.random(using: &random) ? UInt64.random(in: 0...90, using: &random) : nil
    task.dropRequests = (0..<3).map { _ in UInt64.random(in: task.start...max(task.end, task.start), using: &random) }
      .sorted()
    task.locks = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      LockEvent(
        UInt64.random(in: 0...200, using: &random), LockEvent.Kind.allCases.randomElement(using: &random) ?? .wanted,
        lock: Int.random(in: 0...2, using: &random))
    }.sorted { $0.time < $1.time }
    task.processors = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      ProcessorChange(UInt64.random(in: task.start...task.end, using: &random), Int.random(in: 0...3, using: &random))
    }.sorted { $0.time < $1.time }
    return task
  }
}

/// A run of tasks that live as the notation says, a nanosecond a character.
private func record(
  _ model: RunModel, _ lives: [String], workers: [Int?] = [], assigned: [UInt64?] = []
) throws -> RunRecord {
  let tasks = try lives.enumerated().map { id, life in
    var task = TaskRecord(
      identity: TaskIdentity(id: id, name: "cpu-\(id + 1)", kind: .cpu), outcome: .ok,
      spans: try TextNotation.spans(life))
    if workers.indices.contains(id) { task.worker = workers[id] }
    if assigned.indices.contains(id) { task.assignedAt = assigned[id] }
    return task
  }
  return RunRecord(model: model, cost: RunCost(), tasks: tasks)
}
