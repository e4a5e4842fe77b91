import Scheduling
import Testing
import Timeline

@Suite struct WorkloadTests {
  @Test func whatIsNotSound_isRefused() throws {
    #expect(throws: SchedulingError.noJobs) { try Workload([]) }
    #expect(throws: SchedulingError.tooManyJobs(1_001)) {
      try Workload((0...1_000).map { Job("\($0)", bursts: [1]) })
    }
    #expect(throws: SchedulingError.processors(9)) { try Workload(jobs([1]), processors: 9) }
    #expect(throws: SchedulingError.processors(0)) { try Workload(jobs([1]), processors: 0) }
    #expect(throws: SchedulingError.bursts(of: "x")) { try Workload([Job("x", bursts: [1, 1])]) }
    #expect(throws: SchedulingError.bursts(of: "x")) { try Workload([Job("x", bursts: [])]) }
    #expect(throws: SchedulingError.bursts(of: "x")) { try Workload([Job("x", bursts: [1, 0, 1])]) }
    #expect(throws: SchedulingError.nice(20, of: "x")) { try Workload([Job("x", bursts: [1], nice: 20)]) }
    #expect(throws: SchedulingError.repeatedName("x")) {
      try Workload([Job("x", bursts: [1]), Job("x", bursts: [1])])
    }
    #expect(throws: SchedulingError.tooLong("b")) { try Workload(jobs([1, .max])) }
    #expect(throws: SchedulingError.tooLong("x")) { try Workload([Job("x", arrival: .max, bursts: [1])]) }
    #expect(throws: SchedulingError.switchCost(.max)) { try Workload(jobs([1]), switchCost: .max) }
  }

  @Test func tooMuch_isStopped() throws {
    var simulation = Simulation(
      try Workload(jobs([1_000, 1_000])), policy: RoundRobin(quantum: 1), maximumEvents: 100)
    #expect(throws: SchedulingError.tooManyEvents) { try simulation.finish() }
    #expect(!simulation.isOver)
  }

  @Test func settingsBeyondAllMeasure_doNotOverflow() throws {
    for policy in ProcessorPolicy.allCases {
      let result = try schedule(policy, jobs([Workload.Bounds.time / 2, Workload.Bounds.time / 2])) {
        $0.quantum = .max
        $0.turns = .max
        $0.levels = .max
        $0.boost = .max
        $0.targetLatency = .max
        $0.minimumGranularity = .max
        $0.wakeupGranularity = .max
      }
      #expect(result.wall == Workload.Bounds.time)
    }
  }
}

@Suite struct FairnessTests {
  @Test func theIndex_is1ForEqualShares_andOneNthForOneThatHasAll() {
    #expect(Fairness.index([3, 3, 3]) == 1)
    #expect(Fairness.index([1, 0, 0, 0]) == 0.25)
    #expect(Fairness.index([]) == 1)
  }
}

/// What holds for every workload under every policy, tried on workloads drawn at random.
@Suite struct SimulationTests {
  private static func workload(_ seed: UInt64) throws -> (workload: Workload, settings: PolicySettings) {
    var random = SeededGenerator(seed: seed)
    let jobs = (0..<Int.random(in: 1...12, using: &random)).map { number in
      let bursts = [1, 3, 5].randomElement(using: &random) ?? 1
      return Job(
        "job-\(number)", arrival: .random(in: 0...60, using: &random),
        bursts: (0..<bursts).map { _ in .random(in: 1...50, using: &random) },
        nice: .random(in: Nice.range, using: &random))
    }
    var settings = PolicySettings()
    settings.quantum = .random(in: 1...20, using: &random)
    settings.boost = .random(in: 20...200, using: &random)
    settings.targetLatency = .random(in: 1...60, using: &random)
    settings.minimumGranularity = .random(in: 1...10, using: &random)
    settings.wakeupGranularity = .random(in: 0...10, using: &random)
    let workload = try Workload(
      jobs, processors: .random(in: 1...8, using: &random), switchCost: .random(in: 0...3, using: &random))
    return (workload, settings)
  }

  private static let seeds: [UInt64] = Array(1...60)

