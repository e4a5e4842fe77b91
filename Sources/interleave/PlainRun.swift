import ArgumentParser
import Experiments
import Glibc
import Models
import Platform
import Synchronization
import Timeline
import Wording

/// Runs without an interface: text as the runs end, or one JSON document at the end. Ctrl-C once cancels and reports,
/// twice quits.
struct PlainRun {
  /// What is printed.
  enum Form {
    case text
    case json(spans: Bool)
  }

  let session: Session
  let experiment: ExperimentFile
  let repetitions: Int
  let language: Language
  /// Where the runs are kept; nil when they are not.
  var recording: TraceRecording?

  func run(_ form: Form) throws {
    let watch = try RunWatch(language: language)
    var records: [RunRecord] = []
    for model in runs where !watch.isInterrupted {
      let record = try watch.record(of: experiment, under: model, session)
      records.append(record)
      if case .text = form { Output.line(text.run(record, of: experiment)) }
    }
    switch form {
    case .text: Output.text(text.comparison(records.map { ($0, experiment) }))
    case .json(let spans): Output.line(try document(records, spans: spans).json())
    }
    try recording?.keep(.of(records.map { RecordedRun($0, of: experiment) }, in: session))
    if watch.isInterrupted { throw CommandMessage.interrupted }
  }

  private var runs: [RunModel] { (0..<repetitions).flatMap { _ in experiment.models } }

  private var text: PlainText { PlainText(labBase: session.labBase, language: language) }

  private func document(_ records: [RunRecord], spans: Bool) -> RunDocument {
    RunDocument(
      version: Program.version, machine: .this, runs: records, experiment: experiment, language: language,
      includesSpans: spans)
  }
}

/// Waits for runs on the main thread, together with signals and the clock of the progress line.
final class RunWatch {
  private let signals: Descriptor
  private let ended: Descriptor
  private let progress: ProgressLine
  private(set) var isInterrupted = false

  init(language: Language) throws {
    JobControl.leaveToSystem()
    signals = try Signals.descriptor([SIGINT, SIGTERM, SIGHUP])
    ended = try Descriptor.event()
    progress = ProgressLine(language: language)
  }

  /// Runs an experiment of either kind under a model or policy of its kind, and waits for it.
  func record(of file: ExperimentFile, under model: RunModel, _ session: Session) throws -> RunRecord {
    switch (file, model) {
    case (.work(let experiment), .execution(let model)):
      return try wait(for: model) { onEnd in try session.start(experiment, under: model, onEnd: onEnd) }
    case (.schedule(let experiment), .policy(let policy)): return try wait(for: policy, of: experiment)
    default: throw CommandMessage.modelCannotStart(model: model.name, reason: "nothing to run")
    }
  }

  /// Starts a run with `start`, which passes on what to call at its end, and waits for it.
  func wait(for model: ExecutionModel, _ start: (@escaping @Sendable () -> Void) throws -> LiveRun) throws -> RunRecord
  {
    let ended = ended
    let run = try start { ended.signal() }
    progress.begin(.execution(model), tasks: run.plan.tasks.count)
    var reader = run.makeReader()
    try waitForEnd(cancel: run.cancel) {
      reader.refresh()
      return reader.tracks.count { $0.end != nil }
    }
    do {
      return try run.wait()
    } catch {
      throw Session.message(error, model: model)
    }
  }

  private func wait(for policy: SchedulePolicy, of experiment: ScheduleExperiment) throws -> RunRecord {
    let ended = ended
    let run = try LiveSchedule.start(experiment, under: policy) { ended.signal() }
    progress.begin(.policy(policy), tasks: experiment.jobs.count)
    // How far its threads are is known once they have ended.
    try waitForEnd(cancel: run.cancel) { 0 }
    guard let result = run.finished else {
      throw CommandMessage.modelCannotStart(model: policy.name, reason: "no result")
    }
    return try result.get()
  }

  /// Waits for the run's own signal that it has ended; `count` says how many tasks have by now.
  private func waitForEnd(cancel: () -> Void, count: () -> Int) throws {
    defer { progress.clear() }
    var hasEnded = false
    while !hasEnded {
      let ready = try Readiness.wait(for: [signals.raw, ended.raw], until: progress.nextLook)
      if ready.contains(signals.raw) { handleSignal(cancel) }
      hasEnded = ready.contains(ended.raw)  // the result is there before this is signalled
      if progress.isDue { progress.show(ended: count()) }
    }
    ended.drain()
  }

  private func handleSignal(_ cancel: () -> Void) {
    guard let number = Signals.next(from: signals) else { return }
    if isInterrupted || number != SIGINT {
      progress.clear()
      exit(128 + number)
    }
    isInterrupted = true
    cancel()
  }
}

extension Trace {
  /// What is kept of `runs`, which took place here and now.
  static func of(_ runs: [RecordedRun], in session: Session) -> Trace {
    Trace(version: Program.version, machine: .this, labBase: session.labBase, runs: runs)
  }
}

extension MachineDescription {
  /// The machine that this program runs on.
  static var this: MachineDescription {
    var name = utsname()
    uname(&name)
    let kernel = withUnsafeBytes(of: name.sysname) { text($0) } + " " + withUnsafeBytes(of: name.release) { text($0) }
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    return MachineDescription(
      processors: Processors.usable, kernel: kernel, pageSize: pageSize,
      memory: UInt64(max(0, sysconf(Int32(_SC_PHYS_PAGES)))) * UInt64(max(0, pageSize)))
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
