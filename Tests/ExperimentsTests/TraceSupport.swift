import Experiments
import Scheduling
import Testing
import Wording

@testable import Timeline

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Traces of which every part is drawn at random, within what the program can record.
struct AnyTrace {
  private var random: SeededGenerator

  init(_ seed: UInt64) { random = SeededGenerator(seed) }

  mutating func trace() -> Trace {
    let experiments = (0...pick(2)).map { _ in experiment() }
    let runs = (0..<pick(4)).map { _ in RecordedRun(run(), of: experiments[pick(experiments.count)]) }
    let machine = MachineDescription(
      processors: 1 + pick(64), kernel: text(), pageSize: 4_096, memory: number(upTo: 1 << 40))
    return Trace(version: text(), machine: machine, labBase: maybe() ? "http://127.0.0.1:8080" : nil, runs: runs)
  }

  private mutating func experiment() -> ExperimentFile { maybe() ? .work(work()) : .schedule(schedule()) }

  private mutating func schedule() -> ScheduleExperiment {
    let jobs = (0...pick(3)).map {
      Job("job-\($0)", arrival: number(upTo: 99), bursts: [5, 6, 7], nice: pick(40) - 20)
    }
    var schedule = ScheduleExperiment(
      title: maybe() ? Phrase(en: "Jobs", ko: "작업") : nil, jobs: jobs, policies: [.machine, .simulated(.roundRobin)])
    schedule.processors = 1 + pick(8)
    schedule.quantum = number(upTo: 1_000_000)
    schedule.switchCost = number(upTo: 1_000)
    return schedule
  }

  private mutating func work() -> Experiment {
    let title = maybe() ? Phrase(en: "A title", ko: "제목") : nil
    var experiment = Experiment(
      title: title, models: [.eventLoop, .processes], lines: (0...pick(4)).map { _ in line() })
    experiment.switchInterval = number(upTo: 1_000_000_000)
    experiment.checkpoints = Experiment.checkpointVersions.randomElement(using: &random) ?? "3.12"
    experiment.tier = maybe() ? .compiled : .bytecode
    experiment.expectation = maybe() ? Expectation("counter", pick(9) - 4) : nil
    experiment.workers = maybe() ? 1 + pick(1_000) : nil
    experiment.seed = random.next()
    experiment.online = maybe() ? [.web("https://example.org/", isLoopback: false)] : []
    return experiment
  }

  private mutating func line() -> TaskLine {
    let works: [LineWork] = [
      .fetch([.lab("/site/1"), .secureLab("/delay/5?bytes=2"), .web("http://localhost:80/x", isLoopback: true)]),
      .cpu(number(upTo: 1 << 30)), .native(number(upTo: 1 << 30), keepsLock: maybe()), .sleep(number(upTo: 1 << 30)),
      .program(file: "race.py", source: "print('안녕')\n"),
    ]
    var line = TaskLine(works[pick(works.count)])
    line.name = maybe() ? "spin" : nil
    line.count = maybe() ? pick(30) : nil
    line.repetition = maybe() ? .times(1 + pick(1_000)) : .whileRunning("spin")
    line.atOnce = maybe() ? 1 + pick(10) : nil
    line.payload = pick(1_000_000)
    return line
  }

  private mutating func run() -> RunRecord {
    var cost = RunCost()
    cost.wall = number(upTo: 1 << 50)
    cost.cpuUser = number(upTo: 1 << 50)
    cost.peakRSSBytes = number(upTo: 1 << 40)
    cost.threads = pick(2_000)
    cost.resolverThreads = pick(3)
    let tasks = (0..<pick(6)).map { task($0) }
    let provenances: [Provenance] = [.measured, .simulated, .sampled, .quoted]
    var run = RunRecord(model: model(), provenance: provenances[pick(4)], cost: cost, tasks: tasks)
    run.startedAt = maybe() ? number(upTo: 1 << 62) : nil
    run.gil = maybe() ? LockFigures(switches: pick(99), dropRequests: pick(99), held: 7, waited: 8) : nil
    run.isCompiled = maybe()
    run.scheduling = maybe() ? SchedulingFigures(processors: 2, switches: pick(99), switchTime: 5) : nil
    run.droppedEvents = pick(3)
    run.notes =
      maybe()
      ? [
        .pooled(tasks: 2_000, threads: 1_024), .fetchesBounded(bound: 5, descriptors: 20),
        .childrenBounded(lanes: 3, more: 4),
      ] : []
    if maybe() { run.notes += [.kernelAgrees(within: 0.01), .niceRefused(jobs: ["a", "b"]), .oneProcessor(asked: 4)] }
    return run
  }

