import Interpreter
import Platform
import TestSupport
import Testing
import Timeline

@testable import Models

/// Tasks that are created while a run goes on.
@Suite struct ChildrenTests {
  /// A run whose only task has begun to run.
  private func begunRun() throws -> RunContext {
    let task = TaskPlan(identity: TaskIdentity(id: 0, name: "race", kind: .program), work: .sleep(1))
    let run = try RunContext(
      plan: RunPlan(model: .freeThreads, tasks: [task]), store: try EventStore(events: 1000),
      board: try RunBoard(tasks: 1, seats: 1, shared: false), cancellation: .event())
    run.store.start()
    let events = EventWriter(run.store)
    events.enter(.ready, task: 0)
    events.assign(task: 0, to: 0)
    events.enter(.running, task: 0)
    return run
  }

  @Test func children_areTasksOfTheRun_afterItsOwn() throws {
    let run = try begunRun()
    let events = EventWriter(run.store)
    for number in 1...2 {
      let id = try #require(run.board.addChild(of: 0, .thread, stem: "race.add", number: number))
      events.enter(.ready, task: id)
      events.assign(task: id, to: 0)
      events.enter(.running, task: id)
      run.finish(id, number == 1 ? .ok() : .cancelled, recordedBy: events)
    }
    run.finish(0, .ok(), recordedBy: events)
    let record = RunRecorder(run).record(cpu: CPUTime(), peakRSSBytes: 1)
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map(\.identity.name) == ["race", "race.add-1", "race.add-2"])
    #expect(record.tasks.map(\.identity.parent) == [nil, 0, 0])
    #expect(record.tasks.map(\.outcome) == [.ok, .ok, .cancelled])
  }

  @Test func aChildWithoutResult_isLost_notForgotten() throws {
    let run = try begunRun()
    let events = EventWriter(run.store)
    _ = run.board.addChild(of: 0, .coroutine, stem: "race.tick", number: 1)
    run.finish(0, .ok(), recordedBy: events)
    let record = RunRecorder(run).record(cpu: CPUTime(), peakRSSBytes: 1)
    #expect(record.tasks.count == 2 && record.tasks[1].identity.kind == .coroutine)
    guard case .failed(let failure) = record.tasks[1].outcome else {
      Issue.record("nobody said that it ended well")
      return
    }
    #expect(failure.subject == "race.tick-1")
  }

  @Test func aReader_hasTracksOfChildren_onceTheyDoSomething() throws {
    let run = try begunRun()
    var reader = TrackReader(run.store, taskCount: 1, more: 2)
    reader.refresh()
    #expect(reader.tracks.count == 1)
    let events = EventWriter(run.store)
    events.enter(.running, task: 2)
    events.enter(.running, task: 3)
    reader.refresh()
    #expect(reader.tracks.map(\.state) == [.running, nil, .running], "of a task that there cannot be nothing is kept")
  }

  @Test func everyProcess_seesTheChildren() throws {
    let board = try RunBoard(tasks: 3, seats: 2, shared: true)
    let other = try RunBoard(tasks: 3, seats: 2, descriptor: board.descriptor)
    #expect(other.addChild(of: 1, .thread, stem: "a.work", number: 1) == 3)
    #expect(board.addChild(of: 2, .coroutine, stem: "b.work", number: 1) == 4)
    #expect(other.children() == board.children())
    #expect(board.children(after: 1).map(\.id) == [4])
    other.markEnded(4)
    #expect(board.hasEnded(4) && !board.hasEnded(3) && !board.hasEnded(0))
  }

  @Test func children_areBounded() throws {
    let board = try RunBoard(tasks: 1, seats: 1, shared: false)
    let ids = (1...RunBoard.mostChildren + 5).map { board.addChild(of: 0, .thread, stem: "t", number: $0) }
    #expect(ids.prefix(RunBoard.mostChildren).allSatisfy { $0 != nil } && ids.suffix(5).allSatisfy { $0 == nil })
    #expect(board.children().count == RunBoard.mostChildren)
  }

  @Test func longNames_keepTheirNumber() throws {
    let board = try RunBoard(tasks: 1, seats: 1, shared: false)
    let stem = String(repeating: "한", count: 200)
    for number in [7, 123] { _ = board.addChild(of: 0, .thread, stem: stem, number: number) }
    let names = board.children().map(\.name)
    #expect(names[0].hasSuffix("한-7") && names[1].hasSuffix("한-123"))
  }
}
