import Scheduling
import Timeline
import Wording

// An experiment in a trace file: what was run, so that figures can be taken and the work done again. See `TraceFormat`.

extension TraceWriter {
  /// Appends an experiment. A program under the microscope has no runs, and none comes here.
  mutating func file(_ file: ExperimentFile) {
    byte(file.schedule == nil ? 0 : 1)
    text(file.title?.en)
    text(file.title?.ko)
    number(file.models.count)
    for model in file.models { self.model(model) }
    if let work = file.work { experiment(work) }
    if let schedule = file.schedule { self.schedule(schedule) }
  }

  private mutating func experiment(_ experiment: Experiment) {
    number(experiment.switchInterval)
    text(experiment.checkpoints)
    flag(experiment.isCompiled)
    text(experiment.expectation?.global)
    if let expectation = experiment.expectation { integer(expectation.value) }
    number(experiment.workers ?? 0)
    number(experiment.seed)
    number(experiment.online.count)
    for target in experiment.online { self.target(target) }
    number(experiment.lines.count)
    for line in experiment.lines { self.line(line) }
  }

  private mutating func schedule(_ schedule: ScheduleExperiment) {
    number(schedule.processors)
    number(schedule.quantum)
    number(schedule.switchCost)
    number(schedule.jobs.count)
    for job in schedule.jobs {
      text(job.name)
      number(job.arrival)
      integer(job.nice)
      number(job.bursts.count)
      for burst in job.bursts { number(burst) }
    }
  }

  private mutating func line(_ line: TaskLine) {
    work(line.work)
    text(line.name)
    number(line.count.map { $0 + 1 } ?? 0)
    switch line.repetition {
    case .times(let times): number(max(1, times))
    case .whileRunning(let name):
      number(0)
      text(name)
    }
    number(line.atOnce ?? 0)
    number(line.timeout)
    number(line.payload)
  }

  private mutating func work(_ work: LineWork) {
    switch work {
    case .fetch(let targets):
      byte(0)
      number(targets.count)
      for target in targets { self.target(target) }
    case .cpu(let time):
      byte(1)
      number(time)
    case .native(let time, let keepsLock):
      byte(keepsLock ? 3 : 2)
      number(time)
    case .sleep(let time):
      byte(4)
      number(time)
    case .program(let file, let source):
      byte(5)
      text(file)
      text(source)
    }
  }

  private mutating func target(_ target: FetchTarget) {
    switch target {
    case .lab(let path):
      byte(0)
      text(path)
    case .secureLab(let path):
      byte(1)
      text(path)
    case .web(let url, _):
      byte(2)
      text(url)
    }
  }
}

extension TraceReader {
  /// Reads an experiment. It is held to the bounds that one from a file of its own is.
  mutating func file() throws(TraceProblem) -> ExperimentFile {
    let kind = try byte()
    let title = try title()
    var models: [RunModel] = []
    for _ in 0..<(try length(upTo: 1_000)) { models.append(try model()) }
    guard !models.isEmpty else { throw .damaged }
    switch kind {
    case 0:
      let executions = models.compactMap(\.execution)
      guard executions.count == models.count else { throw .damaged }
      return .work(try experiment(title, executions))
    case 1:
      let policies = models.compactMap(\.policy)
      guard policies.count == models.count else { throw .damaged }
      return .schedule(try schedule(title, policies))
    default: throw .damaged
    }
  }

  private mutating func experiment(
    _ title: Phrase?, _ models: [ExecutionModel]
  ) throws(TraceProblem) -> Experiment {
    var experiment = Experiment(title: title, models: models, lines: [])
    experiment.switchInterval = try number(upTo: Bounds.time)
    experiment.checkpoints = try someText()
    guard Experiment.checkpointVersions.contains(experiment.checkpoints) else { throw .damaged }
    experiment.tier = try flag() ? .compiled : .bytecode
    if let global = try text() { experiment.expectation = Expectation(global, try integer()) }
    let workers = try count(upTo: Bounds.workers)
    experiment.workers = workers == 0 ? nil : workers
    experiment.seed = try number(upTo: .max)
    experiment.online = try targets(upTo: Bounds.online)
    for _ in 0..<(try length(upTo: Bounds.tasks)) { experiment.lines.append(try line()) }
    let tasks = experiment.lines.reduce(0) { $0 + $1.taskCount }
    guard !experiment.lines.isEmpty, tasks <= Bounds.tasks else { throw .damaged }
    return experiment
  }

