import Experiments
import Scheduling
import Testing
import Timeline
import Wording

@Suite struct ScheduleOptionsTests {
  @Test func aJob_hasBursts_anArrival_andANiceValue() throws {
    #expect(
      try ScheduleOptions.jobs("a:100ms,b:10ms/0.5s/1us@5ms:-5") == [
        Job("a", bursts: [100_000_000]),
        Job("b", arrival: 5_000_000, bursts: [10_000_000, 500_000_000, 1_000], nice: -5),
      ])
  }

  @Test(arguments: [
    "a", "a:", ":1ms", "a:1", "a:1h", "a:1ms/1ms", "a:0ms", "a:1ms@", "a:1ms@1ms@1ms", "a:1ms:1:1", "a:1ms,",
  ])
  func whatIsNoJob_isSaidToBeNone(_ text: String) {
    #expect {
      try ScheduleOptions.jobs(text)
    } throws: { error in
      if case .schedule(.notAJob) = error as? CommandMessage { true } else { false }
    }
  }

  @Test func aNiceValueThatDoesNotExist_isRefused() {
    #expect(throws: CommandMessage.schedule(.nice("20", minimum: -20, maximum: 19))) {
      try ScheduleOptions.jobs("a:1ms:20")
    }
  }

  @Test func aPolicy_isFoundByItsName_andAllAreAll() throws {
    #expect(try ScheduleOptions.policies("rr,fcfs") == [.simulated(.roundRobin), .simulated(.firstComeFirstServed)])
    #expect(try ScheduleOptions.policies("all") == ProcessorPolicy.allCases.map { .simulated($0) })
    #expect {
      try ScheduleOptions.policies("fcsf")
    } throws: { error in
      if case .unknownWord(_, _, "fcfs", _) = error as? CommandMessage { true } else { false }
    }
  }

  @Test func aTime_hasAUnit_andBounds() throws {
    #expect(try ScheduleOptions.time("10ms", option: "--quantum", in: 1...Bounds.time) == 10_000_000)
    #expect(throws: CommandMessage.schedule(.notATime(option: "--quantum", text: "10"))) {
      try ScheduleOptions.time("10", option: "--quantum", in: 1...Bounds.time)
    }
    #expect(throws: CommandMessage.optionOutOfRange(option: "--quantum", minimum: "1 ns", maximum: "3600 s")) {
      try ScheduleOptions.time("0ms", option: "--quantum", in: 1...Bounds.time)
    }
  }

  @Test func whatASimulationRefuses_isSaid() {
    #expect(throws: CommandMessage.schedule(.repeatedName("a"))) {
      try ScheduleOptions.workload([Job("a", bursts: [1]), Job("a", bursts: [1])], processors: 1, switchCost: 0)
    }
    #expect(throws: CommandMessage.optionOutOfRange(option: "--processors", minimum: "1", maximum: "8")) {
      try ScheduleOptions.workload([Job("a", bursts: [1])], processors: 9, switchCost: 0)
    }
  }
}

@Suite struct PlainScheduleTests {
  private func schedule(_ policy: ProcessorPolicy, switchCost: UInt64 = 0) throws -> Schedule {
    let jobs = try ScheduleOptions.jobs("a:20ms,b:20ms,c:10ms/20ms/10ms")
    return try Schedule(Workload(jobs, switchCost: switchCost), under: policy)
  }

  @Test func aSchedule_inEnglish() throws {
    #expect(
      try PlainSchedule(language: .en, columns: 30).report(schedule(.roundRobin)) == """
        rr   round robin   60 ms   simulated
        1 processor   5 switches (0 ms)   fairness 0.99

        a  #####::::::::::#####
        b  :::::#####::::::::::#####
        c  ::::::::::#####..........#####
           0            30 ms       60 ms
           # running   : could run
           . asleep

        job   turnaround  response  waiting
        a          40 ms      0 ms    20 ms
        b          50 ms     10 ms    30 ms
        c          60 ms     20 ms    20 ms
        mean       50 ms     10 ms    23 ms

        """)
  }

  @Test func aSchedule_inKorean_isLabelled() throws {
    let lines = try PlainSchedule(language: .ko).report(schedule(.fair)).split(separator: "\n")
    #expect(lines[0].hasPrefix("fair   공정 스케줄러") && lines[0].hasSuffix("모의"))
    #expect(lines[1].hasPrefix("프로세서 1개"))
  }

  @Test func severalSchedules_areCompared_andOneIsNot() throws {
    let plain = PlainSchedule(language: .en)
    #expect(plain.comparison([try schedule(.roundRobin)]) == "")
    let lines = plain.comparison([try schedule(.roundRobin), try schedule(.fair)]).split(separator: "\n")
    #expect(lines.count == 4 && lines[2].hasPrefix("rr") && lines[3].hasPrefix("fair"))
  }

  @Test func manyJobs_areCounted() throws {
    let jobs = (1...25).map { Job("job-\($0)", bursts: [1_000_000]) }
    let report = PlainSchedule(language: .en).report(try Schedule(Workload(jobs), under: .firstComeFirstServed))
    #expect(report.contains("... and 5 more") && !report.contains("job-21"))
  }
}
