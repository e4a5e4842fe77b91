import Experiments
import Scheduling
import Testing
import Timeline
import Wording

@Suite struct RunExplanationTests {
  @Test func aSleepThatIsLate_isMeasuredByWhatTheExperimentAsksFor() {
    let experiment = Experiment(
      models: [.eventLoop], lines: [TaskLine(.sleep(3_000_000), name: "alarm"), TaskLine(.cpu(1), name: "compute")])
    let run = record(.eventLoop, of: experiment, lanes: ["#........:#", ":#########."])
    let explanation = RunExplanation(RecordedRun(run, of: .work(experiment)), labBase: nil)
    let told = explanation.sentence(explanation.cause(ofTask: 0, at: 2_000_000))
    #expect(
      told.en == "alarm asked to sleep 3 ms and woke 5.0 ms late. compute had the loop, for 9.0 ms, and a loop looks "
        + "at "
        + "its clock only between two turns. Awake, it had to wait another 1.0 ms for its turn.")
    #expect(told.ko.hasPrefix("alarm은 3 ms 동안 자려고 했지만 5.0 ms 늦게 깨어났습니다. compute가 9.0 ms 동안"))
  }

  @Test func aSimulatedDecision_isToldWithTheWaitThatItEnds() throws {
    let jobs = try ScheduleOptions.jobs("a:20ms,b:10ms")
    var schedule = ScheduleExperiment(title: nil, jobs: jobs, policies: [.simulated(.roundRobin)])
    schedule.quantum = 5_000_000
    let run = try schedule.run(under: .simulated(.roundRobin))
    let explanation = RunExplanation(RecordedRun(run, of: .schedule(schedule)), labBase: nil)
    let cause = explanation.cause(ofTask: 1, at: 1_000_000)
    let told = explanation.sentence(cause).en
    #expect(told.hasPrefix("b could run for 5.0 ms, but a had the processor. The rule: All take turns"), "\(told)")
    #expect(told.contains(" t = 5 ms: a's quantum is over; b has waited longest"), "\(told)")
    #expect(explanation.sentences.first?.en.contains("waited longest") ?? false)
  }

  @Test func whatTheExperimentAsksFor_isKnownByTask() {
    var lines = [
      TaskLine(.cpu(1), name: "spin"), TaskLine(.sleep(1_000), name: "tick", count: 2),
      TaskLine(.fetch([.lab("/site/1")]), atOnce: 3), TaskLine(.native(5, keepsLock: true), payload: 7),
    ]
    lines[1].repetition = .whileRunning("spin")
    let intent = Experiment(models: [.eventLoop], lines: lines).intent
    #expect(intent.tasks.map(\.sleep) == [nil, 1_000, 1_000, nil, nil])
    #expect(intent.tasks.map(\.until) == [nil, 0, 0, nil, nil])
    #expect(intent[3].inFlight == RunIntent.InFlight(group: 2, limit: 3))
    #expect(intent[4].keepsLock == true && intent[4].payload == 7)
  }
}
