import Experiments
import Testing
import Timeline
import Wording

@Suite struct RunOptionsTests {
  private let sites: LineWork = .fetch((1...5).map { .lab("/site/\($0)") })

  @Test func nothingGiven_isFiveFetchesUnderEveryModel() throws {
    let experiment = try Experiment(options: RunOptions())
    #expect(experiment == Experiment(models: ExecutionModel.allCases, lines: [TaskLine(sites, count: 5)]))
  }

  @Test func workAddsUp_inTheOrderOfTheOptions() throws {
    var options = RunOptions()
    options.sleep = 1
    options.native = 2
    options.cpu = 3
    options.fetch = 7
    options.urls = ["/status/404", "https://example.org/"]
    let experiment = try Experiment(options: options)
    #expect(
      experiment.lines == [
        TaskLine(.fetch([.lab("/status/404"), .web("https://example.org/", isLoopback: false)]), count: 2),
        TaskLine(sites, count: 7), TaskLine(.cpu(100_000_000), count: 3),
        TaskLine(.native(100_000_000, keepsLock: false), count: 2), TaskLine(.sleep(200_000_000), count: 1),
      ])
    #expect(Array(experiment.taskNames.joined().prefix(4)) == ["fetch-1", "fetch-2", "fetch-3", "fetch-4"])
  }

  @Test func delayWorkAndTimeout_replaceTheDefaults() throws {
    var options = RunOptions()
    options.fetch = 1
    options.cpu = 1
    options.sleep = 1
    options.delay = 1_500_000
    options.work = 7_000_000
    options.timeout = 1_000_000_000
    options.models = [.processes, .sequential]
    options.switchInterval = 100_000
    options.workers = 3
    options.seed = 9
    let experiment = try Experiment(options: options)
    #expect(
      experiment.lines == [
        TaskLine(.fetch([.lab("/delay/1.5")]), count: 1, timeout: 1_000_000_000), TaskLine(.cpu(7_000_000), count: 1),
        TaskLine(.sleep(1_500_000), count: 1),
      ])
    #expect(experiment.models == [.processes, .sequential])
    #expect(experiment.switchInterval == 100_000)
    #expect(experiment.workers == 3)
    #expect(experiment.seed == 9)
  }

  @Test func zeroTasks_areRefused() {
    var options = RunOptions()
    options.fetch = 0
    #expect(throws: CommandMessage.noTasks) { try Experiment(options: options) }
  }

  @Test func numbersOutOfBounds_areRefused() {
    var options = RunOptions()
    options.cpu = -1
    #expect(throws: CommandMessage.optionOutOfRange(option: "--cpu", minimum: "0", maximum: "100,000")) {
      try Experiment(options: options)
    }
    options.cpu = 60_000
    options.fetch = 60_000
    #expect(throws: CommandMessage.tooManyTasks(120_000, maximum: 100_000)) { try Experiment(options: options) }
    options = RunOptions()
    options.workers = 0
    #expect(throws: CommandMessage.optionOutOfRange(option: "--workers", minimum: "1", maximum: "1,024")) {
      try Experiment(options: options)
    }
    options = RunOptions()
    options.work = 0
    #expect(throws: CommandMessage.optionOutOfRange(option: "--work", minimum: "0.001", maximum: "3600000")) {
      try Experiment(options: options)
    }
  }

  @Test func refusedURL_isNamed() {
    var options = RunOptions()
    options.urls = ["gopher://x/"]
    #expect(throws: CommandMessage.refusedURL("gopher://x/", .scheme)) { try Experiment(options: options) }
  }

  @Test func file_isOverridden_exceptInWhatItRuns() throws {
    let yaml = "models: [processes]\ntasks: [{fetch: /site/1, timeout: 3s}, {cpu: 1s}]\nworkers: 2\nseed: 4"
    let file = try Experiment(yaml: yaml, file: "x.yaml")
    #expect(try file.overridden(by: RunOptions()) == file)
    var options = RunOptions()
    options.models = [.eventLoop]
    options.timeout = 1_000_000_000
    options.workers = 8
    let experiment = try file.overridden(by: options)
    #expect(experiment.models == [.eventLoop])
    #expect(experiment.lines[0].timeout == 1_000_000_000)
    #expect(experiment.workers == 8)
    #expect(experiment.seed == 4)
  }

  @Test func file_excludesTasksOnTheCommandLine() throws {
    let file = try Experiment(yaml: "tasks: [{cpu: 1s}]", file: "x.yaml")
    var withURL = RunOptions()
    withURL.urls = ["/site/1"]
    #expect(throws: CommandMessage.optionsExclude("--experiment", "URL")) { try file.overridden(by: withURL) }
    var withWork = RunOptions()
    withWork.sleep = 1
    #expect(throws: CommandMessage.optionsExclude("--experiment", "--sleep")) { try file.overridden(by: withWork) }
  }

  @Test func models_areReadWithCommas() throws {
    #expect(try RunOptions.models("all") == ExecutionModel.allCases)
    #expect(try RunOptions.models("processes,sequential") == [.processes, .sequential])
    for text in ["", "gil", "sequential,,processes"] {
      #expect(throws: CommandMessage.self) { try RunOptions.models(text) }
    }
  }

  @Test func milliseconds_takeDecimals() throws {
    #expect(try RunOptions.nanoseconds(milliseconds: "0.1", option: "--switch-interval") == 100_000)
    #expect(try RunOptions.nanoseconds(milliseconds: "0", option: "--delay") == 0)
    for text in ["0", "-1", "x", "1e3", "3600001", "nan", ""] {
      #expect(throws: CommandMessage.optionOutOfRange(option: "--work", minimum: "0.001", maximum: "3600000")) {
        try RunOptions.nanoseconds(milliseconds: text, option: "--work")
      }
    }
  }
}
