import FoundationEssentials
import Scheduling
import Testing
import Timeline
import Wording

@testable import Experiments

/// Jobs under policies, from their file to figures, claims and steps.
@Suite struct ScheduleExperimentTests {
  private static let ms = 1_000_000.0

  private func experiment(_ yaml: String) throws -> ScheduleExperiment {
    try #require(try ExperimentFile(yaml: yaml, file: "x.yaml").schedule)
  }

  private func problems(_ yaml: String) -> [ExperimentProblem] {
    do {
      _ = try ExperimentFile(yaml: yaml, file: "x.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  /// A mean over the jobs, in milliseconds.
  private func mean(_ figure: Figure, _ policy: ProcessorPolicy, _ yaml: String) throws -> Double {
    let experiment = try experiment(yaml)
    let record = try experiment.run(under: .simulated(policy))
    return (ExperimentFile.schedule(experiment).figures(of: record)[figure]?.magnitude ?? -1) / Self.ms
  }

  private let three = """
    jobs:
      - {name: job, count: 3, bursts: [100ms]}
    policies: [fcfs, rr]
    claims:
      - {value: fcfs, of: turnaround, between: [199ms, 201ms]}
      - {ratio: [rr, fcfs], of: turnaround, between: [1.4, 1.5]}
      - {value: rr, of: switches, between: [29, 29]}
      - {value: rr, of: response, task: job-3, between: [20ms, 20ms]}
      - {value: rr, of: fairness, between: [0.9, 1]}
    """

  // MARK: Figures, worked by hand

  /// Silberschatz, Galvin, Gagne, *Operating System Concepts*, chapter 5.3: first come, first served and round robin with a
  /// quantum of 4 (5.3.1, 5.3.3), shortest job first (5.3.2), and the same with preemption.
  @Test func figures_areThoseOfTheTextbook() throws {
    let convoy = """
      jobs: [{name: p1, bursts: [24ms]}, {name: p2, bursts: [3ms]}, {name: p3, bursts: [3ms]}]
      quantum: 4ms
      """
    #expect(try mean(.waiting, .firstComeFirstServed, convoy) == 17)
    #expect(abs(try mean(.waiting, .roundRobin, convoy) - 17 / 3) < 0.01)
    let four = """
      jobs:
        - {name: p1, bursts: [6ms]}
        - {name: p2, bursts: [8ms]}
        - {name: p3, bursts: [7ms]}
        - {name: p4, bursts: [3ms]}
      """
    #expect(try mean(.waiting, .shortestJobFirst, four) == 7)
    #expect(try mean(.waiting, .firstComeFirstServed, four) == 10.25)
    let arriving = """
      jobs:
        - {name: p1, bursts: [8ms]}
        - {name: p2, arrives: 1ms, bursts: [4ms]}
        - {name: p3, arrives: 2ms, bursts: [9ms]}
        - {name: p4, arrives: 3ms, bursts: [5ms]}
      """
    #expect(try mean(.waiting, .shortestRemainingTimeFirst, arriving) == 6.5)
    #expect(try mean(.waiting, .shortestJobFirst, arriving) == 7.75)
  }

  @Test func threeJobs_haveTheFiguresOfTheLesson() throws {
    #expect(try mean(.turnaround, .firstComeFirstServed, three) == 200)
    #expect(try mean(.turnaround, .roundRobin, three) == 290)
    #expect(try mean(.response, .roundRobin, three) == 10)
    #expect(try mean(.waiting, .roundRobin, three) == 190)
    let record = try experiment(three).run(under: .simulated(.roundRobin))
    #expect(record.model == .simulated(.roundRobin) && record.provenance == .simulated)
    #expect(record.scheduling == SchedulingFigures(processors: 1, switches: 29) && record.cost.wall == 300_000_000)
    let figures = Figures(ofSchedule: record)
    #expect(
      Figure.allCases.filter { figures[$0] != nil } == [.wall, .switches, .turnaround, .response, .waiting, .fairness])
  }

  @Test func work_hasNoFiguresOfSchedules() throws {
    let work = Experiment(models: [.sequential], lines: [TaskLine(.cpu(1_000_000))])
    let figures = Figures(of: record(.sequential, of: work, lanes: ["#"]), in: work)
    #expect([Figure.turnaround, .response, .waiting, .fairness].allSatisfy { figures[$0] == nil })
  }

  // MARK: Claims

  @Test func claims_holdOfSimulations_onAnyMachine() throws {
    let file = try ExperimentFile(yaml: three, file: "x.yaml")
    let schedule = try experiment(three)
    let round = try Dictionary(
      uniqueKeysWithValues: schedule.policies.map { (RunModel.policy($0), try schedule.run(under: $0)) })
    let results = file.claims.map { $0.evaluate(rounds: [round, round, round], of: file, processors: 1) }
    #expect(results.map(\.verdict) == [.holds, .holds, .holds, .holds, .holds])
    #expect(results[0].value == 200 * Self.ms && results[1].value == 1.45 && results[3].value == 20 * Self.ms)
  }

  @Test func claims_sayWhatIsWrong_withTheNearestWord() {
    func mistake(_ claim: String) -> ExperimentMistake? {
      problems("jobs: [{name: a, bursts: [1ms]}]\npolicies: [fcfs]\nclaims: [{\(claim)}]").first?.mistake
    }
    func nearest(_ claim: String) -> String? {
      if case .unknownWord(_, let suggestion)? = mistake(claim) { suggestion.nearest } else { nil }
    }
    #expect(nearest("value: fcsf, of: wall, between: [1ms, 2ms]") == "fcfs")
    #expect(nearest("value: fcfs, of: turnarund, between: [1ms, 2ms]") == "turnaround")
    #expect(mistake("value: rr, of: wall, between: [1ms, 2ms]") == .modelNotRun("rr"))
    #expect(mistake("value: sequential, of: wall, between: [1ms, 2ms]") != nil)
    #expect(
      mistake("value: fcfs, of: switches, task: a, between: [1, 2]")
        == .figureOfWholeRun("switches", valid: ["turnaround", "response", "waiting"]))
  }

  @Test func work_isNotClaimedAbout_withFiguresOfSchedules() {
    let found = problems("tasks: [{cpu: 1ms}]\nclaims: [{value: sequential, of: turnaround, between: [1ms, 2ms]}]")
    #expect(found.count == 1 && found.first?.place.line == 2)
  }

  @Test func machine_isRefused_forWhatWouldTakeTooLong() {
    let file = "jobs: [{name: a, count: 65, bursts: [1ms]}]\npolicies: [machine]"
    #expect(problems(file).map(\.mistake) == [.tooLargeForMachine(jobs: 64, time: 60_000_000_000)])
    #expect(problems("jobs: [{name: a, bursts: [2s, 70s, 1s]}]\npolicies: [machine]").count == 1)
    #expect(problems("jobs: [{name: a, bursts: [2s, 70s, 1s]}]\npolicies: [fcfs]") == [])
  }

  // MARK: Writing

  @Test func aWrittenFile_readsAsTheSame() throws {
    let yaml = """
      title: {en: Jobs, ko: 작업}
      jobs:
        - {name: job, count: 2, bursts: [100ms]}
        - {name: editor, arrives: 10ms, bursts: [5ms, 40ms, 5ms], nice: -5}
      policies: [fair, machine]
      processors: 2
      quantum: 2500us
      switch-cost: 1ms
      claims:
        - {value: fair, of: response, task: editor, between: [0ms, 1s]}
        - {ratio: [fair, machine], of: wall, between: [0.5, 2.0]}
      """
    let file = try ExperimentFile(yaml: yaml, file: "x.yaml")
    let again = try ExperimentFile(yaml: try #require(file.yaml), file: "x.yaml")
    #expect(again.schedule?.jobs == file.schedule?.jobs && again.models == file.models && again.title == file.title)
    #expect(again.claims.map(\.range) == file.claims.map(\.range))
    #expect(again.schedule?.quantum == 2_500_000 && again.schedule?.switchCost == 1_000_000)
    #expect(again.schedule?.processors == 2)
  }

  // MARK: Steps

  @Test func steps_sayWhatWasDecided_andWhy() throws {
    let steps = try experiment(three).steps(under: .simulated(.roundRobin))
    #expect(steps.count == 31)
    #expect(steps[0].sentence.en == "t = 0 ms: job-1, job-2 and job-3 arrive; job-1 is first in line and runs.")
    #expect(steps[1].sentence.en == "t = 10 ms: job-1's quantum is over; job-2 has waited longest and runs.")
    #expect(steps[1].sentence.ko == "t = 10 ms: job-1의 시간 할당량이 끝났습니다. 가장 오래 기다린 job-2를 실행합니다.")
    #expect(steps[1].queue.en == "ready: job-1, job-3")
    #expect(steps.last?.sentence.en == "t = 300 ms: job-3 has ended.")
    #expect(try experiment(three).steps(under: .machine) == [])
  }

  @Test func steps_ofEveryPolicy_haveWords() throws {
    let yaml = """
      jobs:
        - {name: a, bursts: [30ms, 5ms, 30ms]}
        - {name: b, arrives: 5ms, bursts: [8ms, 60ms, 2ms]}
        - {name: c, arrives: 6ms, bursts: [20ms], nice: 5}
      """
    for cost in ["0ms", "1ms"] {
      for processors in 1...2 {
        let experiment = try experiment("\(yaml)\nswitch-cost: \(cost)\nprocessors: \(processors)")
        for policy in ProcessorPolicy.allCases {
          let steps = experiment.steps(under: .simulated(policy))
          #expect(steps.map(\.time) == steps.map(\.time).sorted() && !steps.isEmpty)
          for step in steps {
            #expect(step.sentence.en.hasSuffix(".") && !step.sentence.en.hasSuffix(": ."), "\(policy) \(step)")
            #expect(!step.sentence.ko.contains("(는)") && !step.sentence.ko.contains("(가)"), "\(step)")
          }
        }
      }
    }
  }

  // MARK: Documents

  @Test func document_namesThePolicy_andHasItsFigures() throws {
    let experiment = try experiment(three)
    let record = try experiment.run(under: .simulated(.roundRobin))
    let machine = MachineDescription(processors: 1, kernel: "Linux", pageSize: 4_096, memory: 1)
    let document = RunDocument(
      version: "1", machine: machine, runs: [record], experiment: .schedule(experiment), language: .en,
      includesSpans: false)
    let json = try document.json()
    for part in [
      "\"model\":\"rr\"", "\"provenance\":\"simulated\"", "\"turnaround_ns\":290000000", "\"waiting_ns\":190000000",
      "\"response_ns\":10000000", "\"switches\":29", "\"gil\":null", "\"wall_ns\":300000000",
    ] { #expect(json.contains(part), "\(part)") }
  }

  @Test func options_ofWork_areRefusedBesideJobs() throws {
    let file = try ExperimentFile(yaml: three, file: "x.yaml")
    var options = RunOptions()
    #expect(try file.overridden(by: options) == file)
    options.cpu = 3
    #expect(throws: CommandMessage.optionsExclude("--experiment", "--cpu")) { try file.overridden(by: options) }
  }
}