  @Test(arguments: ProcessorPolicy.allCases)
  func everyJob_getsExactlyItsBursts_inContiguousSpans(_ policy: ProcessorPolicy) throws {
    for seed in Self.seeds {
      let (workload, settings) = try Self.workload(seed)
      let result = try Schedule(workload, under: policy, settings: settings)
      for (job, (task, figures)) in zip(workload.jobs, zip(result.tasks, result.figures)) {
        #expect(task.start == job.arrival && task.spans.allSatisfy { $0.end > $0.start }, "seed \(seed)")
        for (earlier, later) in zip(task.spans, task.spans.dropFirst()) {
          #expect(earlier.end == later.start && earlier.state != later.state, "seed \(seed), \(job.name)")
        }
        #expect(bursts(of: task) == job.bursts, "seed \(seed), \(job.name)")
        #expect(figures.turnaround == job.computing + job.inputOutput + figures.waiting)
        #expect(figures.response <= figures.waiting)
      }
      let running = Statistics.mostAtOnce(.running, in: result.tasks.map(\.spans))
      #expect(running <= workload.processors, "seed \(seed)")
      #expect(result.fairness > 0 && result.fairness <= 1.000_001)
    }
  }

  /// Times of computing and of I/O in turns.
  private func bursts(of task: TaskRecord) -> [UInt64] {
    var bursts: [UInt64] = [0]
    for span in task.spans {
      switch span.state {
      case .running: bursts[bursts.count - 1] += span.duration
      case .sleep: bursts += [span.duration, 0]
      default: break
      }
    }
    return bursts
  }

  @Test(arguments: ProcessorPolicy.allCases)
  func noProcessorIdles_whileSomebodyIsReady_andNoneHasTheJobOfAnother(_ policy: ProcessorPolicy) throws {
    for seed in Self.seeds {
      let (workload, settings) = try Self.workload(seed)
      var simulation = Simulation(workload, policy: settings.makePolicy(policy))
      var before: UInt64 = 0
      while try simulation.step() {
        let given = simulation.processors.compactMap(\.job)
        #expect(simulation.readyCount == 0 || given.count == workload.processors, "seed \(seed) at \(simulation.now)")
        #expect(Set(given).count == given.count, "seed \(seed) at \(simulation.now)")
        #expect(simulation.readyCount == simulation.jobs.count { $0.place == .ready })
        #expect(simulation.now >= before && !simulation.happenings.isEmpty)
        before = simulation.now
      }
      #expect(simulation.isOver && simulation.jobs.allSatisfy { $0.place == .ended })
    }
  }

  @Test(arguments: ProcessorPolicy.allCases)
  func aCopy_isAStepBack_andGoesOnAsTheOriginalDid(_ policy: ProcessorPolicy) throws {
    for seed in Self.seeds.prefix(10) {
      let (workload, settings) = try Self.workload(seed)
      var simulation = Simulation(workload, policy: settings.makePolicy(policy))
      for _ in 0..<9 { try simulation.step() }
      let kept = simulation
      let lanes = kept.tasks
      try simulation.finish()
      #expect(kept.tasks == lanes)
      var again = kept
      try again.finish()
      #expect(again.tasks == simulation.tasks && again.eventCount == simulation.eventCount)
      #expect(try Schedule(workload, under: policy, settings: settings).tasks == simulation.tasks)
    }
  }

  @Test func withoutSwitchCost_oneProcessorEndsAtTheSameTime_whateverThePolicy() throws {
    let computing = [30, 20, 25, 5] as [UInt64]
    for policy in ProcessorPolicy.allCases {
      #expect(try schedule(policy, jobs(computing)) { $0.quantum = 3 }.wall == 80)
    }
  }

  @Test func theHappenings_ofAnInstant_areInTheDocumentedOrder() throws {
    var simulation = Simulation(try Workload(jobs([3, 4, 1], arrivals: [0, 0, 2])), policy: RoundRobin(quantum: 2))
    try simulation.step()
    #expect(simulation.happenings == [.arrived(0), .arrived(1), .began(0, processor: 0)])
    try simulation.step()
    #expect(simulation.now == 2)
    #expect(simulation.happenings == [.arrived(2), .expired(0, processor: 0), .began(1, processor: 0)])
  }

  @Test func onePreempted_inTheMiddleOfASwitch_paysAgain() throws {
    let result = try schedule(
      .shortestRemainingTimeFirst, jobs([2, 9, 1], arrivals: [0, 0, 4]), switchCost: 4)
    #expect(
      result.lanes == [
        "##",
        ":::::::::::::#########",
        "    ::::#",
      ])
    #expect(result.switches == 3 && result.switchTime == 2 + 4 + 4)
  }
}