  private mutating func task(_ id: Int) -> TaskRecord {
    let kinds = TaskKind.allCases
    let parent = id > 0 && maybe() ? pick(id) : nil
    let identity = TaskIdentity(
      id: id, name: text(), kind: kinds[pick(kinds.count)], parent: parent, url: maybe() ? text() : nil)
    var task = TaskRecord(identity: identity, outcome: outcome(), spans: spans())
    task.answer = maybe() ? FetchAnswer(status: pick(1_000), bytes: pick(1 << 40)) : nil
    task.worker = maybe() ? pick(2_000) : nil
    task.updates = maybe() ? UpdateCount(global: "counter", expected: pick(99), found: pick(99) - 50) : nil
    task.result = maybe() ? text() : nil
    task.output = maybe() ? text() + "\n" + text() : nil
    if maybe(), task.end > task.start {
      task.dropRequests = (0..<3).map { _ in task.start + number(upTo: task.end - task.start) }.sorted()
    }
    if maybe() {
      let times = (0..<1 + pick(4)).map { _ in task.start + number(upTo: 1 << 30) }.sorted()
      task.locks = times.map { LockEvent($0, LockEvent.Kind.allCases[pick(4)], lock: pick(3)) }
      task.lockNames = maybe() ? ["lock", nil, text()] : []
    }
    task.assignedAt = maybe() ? task.start + number(upTo: task.end - task.start) : nil
    if maybe() {
      let times = task.spans.filter(\.state.isComputing).map(\.start) + [task.start + number(upTo: 1 << 30)]
      task.processors = times.sorted().enumerated().map { ProcessorChange($1, $0 % 2 == 0 ? pick(4) : 4 + pick(99)) }
    }
    return task
  }

  private mutating func outcome() -> TaskOutcome {
    switch pick(3) {
    case 0: return .ok
    case 1: return .cancelled
    default:
      let cause = TaskFailure.Cause.allCases[pick(TaskFailure.Cause.allCases.count)]
      return .failed(TaskFailure(cause, phase: maybe() ? state() : nil, subject: text(), detail: text()))
    }
  }

  private mutating func spans() -> [Span] {
    var time = number(upTo: 1 << number(upTo: 40))
    return (0...pick(8)).map { _ in
      let start = time
      time += number(upTo: 1 << number(upTo: 36))
      return Span(state(), start, time)
    }
  }

  private mutating func model() -> RunModel { RunModel.all[pick(RunModel.all.count)] }

  private mutating func state() -> TaskState { TaskState.allCases[pick(TaskState.allCases.count)] }

  private mutating func text() -> String {
    let texts = [
      "", "fetch-1", "fetch-10000", "7", "007", "spin", "사이트 3", "a\u{1B}[2J\u{202E}", "x-99999999999999999999",
    ]
    return texts[pick(texts.count)]
  }

  private mutating func maybe() -> Bool { pick(2) == 0 }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func number(upTo most: UInt64) -> UInt64 { UInt64.random(in: 0...most, using: &random) }
}

/// `file` with the length and checksum that its bytes have, so that what stands between them is read.
func resealed(_ file: [UInt8]) -> [UInt8] {
  var file = file
  guard file.count >= TraceFormat.headerBytes + TraceFormat.checksumBytes else { return file }
  for place in 0..<8 { file[12 + place] = UInt8(truncatingIfNeeded: UInt64(file.count) >> (8 * UInt64(place))) }
  let end = file.count - TraceFormat.checksumBytes
  let sum = file[..<end].withUnsafeBytes(Checksum.crc32)
  for place in 0..<4 { file[end + place] = UInt8(truncatingIfNeeded: sum >> (8 * UInt32(place))) }
  return file
}

/// Why the bytes are refused, nil when they are read.
func refusal(_ bytes: [UInt8]) -> TraceProblem? {
  do {
    _ = try Trace(bytes: bytes)
    return nil
  } catch {
    return error
  }
}
