import Experiments
import Timeline
import Wording

/// A run told in sentences, for whoever does not see its picture: what it cost, how the tasks' time divides, and the life of
/// every task in the order in which it happened.
public struct RunStory: Sendable {
  private let run: RecordedRun
  private let labBase: String?

  /// Stays of a task that are told one by one; those of a longer life are added up.
  private static let stays = 12
  /// Waits whose causes are told.
  private static let waits = 5
  /// Lines of what one program has printed.
  private static let outputRows = 8

  /// The story of a run. `labBase` is the practice server's address without a slash at its end, nil when none was started.
  public init(_ run: RecordedRun, labBase: String?) {
    self.run = run
    self.labBase = labBase
  }

  /// Under what the run took place, and where its figures come from; the `number`-th of so many.
  public func heading(_ number: Int, of count: Int) -> Phrase {
    TranscriptWords.run(number, of: count, run.record.model, origin: run.origin(labBase: labBase))
  }

  /// What the run cost, and how its tasks spent their time.
  public var summary: [Phrase] {
    let record = run.record
    guard record.scheduling == nil else { return scheduleSummary }
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
    return said + remarks
  }

  /// The lives of at most `limit` tasks, one after another, and how many more there are.
  public func tasks(atMost limit: Int) -> [Phrase] {
    let told = run.record.tasks.prefix(limit)
    let waits = Waits(run.record)
    var said = told.map { life(of: $0, waits) }
    let tally = OutcomeTally(run.record.tasks.dropFirst(limit))
    if tally.all > 0 {
      said.append(ReportWords.more(tally.all, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled))
    }
    return said
  }

  /// What bound the run, which took place on so many processors, and why its longest waits were so long.
  public func explanation(processors: Int) -> [Phrase] {
    let explanation = RunExplanation(run, labBase: labBase, processors: processors)
    let waits = explanation.finder.longestWaits(Self.waits).map { wait in
      let cause = explanation.finder.cause(ofTask: wait.task, span: wait.place)
      return TranscriptWords.why(at: cause.start, explanation.sentence(cause), others: wait.others)
    }
    return explanation.sentences + (waits.isEmpty ? [] : [TranscriptWords.longestWaits]) + waits
  }

  private var scheduleSummary: [Phrase] {
    let figures = run.experiment.figures(of: run.record)
    let scheduling = run.record.scheduling ?? SchedulingFigures(processors: 1, switches: 0)
    let isVirtual = run.record.provenance == .simulated
    var said = [
      TranscriptWords.schedule(
        end: run.record.cost.wall, scheduling, switchTime: isVirtual ? scheduling.switchTime : nil)
    ]
    let means = [Figure.turnaround, .response, .waiting].compactMap { figure in
      figures[figure].map { (figure.label, $0.text) }
    }
    if !means.isEmpty { said.append(TranscriptWords.means(means, fairness: figures[.fairness]?.text)) }
    return said + remarks
  }

  private var remarks: [Phrase] {
    let record = run.record
    return record.notes.map(\.sentence)
      + (record.droppedEvents > 0 ? [ReportWords.dropped(record.droppedEvents)] : [])
  }

  private func life(of task: TaskRecord, _ waits: Waits) -> Phrase {
    let label = task.identity.label(labBase: labBase)
    let name =
      run.record.scheduling == nil ? TranscriptWords.task(label, task.identity) : label + Phrase(verbatim: ":")
    var said = [name, TranscriptWords.began(at: task.start), stays(of: task.spans)]
    for wait in waits.causes(of: task) {
      let names = wait.others.map { (run.record.tasks[$0.task].identity.label(labBase: labBase), $0.time) }
      said.append(TranscriptWords.meanwhile(wait.state, names))
    }
    said.append(TranscriptWords.ended(task.outcome, at: task.end, received: task.answer))
    if let error = run.error(of: task) { said.append(error) }
    if let output = task.output { said.append(printed(output)) }
    // What became of updates is the result of the programs that were asked for it.
    if let updates = task.updates {
      said.append(TranscriptWords.updates(updates))
    } else if let result = task.result {
      said.append(TranscriptWords.result(result))
    }
    return .joined(said, by: " ")
  }

  private func printed(_ text: String) -> Phrase {
    let output = ProgramOutput(text, rows: Self.outputRows)
    let more = output.moreLines > 0 ? ReportWords.moreLines(output.moreLines) : nil
    return TranscriptWords.printed(output.lines, more: more)
  }

  private func stays(of spans: [Span]) -> Phrase {
    guard spans.count > Self.stays else { return TranscriptWords.lived(spans) }
    let sums = TaskState.allCases.compactMap { state -> (state: TaskState, time: UInt64, count: Int)? in
      let stays = spans.lazy.filter { $0.state == state }
      let count = stays.count
      return count == 0 ? nil : (state, stays.reduce(0) { $0 + $1.duration }, count)
    }
    return TranscriptWords.lived(changes: spans.count - 1, sums.sorted { $0.time > $1.time })
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
