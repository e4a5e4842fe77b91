import Platform
import Scheduling
import Testing
import Timeline

/// Jobs that really run: nothing is known of when, so that only what must always be so is looked at.
@Suite(.serialized) struct MachineSchedulerTests {
  private static let ms: UInt64 = 1_000_000

  private func run(_ jobs: [Job]) throws -> MachineSchedule { try MachineScheduler.run(try Workload(jobs)) }

  /// Time in which two lanes both run.
  private func overlap(_ a: TaskRecord, _ b: TaskRecord) -> UInt64 {
    let (first, second) = (a.spans.filter { $0.state == .running }, b.spans.filter { $0.state == .running })
    return first.reduce(0) { sum, a in
      second.reduce(sum) { sum, b in
        let (start, end) = (max(a.start, b.start), min(a.end, b.end))
        return end > start ? sum + end - start : sum
      }
    }
  }

  @Test func jobs_computeWhatTheyHaveTo_oneAtATime() throws {
    let schedule = try run((1...3).map { Job("job-\($0)", bursts: [60 * Self.ms]) })
    #expect(schedule.provenance == .measured && schedule.tasks.map(\.identity.name) == ["job-1", "job-2", "job-3"])
    #expect(schedule.tasks.allSatisfy { $0.outcome == .ok && $0.start == 0 })
    for task in schedule.tasks {
      #expect(zip(task.spans, task.spans.dropFirst()).allSatisfy { $0.end == $1.start })
      #expect(task.spans.allSatisfy { [.running, .ready].contains($0.state) && $0.end > $0.start })
      #expect(Statistics.timeByState(task.spans)[.running] ?? 0 >= 60 * Self.ms)
    }
    // Both seem to run where one had the processor for less than a gap that counts.
    let spans = schedule.tasks.reduce(0) { $0 + $1.spans.count }
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      #expect(overlap(schedule.tasks[a], schedule.tasks[b]) <= 400_000 * UInt64(spans))
    }
    #expect(schedule.switches >= 2, "each of them runs")
    #expect(schedule.wall >= 3 * 60 * Self.ms - 400_000 * UInt64(spans), "they share one processor")
    #expect(schedule.deviation >= 0 && schedule.deviation.isFinite)
  }

  @Test func inputOutput_isSleep_andArrivalsAreKept() throws {
    let schedule = try run([
      Job("spin", bursts: [40 * Self.ms]),
      Job("editor", arrival: 10 * Self.ms, bursts: [2 * Self.ms, 20 * Self.ms, 2 * Self.ms]),
    ])
    let editor = schedule.tasks[1]
    #expect(editor.start == 10 * Self.ms)
    #expect(editor.spans.count { $0.state == .sleep } == 1)
    #expect(Statistics.timeByState(editor.spans)[.sleep] ?? 0 >= 20 * Self.ms - Self.ms)
    #expect(editor.spans.last?.state == .running)
  }

  @Test func jobs_thatAreToStop_areCancelled_alsoInTheirSleep() throws {
    let stop = StopSignal()
    stop.stop()
    let jobs = [Job("a", bursts: [5_000 * Self.ms]), Job("b", arrival: 5_000 * Self.ms, bursts: [1])]
    let schedule = try MachineScheduler.run(try Workload(jobs), stop: stop)
    #expect(schedule.tasks.count == 2 && schedule.tasks.allSatisfy { $0.outcome == .cancelled && !$0.spans.isEmpty })
  }

  @Test func niceValue_isAppliedOrReported() throws {
    let schedule = try run([Job("usual", bursts: [Self.ms]), Job("nice", bursts: [Self.ms], nice: 5)])
    #expect(schedule.refusedNice == [] || schedule.refusedNice == [1])
  }

  @Test func aProcessorThatDoesNotExist_isAnError() throws {
    let workload = try Workload([Job("a", bursts: [1])])
    #expect(throws: SystemError.self) { try MachineScheduler.run(workload, processor: 1_000_000) }
  }
}
