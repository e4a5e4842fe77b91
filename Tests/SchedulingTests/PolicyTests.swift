import Scheduling
import Testing
import Timeline

@Suite struct RoundRobinTests {
  @Test func whoArrivesAsASliceEnds_isInFront() throws {
    #expect(
      try schedule(.roundRobin, jobs([4, 1], arrivals: [0, 2])) { $0.quantum = 2 }.lanes == [
        "##:##",
        "  #",
      ])
  }

  @Test func aJobAlone_isNeverSwitched() throws {
    let alone = try schedule(.roundRobin, jobs([50]), switchCost: 5) { $0.quantum = 1 }
    #expect(alone.lanes == [String(repeating: "#", count: 50)])
    #expect(alone.switches == 0 && alone.fairness == 1)
  }

  @Test func asManyJobsAsProcessors_stayWhereTheyAre() throws {
    #expect(try schedule(.roundRobin, jobs([9, 9]), processors: 2, switchCost: 5) { $0.quantum = 2 }.switches == 0)
  }

  @Test func aSwitch_isTimeInWhichNobodyRuns() throws {
    let dear = try schedule(.roundRobin, jobs([4, 4]), switchCost: 1) { $0.quantum = 2 }
    #expect(
      dear.lanes == [
        "##::::##",
        ":::##::::##",
      ])
    #expect(dear.switches == 3 && dear.switchTime == 3)
  }
}

/// The rules and examples of *Operating Systems: Three Easy Pieces*, chapter 8.
@Suite struct MultiLevelFeedbackQueueTests {
  private func policy(boost: UInt64? = nil) -> MultiLevelFeedbackQueue {
    MultiLevelFeedbackQueue(
      levels: Array(repeating: MultiLevelFeedbackQueue.Level(quantum: 10, allotment: 10), count: 3), boost: boost)
  }

  private func levels(_ simulation: Simulation) -> [Int] {
    simulation.jobs.indices.map { (simulation.policy as? MultiLevelFeedbackQueue)?.level(of: $0) ?? -1 }
  }

  /// Its first example: a long job sinks from level to level.
  @Test func aLongJob_sinksToTheBottom_oneSliceALevel() throws {
    var simulation = Simulation(try Workload(jobs([200])), policy: policy())
    var found: [Int] = []
    for _ in 0..<4 {
      try simulation.step()
      found += levels(simulation)
    }
    #expect(found == [0, 1, 2, 2])
  }

  /// Its second example: a short job of 20 comes at 100 and is done before it reaches the bottom.
  @Test func aShortJob_runsAtOnce_beforeOneThatHasSunk() throws {
    var simulation = Simulation(try Workload(jobs([200, 20], arrivals: [0, 100])), policy: policy())
    try simulation.finish()
    #expect(simulation.tasks[1].spans == [Span(.running, 100, 120)])
    #expect(simulation.tasks[0].spans == [Span(.running, 0, 100), Span(.ready, 100, 120), Span(.running, 120, 220)])
  }

  /// Rule 4: giving the processor up just before the slice ends does not keep a job at the top.
  @Test func pieces_countAgainstTheAllotment() throws {
    let gamer = Job("gamer", bursts: [9, 1, 9, 1, 9])
    var simulation = Simulation(try Workload([gamer]), policy: policy())
    try simulation.finish()
    #expect(levels(simulation) == [2], "27 in all: 10 at the top, 10 below it")
  }

  /// Rule 5.
  @Test func theBoost_bringsEverybodyToTheTop() throws {
    var simulation = Simulation(try Workload(jobs([100, 100])), policy: policy(boost: 60))
    while !simulation.happenings.contains(.alarm) {
      #expect(simulation.now < 60)
      try simulation.step()
    }
    #expect(simulation.now == 60 && levels(simulation) == [0, 0])
  }
}

/// *Operating Systems: Three Easy Pieces*, chapter 9, section 9.7: a target latency of 48 ms and a granularity of 6 ms.
@Suite struct FairSchedulerTests {
  private let millisecond: UInt64 = 1_000_000

  private func policy() -> FairScheduler {
    FairScheduler(
      targetLatency: 48 * millisecond, minimumGranularity: 6 * millisecond, wakeupGranularity: millisecond)
  }

  private func job(_ id: Int, nice: Int = 0) -> ReadyJob {
    ReadyJob(id: id, weight: Nice.weight(nice), burst: 1, remaining: 1)
  }

  @Test func fourEqualJobs_get12MillisecondsEach_andTenTheGranularity() {
    var fair = policy()
    for id in 0..<4 { fair.enqueue(job(id), .arrived) }
    #expect(fair.slice(of: job(0)) == 12 * millisecond)
    for id in 4..<10 { fair.enqueue(job(id), .arrived) }
    #expect(fair.slice(of: job(0)) == 6 * millisecond)
  }

  /// The book's A at nice -5 and B at 0: slices of about three quarters and one quarter of the latency.
  @Test func aHeavyJob_getsThreeQuarters_andItsTimePassesAThirdAsFast() {
    var fair = policy()
    let (a, b) = (job(0, nice: -5), job(1))
    fair.enqueue(a, .arrived)
    fair.enqueue(b, .arrived)
    #expect(fair.slice(of: a) == 48 * millisecond * 3_121 / 4_145)
    #expect(fair.slice(of: b) == 48 * millisecond * 1_024 / 4_145)
    _ = fair.next()
    fair.ran(a, for: 3_121)
    #expect(fair.virtualRuntime(of: 0) == 1_024)
  }

  @Test func shares_followTheWeights() throws {
    let second: UInt64 = 1_000_000_000
    let result = try schedule(
      .fair, [Job("heavy", bursts: [3 * second], nice: -5), Job("light", bursts: [3 * second])])
    let end = result.tasks[0].end
    // While both were there: 3 s to 3 s × 1024 / 3121, but for a slice or two.
    let light = end - 3 * second
    #expect(light.distance(to: 3 * second * 1_024 / 3_121).magnitude < 100_000_000)
  }

  @Test func sleeping_isNotSaving() throws {
    let second: UInt64 = 1_000_000_000
    let result = try schedule(
      .fair, [Job("sleeper", bursts: [1, second, second]), Job("worker", bursts: [2 * second])])
    let longest = result.tasks[1].spans.filter { $0.state == .ready }.map(\.duration).max() ?? 0
    #expect(longest < 100_000_000, "who woke does not keep the processor until it has caught up")
  }
}
