import Experiments
import Timeline
import Wording

/// The runs told in sentences, for whoever cannot see the picture: what each run cost, how the tasks' time divides, and
/// the life of every task in the order in which it happened.
struct TextExport {
  private let trace: Trace
  private let language: Language

  /// Tasks of a run that are told one by one; the rest is counted.
  private static let tasks = 200
  /// Stays of a task that are told one by one; those of a longer life are added up.
  private static let stays = 12
  /// Waits of a run whose causes are told.
  private static let waits = 5
  /// Lines that a program has printed and that are told; the rest is counted.
  private static let lines = 20

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    language = options.language
  }

  func write(to output: inout some TextOutputStream) {
    let machine = trace.machine
    let opening = TranscriptWords.opening(
      runs: trace.runs.count, processors: machine.processors, kernel: machine.kernel, memory: machine.memory)
    output.write(opening[language] + "\n")
    for (index, run) in trace.runs.enumerated() {
      let title = run.experiment.title.map { [$0[language]] } ?? []
      output.write(([""] + title + [heading(of: run, index)] + summary(of: run)).joined(separator: "\n") + "\n\n")
      output.write(explanation(of: run).map { $0 + "\n" }.joined() + "\n")
      for task in run.record.tasks.prefix(Self.tasks) { output.write(story(of: task, in: run) + "\n") }
      let tally = OutcomeTally(run.record.tasks.dropFirst(Self.tasks))
      if tally.all > 0 {
        let more = ReportWords.more(tally.all, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled)
        output.write(more[language] + "\n")
      }
    }
  }

  private func heading(of run: RecordedRun, _ index: Int) -> String {
    let source = run.experiment.fetchSource(of: run.record, labBase: trace.labBase).map { [$0.words] } ?? []
    return TranscriptWords.run(
      index + 1, of: trace.runs.count, run.record.model, origin: source + [run.record.provenance.words])[language]
  }

  /// What a run cost, and how its tasks spent their time.
  private func summary(of run: RecordedRun) -> [String] {
    let record = run.record
    let tally = OutcomeTally(record.tasks)
    var said = [TranscriptWords.cost(record.cost)]
    if let lock = record.gil { said.append(TranscriptWords.lock(lock)) }
    said.append(TranscriptWords.tasks(tally.all, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled))
    let shares = StateShares(record.tasks).largestFirst
    if !shares.isEmpty { said.append(TranscriptWords.shares(shares)) }
    let lanes = record.tasks.lazy.map(\.spans)
    said.append(
      TranscriptWords.atOnce(
        running: Statistics.mostAtOnce(in: lanes) { $0 == .running || $0 == .native },
        waiting: Statistics.mostAtOnce(in: lanes) { $0.family == .waits }))
    said += record.notes.map(\.sentence)
    if record.droppedEvents > 0 { said.append(ReportWords.dropped(record.droppedEvents)) }
    return said.map { $0[language] }
  }

  /// What bound a run, and why its longest waits were so long.
  private func explanation(of run: RecordedRun) -> [String] {
    let explanation = RunExplanation(run, labBase: trace.labBase, processors: trace.machine.processors)
    let waits = explanation.finder.longestWaits(Self.waits).map { wait in
      let cause = explanation.finder.cause(ofTask: wait.task, span: wait.place)
      return TranscriptWords.why(at: cause.start, explanation.sentence(cause), others: wait.others)
    }
    let heading = waits.isEmpty ? [] : [TranscriptWords.longestWaits]
    return (explanation.sentences + heading + waits).map { $0[language] }
  }

  private func story(of task: TaskRecord, in run: RecordedRun) -> String {
    let label = task.identity.label(labBase: trace.labBase)[language]
    var said = [TranscriptWords.task(label, task.identity), .began(at: task.start), life(of: task.spans)]
    said.append(.ended(task.outcome, at: task.end, received: task.answer))
    var words = said.map { $0[language] }
    if let error = run.error(of: task, language) { words.append(error) }
    if let result = task.result { words.append(TranscriptWords.result(result)[language]) }
    guard let printed = task.output else { return words.joined(separator: " ") }
    words.append(TranscriptWords.printed[language])
    let lines = ProgramOutput(printed, rows: Self.lines).rows(in: language).map { "  \($0)" }
    return ([words.joined(separator: " ")] + lines).joined(separator: "\n")
  }

  private func life(of spans: [Span]) -> Phrase {
    guard spans.count > Self.stays else { return TranscriptWords.lived(spans) }
    let sums = TaskState.allCases.compactMap { state -> (state: TaskState, time: UInt64, count: Int)? in
      let stays = spans.lazy.filter { $0.state == state }
      let count = stays.count
      return count == 0 ? nil : (state, stays.reduce(0) { $0 + $1.duration }, count)
    }
    return TranscriptWords.lived(changes: spans.count - 1, sums.sorted { $0.time > $1.time })
  }
}

extension Phrase {
  fileprivate static func began(at time: UInt64) -> Phrase { TranscriptWords.began(at: time) }

  fileprivate static func ended(_ outcome: TaskOutcome, at time: UInt64, received: FetchAnswer?) -> Phrase {
    TranscriptWords.ended(outcome, at: time, received: received)
  }
}

/// How the time of tasks divides among states.
private struct StateShares {
  let largestFirst: [(state: TaskState, share: Double)]

  /// What would be read as nothing is left out.
  private static let least = 0.000_5

  init(_ tasks: [TaskRecord]) {
    var times = [UInt64](repeating: 0, count: TaskState.allCases.count)
    for task in tasks {
      for span in task.spans { times[Int(span.state.rawValue)] += span.duration }
    }
    let all = Double(max(1, times.reduce(0, +)))
    let shares = zip(TaskState.allCases, times).filter { $0.1 > 0 }.map { (state: $0.0, share: Double($0.1) / all) }
    largestFirst = shares.filter { $0.share >= Self.least }.sorted { $0.share > $1.share }
  }
}
