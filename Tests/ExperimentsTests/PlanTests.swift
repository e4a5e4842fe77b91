import Experiments
import Models
import Testing
import Timeline

@Suite struct PlanTests {
  @Test(
    arguments: [
      ("/delay/5", 7, "/delay/5?seed=7"), ("/delay/5?jitter=9", 7, "/delay/5?jitter=9&seed=7"),
      ("/site/1", 7, "/site/1?seed=7"),
      ("/delay/5?seed=3", 7, "/delay/5?seed=3"), ("/status/404", 7, "/status/404"), ("/delay/5", 0, "/delay/5"),
    ] as [(String, UInt64, String)])
  func seed_reachesThePracticeServer(path: String, seed: UInt64, expected: String) throws {
    var options = RunOptions()
    options.urls = [path]
    options.seed = seed
    let plan = try Experiment(options: options).plan(for: .sequential, environment: environment)
    #expect(plan.tasks.map(\.identity.url) == ["http://127.0.0.1:4711" + expected])
  }

  private let environment = PlanEnvironment(
    labBase: "http://127.0.0.1:4711", calibration: Calibration(iterationsPerSecond: 2e7, roundsPerSecond: 3e8))

  @Test func plan_carriesEverythingThatAModelNeeds() throws {
    let experiment = try Experiment(yaml: ExperimentReadingTests.complete, file: "x.yaml")
    let plan = experiment.plan(for: .gilThreads, environment: environment)
    #expect(plan.model == .gilThreads)
    #expect(plan.switchInterval == 5_000_000)
    #expect(plan.checkpoints == .python3_14)
    #expect(plan.workers == 4)
    #expect(plan.seed == 7)
    #expect(!plan.mayLeaveMachine)
    #expect(plan.tasks.map(\.identity.id) == Array(0..<10))
    let url = "http://127.0.0.1:4711/delay/200?bytes=20000&rate=1&seed=7"
    #expect(
      plan.tasks[4]
        == TaskPlan(
          identity: TaskIdentity(id: 4, name: "fetch-5", kind: .fetch, url: url),
          work: .fetch(url: url, timeout: 1_500_000_000), inFlight: InFlightBound(group: 0, limit: 2),
          payload: 20_000_000))
    #expect(
      plan.tasks[5]
        == TaskPlan(identity: TaskIdentity(id: 5, name: "spin", kind: .cpu), work: .cpu(iterations: 20_000_000)))
    #expect(plan.tasks[6].repetition == .times(150))
    #expect(plan.tasks[7].repetition == .whileRunning(5))
    #expect(plan.tasks[7].identity.name == "sleep-1")
    #expect(plan.tasks[8].work == .native(rounds: 12_000_000, keepsLock: true))
    #expect(plan.tasks[9].work == .native(rounds: 12_000_000, keepsLock: false))
  }

  @Test func everyModel_getsTheSameTasks() throws {
    let experiment = try Experiment(options: RunOptions())
    let plans = ExecutionModel.allCases.map { experiment.plan(for: $0, environment: environment) }
    #expect(plans.map(\.model) == ExecutionModel.allCases)
    #expect(plans.allSatisfy { $0.tasks == plans[0].tasks })
  }

  @Test func fetchesWithoutDelay_cycleThroughTheSites() throws {
    var options = RunOptions()
    options.fetch = 7
    let plan = try Experiment(options: options).plan(for: .sequential, environment: environment)
    #expect(plan.tasks.compactMap(\.identity.url).map { $0.suffix(1) } == ["1", "2", "3", "4", "5", "1", "2"])
  }

  @Test func online_replacesFetchesInTurn_andMayLeave() throws {
    let yaml = """
      tasks: [{fetch: /site/1, count: 2}, {cpu: 1ms}, {fetch: /site/2}]
      online: ["https://a.example/", "https://b.example/"]
      """
    let experiment = try Experiment(yaml: yaml, file: "x.yaml")
    var online = environment
    online.online = true
    let plan = experiment.plan(for: .eventLoop, environment: online)
    #expect(
      plan.tasks.compactMap(\.identity.url) == ["https://a.example/", "https://b.example/", "https://a.example/"])
    #expect(plan.mayLeaveMachine)
    #expect(!experiment.needsLab(online: true))
    #expect(experiment.needsLab(online: false))
    #expect(!experiment.plan(for: .eventLoop, environment: environment).mayLeaveMachine)
  }

  @Test(arguments: [("https://example.org/", true), ("http://localhost:1/", false), ("/site/1", false)])
  func onlyAnOutsideURL_mayLeaveTheMachine(url: String, leaves: Bool) throws {
    var options = RunOptions()
    options.urls = [url]
    let plan = try Experiment(options: options).plan(for: .sequential, environment: environment)
    #expect(plan.mayLeaveMachine == leaves)
  }

  @Test func smallestWork_isStillSomeWork() throws {
    let experiment = Experiment(
      models: [.sequential], lines: [TaskLine(.cpu(1)), TaskLine(.native(1, keepsLock: false))])
    let plan = experiment.plan(for: .sequential, environment: environment)
    #expect(plan.tasks.map(\.work) == [.cpu(iterations: 1), .native(rounds: 1, keepsLock: false)])
    #expect(experiment.needsCalibration)
    #expect(try !Experiment(options: RunOptions()).needsCalibration)
  }
}
