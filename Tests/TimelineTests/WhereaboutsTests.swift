import Testing

@testable import Timeline

@Suite struct WhereaboutsTests {
  private func run() throws -> RunRecord {
    var task = TaskRecord(
      identity: TaskIdentity(id: 0, name: "cpu-1", kind: .cpu), outcome: .ok,
      spans: try TextNotation.spans(":#..#%%x#", unit: 1_000))
    task.worker = 3
    task.assignedAt = 1_000
    task.processors = [
      ProcessorChange(1_000, 1), ProcessorChange(4_000, 0), ProcessorChange(5_700, 63), ProcessorChange(8_000, 0),
    ]
    task.locks = [
      LockEvent(2_000, .wanted, lock: 1), LockEvent(3_000, .taken, lock: 1), LockEvent(3_000, .holds, lock: 9),
    ]
    task.lockNames = ["lock", nil]
    return RunRecord(model: .gilThreads, cost: RunCost(), tasks: [task])
  }

  private func read(_ file: [UInt8]) throws -> RunRecord {
    try file.withUnsafeBytes { bytes in
      var reader = try TraceReader(bytes)
      let run = try reader.run()
      try reader.finish()
      return run
    }
  }

  @Test func whereATaskWas_isKept_inTwoBytesAChange() throws {
    let run = try run()
    var (writer, without) = (TraceWriter(), TraceWriter())
    writer.run(run)
    #expect(try read(writer.file()) == run)
    var plain = run
    plain.tasks[0].processors = []
    without.run(plain)
    #expect(writer.file().count - without.file().count == 1 + 2 * 4 + 2, "one for how many, two for a time")
  }

  @Test func filesOfTheFirstVersion_areRead() throws {
    var run = try run()
    var writer = TraceWriter(version: 1)
    writer.run(run)
    run.tasks[0].processors = []
    run.tasks[0].assignedAt = nil
    run.tasks[0].locks = []
    run.tasks[0].lockNames = []
    #expect(try read(writer.file()) == run)
  }

  @Test func aTrackKeepsWhereItsTaskComputes() {
    var track = Track()
    let states: [(TaskState, UInt16)] = [
      (.ready, 9), (.running, 1), (.sleep, 2), (.running, 2), (.native, 2), (.running, 0),
    ]
    for (time, (state, processor)) in states.enumerated() {
      track.absorb(Event(time: UInt64(time), task: 0, kind: .enter, detail: state.rawValue, extra: processor))
    }
    #expect(track.processors == [ProcessorChange(1, 0), ProcessorChange(3, 1)])
    track.absorb(Event(time: 7, task: 0, kind: .processor, extra: 1))
    #expect(track.processors.last == ProcessorChange(7, 0))
    track.absorb(Event(time: 8, task: 0, kind: .assign, extra: 5))
    #expect(track.worker == 5 && track.assignedAt == 8)
    track.absorb(Event(time: 9, task: 0, kind: .lock, detail: 3, extra: 2))
    track.absorb(Event(time: 6, task: 0, kind: .lock, detail: 1, extra: 2))
    track.absorb(Event(time: 6, task: 0, kind: .lock, detail: 9, extra: 2))
    #expect(track.locks == [LockEvent(6, .holds, lock: 2), LockEvent(9, .released, lock: 2)])
  }

  @Test func aThreadThatRecords_saysWhereItIs() throws {
    let store = try EventStore(events: 100)
    store.start()
    let writer = EventWriter(store)
    writer.enter(.running, task: 0)
    writer.lookAtProcessor(of: 0)
    var reader = TrackReader(store, taskCount: 1)
    reader.refresh()
    // A machine that does not tell has none.
    #expect(reader.tracks[0].processors.count <= 2)
    #expect(reader.tracks[0].processors.allSatisfy { (0..<65_535).contains($0.processor) })
  }
}
