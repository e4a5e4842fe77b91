import Testing
import Timeline

@Suite struct RunLogTests {
  /// A record of random lives, some of which share instants.
  private func record(_ model: RunModel, seed: UInt64) -> RunRecord {
    var generator = SeededGenerator(seed)
    let tasks = (0..<6).map { id in
      var time = UInt64.random(in: 0...20, using: &generator) * 10
      let states: [TaskState] = [.running, .gilWait, .sleep, .ready, .lockWait]
      let spans = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        let start = time
        time += UInt64.random(in: 1...5, using: &generator) * 10
        return Span(states[Int.random(in: 0..<states.count, using: &generator)], start, time)
      }
      var task = TaskRecord(
        identity: TaskIdentity(id: id, name: "task-\(id)", kind: .cpu), outcome: .ok, spans: spans)
      task.worker = id % 2
      task.dropRequests = (0..<3).map { _ in UInt64.random(in: 0...300, using: &generator) }.sorted()
      return task
    }
    return RunRecord(model: model, cost: RunCost(), tasks: tasks)
  }

  /// Every event of a scope, in the order of time and task, found by looking at all of them.
  private func events(of record: RunRecord, _ scope: EventScope, task: Int) -> [(time: UInt64, task: Int)] {
    var found: Set<[UInt64]> = []
    for (id, life) in record.tasks.enumerated() {
      switch scope {
      case .task where id != task: continue
      case .lock where record.model != .gilThreads && life.worker != record.tasks[task].worker: continue
      default: break
      }
      let lockStates: Set<TaskState> = [.gilWait, .lockWait, .running]
      for (place, span) in life.spans.enumerated() {
        let states = [span.state] + (place > 0 ? [life.spans[place - 1].state] : [])
        if scope == .lock, lockStates.isDisjoint(with: states) { continue }
        found.insert([span.start, UInt64(id)])
      }
      if scope != .lock || lockStates.contains(life.spans[life.spans.count - 1].state) {
        found.insert([life.end, UInt64(id)])
      }
      for request in life.dropRequests { found.insert([request, UInt64(id)]) }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], Int($0[1])) }
  }

  @Test(arguments: [RunModel.gilThreads, .subinterpreters], EventScope.allCases)
  func goingThroughEvents_finds_whatLookingAtAllFinds(model: RunModel, scope: EventScope) {
    for seed in 1...12 as ClosedRange<UInt64> {
      let record = record(model, seed: seed)
      let log = RunLog(record)
      for task in record.tasks.indices {
        let all = events(of: record, scope, task: task)
        for time in stride(from: UInt64(0), through: 450, by: 5) {
          let next = log.event(.next, from: time, ofTask: task, in: scope)
          let expected = all.first { ($0.time, $0.task) > (time, task) }
          #expect(next?.time == expected?.time && next?.task == expected?.task)
          let previous = log.event(.previous, from: time, ofTask: task, in: scope)
          let before = all.last { ($0.time, $0.task) < (time, task) }
          #expect(previous?.time == before?.time && previous?.task == before?.task)
        }
      }
    }
  }

  @Test func partialRun_endsWithTheMomentOfThePicture() {
    var ended = Track()
    ended.absorb(Event(time: 0, task: 0, kind: .enter, detail: TaskState.running.rawValue))
    ended.absorb(Event(time: 40, task: 0, kind: .end))
    var open = Track()
    open.absorb(Event(time: 10, task: 1, kind: .enter, detail: TaskState.sleep.rawValue))
    let tasks = (0..<3).map { TaskIdentity(id: $0, name: "t\($0)", kind: .cpu) }
    let log = RunLog(partial: .eventLoop, provenance: .measured, tasks: tasks, tracks: [ended, open], now: 100)
    #expect(log.isPartial && log.openTasks == [1, 2] && log.end == 100)
    #expect(log.record.tasks[0].spans == [Span(.running, 0, 40)])
    #expect(log.record.tasks[1].spans == [Span(.sleep, 10, 100)])
    #expect(log.record.tasks[2].spans == [Span(.ready, 100, 100)])
    #expect(log.time(ofTask: 1, in: .sleep) == 90)
  }

  @Test func laneWithGaps_saysWhereItIs_andIsGoneThroughBothWays() {
    let lane = LaneLog(
      .worker(0), spans: [Span(.running, 10, 20), Span(.sleep, 30, 40), Span(.running, 40, 50)], owners: [1, 2, 2],
      marks: [35], provenance: .measured)
    #expect(lane.place(at: 5) == .before && lane.place(at: 10) == .span(0) && lane.place(at: 20) == .gap(after: 0))
    #expect(lane.place(at: 40) == .span(2) && lane.place(at: 50) == .after)
    var (time, there): (UInt64, [UInt64]) = (0, [])
    while let next = lane.change(.next, from: time) {
      there.append(next)
      time = next
    }
    #expect(there == [10, 20, 30, 35, 40, 50])
    var back: [UInt64] = [time]
    while let previous = lane.change(.previous, from: time) {
      back.append(previous)
      time = previous
    }
    #expect(back == there.reversed())
  }
}
