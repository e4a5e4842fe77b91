import ArgumentParser
import Experiments
import Tutor
import Wording

/// `interleave run`: an experiment, live on a terminal, plain text elsewhere.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the same tasks under several execution models.",
    discussion: """
      URLs and work options add up. A URL that begins with / is a path of the practice server; only other URLs leave \
      this machine. With nothing given, five fetches.
      """)

  @Argument(help: ArgumentHelp("What to fetch.", valueName: "URL"))
  var urls: [String] = []

  @Option(help: ArgumentHelp("Read the experiment from a file.", valueName: "FILE.yaml"))
  var experiment: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var settings: SettingOptions

  @Option(name: .customLong("repeat"), help: ArgumentHelp("Run everything that many times.", valueName: "N"))
  var repetitions = 1

  @Flag(help: "Print plain text, also on a terminal.")
  var plain = false

  @Flag(help: "Print one JSON document.")
  var json = false

  @Flag(help: "Leave the spans out of the JSON document.")
  var noSpans = false

  @Option(help: ArgumentHelp("Keep the runs in a file; see interleave export.", valueName: "FILE.trace"))
  var record: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...1000).contains(repetitions) else { throw ValidationError("--repeat takes a number from 1 to 1000") }
    if noSpans, !json { throw ValidationError("--no-spans goes with --json") }
  }

  func run() throws {
    let language = common.language
    let session = Program.makeSession()
    defer { session.close() }
    try ExitStatus.report(in: language) {
      let setup = try makeSetup()
      let recording = try record.map { path throws(CommandMessage) in try TraceRecording(path) }
      if json || plain || !Output.isTerminal {
        try PlainRun(
          session: session, experiment: setup.experiment, repetitions: repetitions, language: language,
          recording: recording
        )
        .run(json ? .json(spans: !noSpans) : .text)
      } else {
        try Interface(session: session, common: common, language: language, recording: recording)
          .open(setup, repetitions: repetitions, startsAtOnce: true)
      }
    }
  }

  private func makeSetup() throws -> Setup {
    var options = RunOptions()
    options.urls = urls
    try work.fill(&options)
    try settings.fill(&options)
    guard let experiment else { return try Setup(Workload(options)) }
    let file = try ExperimentFile(path: experiment).overridden(by: options)
    guard file.isRunnable else { throw CommandMessage.notRun(path: experiment) }
    return Setup(file)
  }
}

/// How many tasks of each kind, and how long they take.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tasks that fetch.", valueName: "N"))
  var fetch: Int?

  @Option(help: ArgumentHelp("Tasks that compute in the interpreter.", valueName: "N"))
  var cpu: Int?

  @Option(help: ArgumentHelp("Tasks that compute in native code.", valueName: "N"))
  var native: Int?

  @Option(help: ArgumentHelp("Tasks that sleep.", valueName: "N"))
  var sleep: Int?

  @Option(
    help: ArgumentHelp(
      "How long the practice server waits and a sleep lasts; sleeps: 200, fetches: the five practice sites.",
      valueName: "MS"))
  var delay: String?

  @Option(help: ArgumentHelp("How much computing a cpu or native task is; 100.", valueName: "MS"))
  var work: String?

  @Option(help: ArgumentHelp("How long a fetch may take; 10000.", valueName: "MS"))
  var timeout: String?

  func fill(_ options: inout RunOptions) throws {
    options.fetch = fetch
    options.cpu = cpu
    options.native = native
    options.sleep = sleep
    options.delay = try delay.map { try RunOptions.nanoseconds(milliseconds: $0, option: "--delay") }
    options.work = try work.map { try RunOptions.nanoseconds(milliseconds: $0, option: "--work") }
    options.timeout = try timeout.map { try RunOptions.nanoseconds(milliseconds: $0, option: "--timeout") }
  }
}

/// Under what conditions the tasks run.
struct SettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Models to run, in order: sequential, event-loop, gil-threads, free-threads, processes, subinterpreters, or all.",
      valueName: "M,M|all"))
  var models: String?

  @Option(help: ArgumentHelp("How long a thread waits before it asks for the global lock; 5.", valueName: "MS"))
  var switchInterval: String?

  @Option(
    help: ArgumentHelp(
      "How bytecode is executed: bytecode, one operation after another, or compiled, with hot loops fused.",
      valueName: "TIER"))
  var tier: String?

  @Option(help: ArgumentHelp("Threads, worker processes or subinterpreters.", valueName: "N"))
  var workers: Int?

  @Option(help: ArgumentHelp("Seed of everything drawn at random.", valueName: "N"))
  var seed: UInt64?

  func fill(_ options: inout RunOptions) throws {
    options.models = try models.map { try RunOptions.models($0) }
    options.switchInterval = try switchInterval.map {
      try RunOptions.nanoseconds(milliseconds: $0, option: "--switch-interval")
    }
    options.tier = try tier.map { try RunOptions.tier($0) }
    options.workers = workers
    options.seed = seed
  }
}
