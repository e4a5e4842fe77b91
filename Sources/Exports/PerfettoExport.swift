import Experiments
import Timeline
import Wording

/// The Trace Event JSON of Chrome: a process a run, a thread a task, a slice for the task and in it one for every span. Below
/// the tasks each lock and each processor has a thread, with a slice for everyone who had it. Every run begins at 0, so that
/// runs lie on one clock. Drop requests are instants. Opened by Perfetto, chrome://tracing and Speedscope.
struct PerfettoExport {
  private let trace: Trace
  private let language: Language

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    language = options.language
  }

  func write(to output: inout some TextOutputStream) {
    let other = JSONText.object([
      ("generator", JSONText.harmless("interleave \(trace.version)")),
      ("kernel", JSONText.harmless(trace.machine.kernel)), ("processors", String(trace.machine.processors)),
    ])
    output.write("{\"displayTimeUnit\":\"ms\",\"otherData\":\(other),\"traceEvents\":[")
    var list = CommaSeparated()
    // Numbers of threads are unique in the whole file: a viewer takes two threads with the same for one.
    var thread = 1
    for (index, run) in trace.runs.enumerated() {
      write(run, process: index + 1, firstThread: thread, &list, to: &output)
      thread += run.record.tasks.count
      let lanes = [LaneKind.lock, .processor].flatMap { run.record.lanes(by: $0) }
      for lane in lanes where !lane.spans.isEmpty {
        write(lane, of: run.record, process: index + 1, thread: thread, &list, to: &output)
        thread += 1
      }
    }
    output.write("\n]}\n")
  }

  private func write(
    _ run: RecordedRun, process: Int, firstThread: Int, _ list: inout CommaSeparated,
    to output: inout some TextOutputStream
  ) {
    let record = run.record
    let name = "\(process) \(record.model.name), \(record.provenance.words[language])"
    list.write(metadata("process_name", process, 0, ["name": JSONText.string(name)]), to: &output)
    list.write(metadata("process_sort_index", process, 0, ["sort_index": String(process)]), to: &output)
    for (task, thread) in zip(record.tasks, firstThread...) {
      let label = task.identity.label(labBase: trace.labBase)[language]
      list.write(metadata("thread_name", process, thread, ["name": JSONText.string(label)]), to: &output)
      list.write(metadata("thread_sort_index", process, thread, ["sort_index": String(thread)]), to: &output)
      let life = slice(
        task.identity.name, task.identity.kind.rawValue, task.start, task.end, process, thread,
        arguments(of: task, in: run))
      list.write(life, to: &output)
      for span in task.spans {
        let category = span.state.family.category
        list.write(slice(span.state.name, category, span.start, span.end, process, thread, nil), to: &output)
      }
      for request in task.dropRequests { list.write(instant("drop request", request, process, thread), to: &output) }
    }
  }

  private func write(
    _ lane: LaneLog, of record: RunRecord, process: Int, thread: Int, _ list: inout CommaSeparated,
    to output: inout some TextOutputStream
  ) {
    let label = "\(lane.lane.label(in: record, labBase: trace.labBase)[language]), \(lane.provenance.words[language])"
    list.write(metadata("thread_name", process, thread, ["name": JSONText.string(label)]), to: &output)
    list.write(metadata("thread_sort_index", process, thread, ["sort_index": String(thread)]), to: &output)
    for place in lane.spans.indices {
      let (span, count) = (lane.spans[place], lane.count(at: place))
      // Of several that wait or share a processor nobody is named: they are a number.
      let owner = count == 1 ? lane.owners[place].map { record.tasks[$0].identity.name } : nil
      list.write(
        slice(owner ?? String(count), "lane", span.start, span.end, process, thread, nil), to: &output)
    }
  }

  private func metadata(_ name: String, _ process: Int, _ thread: Int, _ arguments: [String: String]) -> String {
    JSONText.object([
      ("ph", "\"M\""), ("name", JSONText.string(name)), ("pid", String(process)), ("tid", String(thread)),
      ("args", JSONText.object(arguments.map { ($0.key, $0.value) })),
    ])
  }

  private func slice(
    _ name: String, _ category: String, _ start: UInt64, _ end: UInt64, _ process: Int, _ thread: Int,
    _ arguments: String?
  ) -> String {
    JSONText.object([
      ("ph", "\"X\""), ("name", JSONText.harmless(name)), ("cat", JSONText.string(category)),
      ("ts", Self.microseconds(start)), ("dur", Self.microseconds(end - start)), ("pid", String(process)),
      ("tid", String(thread)), ("args", arguments),
    ])
  }

  private func instant(_ name: String, _ time: UInt64, _ process: Int, _ thread: Int) -> String {
    JSONText.object([
      ("ph", "\"i\""), ("s", "\"t\""), ("name", JSONText.string(name)), ("cat", "\"lock\""),
      ("ts", Self.microseconds(time)), ("pid", String(process)), ("tid", String(thread)),
    ])
  }

  private func arguments(of task: TaskRecord, in run: RecordedRun) -> String {
    JSONText.object([
      ("outcome", JSONText.string(task.outcome.name)),
      ("error", run.error(of: task).map { JSONText.harmless($0[language]) }),
      ("url", task.identity.url.map { JSONText.harmless($0) }), ("status", task.answer.map { String($0.status) }),
      ("bytes", task.answer.map { String($0.bytes) }), ("worker", task.worker.map { String($0) }),
      ("result", task.result.map { JSONText.harmless($0) }),
    ])
  }

  /// The format counts in microseconds, with decimals.
  private static func microseconds(_ nanoseconds: UInt64) -> String {
    let (whole, rest) = (nanoseconds / 1_000, nanoseconds % 1_000)
    if rest == 0 { return String(whole) }
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension StateFamily {
  /// The family's identifier in exports.
  var category: String {
    switch self {
    case .works: "works"
    case .worksNatively: "works-natively"
    case .heldUp: "held-up"
    case .waits: "waits"
    case .movesData: "moves-data"
    }
  }
}
