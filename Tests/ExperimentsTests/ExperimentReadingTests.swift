import Experiments
import Testing
import Timeline
import Wording

@Suite struct ExperimentReadingTests {
  static let complete = """
    title: {en: A ticker beside a computation, ko: 계산 옆의 시계}
    models: [gil-threads, free-threads]            # or: all
    tasks:
      - {fetch: "/delay/200?bytes=20000&rate=1", count: 5, at-once: 2, timeout: 1.5s, payload: 20MB}
      - {cpu: 1s, name: spin}
      - {sleep: 1ms, repeat: 150, name: ticker}    # one task that sleeps 150 times
      - {sleep: 1ms, while: spin}                  # repeats until that task ends
      - {native: 40ms, lock: keep}                 # default: release
      - {native: 40 ms}
    gil: {switch-interval: 5ms, checkpoints: "3.14"}
    workers: 4
    seed: 7
    online: ["https://www.python.org"]
    claims:
      - {ratio: [free-threads, gil-threads], of: wall, between: [0.15, 0.35]}
      - {value: gil-threads, of: late, task: ticker, between: [4ms, 7ms], needs: {processors: 2}}
    """

  @Test func completeFile_isReadToTheLetter() throws {
    let experiment = try Experiment(yaml: ExperimentReadingTests.complete, file: "x.yaml")
    var expected = Experiment(
      title: Phrase(en: "A ticker beside a computation", ko: "계산 옆의 시계"), models: [.gilThreads, .freeThreads],
      lines: [
        TaskLine(
          .fetch([.lab("/delay/200?bytes=20000&rate=1")]), count: 5, atOnce: 2, timeout: 1_500_000_000,
          payload: 20_000_000),
        TaskLine(.cpu(1_000_000_000), name: "spin"),
        TaskLine(.sleep(1_000_000), name: "ticker", repetition: .times(150)),
        TaskLine(.sleep(1_000_000), repetition: .whileRunning("spin")),
        TaskLine(.native(40_000_000, keepsLock: true)),
        TaskLine(.native(40_000_000, keepsLock: false)),
      ])
    expected.switchInterval = 5_000_000
    expected.checkpoints = "3.14"
    expected.workers = 4
    expected.seed = 7
    expected.online = [.web("https://www.python.org", isLoopback: false)]
    expected.claims = [
      Claim(.ratio(.freeThreads, .gilThreads), of: .wall, between: 0.15...0.35, place: at(15, 5)),
      Claim(.value(.gilThreads), of: .late, task: "ticker", between: 4e6...7e6, processors: 2, place: at(16, 5)),
    ]
    #expect(experiment == expected)
  }

  @Test func smallestFile_hasCPythonsDefaults() throws {
    let experiment = try Experiment(yaml: "tasks: [{fetch: /site/1}]", file: "x.yaml")
    #expect(experiment == Experiment(models: ExecutionModel.allCases, lines: [TaskLine(.fetch([.lab("/site/1")]))]))
    #expect(experiment.switchInterval == 5_000_000)
    #expect(experiment.checkpoints == "3.12")
    #expect(experiment.lines[0].timeout == 10_000_000_000)
    #expect(experiment.title == nil)
  }

  @Test func models_all_isEveryModelInOrder() throws {
    let experiment = try Experiment(yaml: "models: all\ntasks: [{cpu: 1ms}]", file: "x.yaml")
    #expect(experiment.models == ExecutionModel.allCases)
  }

  @Test func names_countUnnamedTasksOfAKind_overTheWholeExperiment() throws {
    let yaml = """
      tasks:
        - {cpu: 1ms}
        - {cpu: 1ms, name: spin, count: 2}
        - {fetch: /site/1}
        - {cpu: 1ms, count: 2}
        - {sleep: 0ms, name: nap}
      """
    let experiment = try Experiment(yaml: yaml, file: "x.yaml")
    #expect(
      experiment.taskNames == [["cpu-1"], ["spin-1", "spin-2"], ["fetch-1"], ["cpu-2", "cpu-3"], ["nap"]])
    #expect(experiment.taskCount == 7)
  }

  @Test func fetch_ofThisComputersOwnServer_isAllowed() throws {
    let yaml = "tasks: [{fetch: \"http://localhost:8000/a\"}]"
    let experiment = try Experiment(yaml: yaml, file: "x.yaml")
    #expect(experiment.lines[0].work == .fetch([.web("http://localhost:8000/a", isLoopback: true)]))
  }

  @Test func title_isMadeHarmless() throws {
    let yaml = "title: {en: \"a\\e[2Jb\", ko: \"가\\u202e나\"}\ntasks: [{cpu: 1ms}]"
    let experiment = try Experiment(yaml: yaml, file: "x.yaml")
    #expect(experiment.title == Phrase(en: "a?[2Jb", ko: "가나"))
  }
}