  private mutating func schedule(
    _ title: Phrase?, _ policies: [SchedulePolicy]
  ) throws(TraceProblem) -> ScheduleExperiment {
    var schedule = ScheduleExperiment(title: title, jobs: [], policies: policies)
    schedule.processors = try count(upTo: Workload.Bounds.processors.upperBound)
    schedule.quantum = try number(upTo: Bounds.time)
    schedule.switchCost = try number(upTo: Workload.Bounds.switchCost)
    for _ in 0..<(try length(upTo: Workload.Bounds.jobs)) { schedule.jobs.append(try job()) }
    guard schedule.processors > 0, !schedule.jobs.isEmpty else { throw .damaged }
    return schedule
  }

  private mutating func job() throws(TraceProblem) -> Job {
    var job = Job(try someText(), arrival: try number(upTo: Bounds.time), bursts: [])
    job.nice = try integer()
    for _ in 0..<(try length(upTo: Bounds.tasks)) { job.bursts.append(try number(upTo: Bounds.time)) }
    guard Nice.range.contains(job.nice), job.bursts.count % 2 == 1, !job.bursts.contains(0) else { throw .damaged }
    return job
  }

  private mutating func title() throws(TraceProblem) -> Phrase? {
    switch (try text(), try text()) {
    case (nil, nil): nil
    case (let en?, let ko?): Phrase(en: Harmless.text(en), ko: Harmless.text(ko))
    default: throw .damaged
    }
  }

  private mutating func line() throws(TraceProblem) -> TaskLine {
    var line = TaskLine(try work())
    line.name = try text()
    guard line.name?.unicodeScalars.count ?? 0 <= Bounds.name else { throw .damaged }
    let count = try count(upTo: Bounds.tasks + 1)
    line.count = count == 0 ? nil : count - 1
    let times = try self.count(upTo: Bounds.repeats)
    line.repetition = times == 0 ? .whileRunning(try someText()) : .times(times)
    let atOnce = try self.count(upTo: Bounds.tasks)
    line.atOnce = atOnce == 0 ? nil : atOnce
    line.timeout = try number(upTo: Bounds.time)
    line.payload = try self.count(upTo: Int(Bounds.payload))
    return line
  }

  private mutating func work() throws(TraceProblem) -> LineWork {
    switch try byte() {
    case 0:
      let targets = try targets(upTo: Bounds.tasks)
      guard !targets.isEmpty else { throw .damaged }
      return .fetch(targets)
    case 1: return .cpu(try number(upTo: Bounds.time))
    case 2: return .native(try number(upTo: Bounds.time), keepsLock: false)
    case 3: return .native(try number(upTo: Bounds.time), keepsLock: true)
    case 4: return .sleep(try number(upTo: Bounds.time))
    case 5: return .program(file: try someText(), source: try someText())
    default: throw .damaged
    }
  }

  private mutating func targets(upTo most: Int) throws(TraceProblem) -> [FetchTarget] {
    var targets: [FetchTarget] = []
    for _ in 0..<(try length(upTo: most, elementBytes: 2)) { targets.append(try target()) }
    return targets
  }

  /// Whether a URL leaves the machine is decided again, not believed.
  private mutating func target() throws(TraceProblem) -> FetchTarget {
    let place = try byte()
    let text = try someText()
    switch (place, try? FetchTarget(text)) {
    case (0, .lab(let path)?): return .lab(path)
    case (1, .lab(let path)?): return .secureLab(path)
    case (2, .web(let url, let isLoopback)?): return .web(url, isLoopback: isLoopback)
    default: throw .damaged
    }
  }
}
