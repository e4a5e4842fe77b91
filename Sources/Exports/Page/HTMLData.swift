import Canvas
import Experiments
import Timeline
import Wording

/// What the page's script draws, as JSON. Lives are differences, which keeps the page small: when it began, then for every
/// span the number of its state and its nanoseconds.
struct HTMLData {
  private let trace: Trace
  private let options: ExportOptions
  private let language: Language

  init(_ trace: Trace, _ options: ExportOptions) {
    self.trace = trace
    self.options = options
    language = options.language
  }

  func write(to output: inout some TextOutputStream) {
    output.write("{\"states\":\(JSONText.array(states)),\"paper\":")
    output.write(JSONText.string(InkColour.paper(options.theme)))
    output.write(",\"asks\":\(JSONText.string(ExportWords.dropRequest[language]))")
    output.write(",\"ink\":\(JSONText.string(InkColour.text(options.theme)))")
    output.write(",\"dim\":\(JSONText.string(InkColour.hex(.dim, options.theme)))")
    output.write(",\"rule\":\(JSONText.string(InkColour.rule(options.theme)))")
    output.write(",\"accent\":\(JSONText.string(InkColour.hex(.accent, options.theme)))")
    output.write(",\"warning\":\(JSONText.string(InkColour.hex(.warning, options.theme))),\"runs\":[")
    var runs = CommaSeparated()
    for run in trace.runs {
      runs.write("{\"title\":\(JSONText.string(title(of: run))),\"end\":\(run.end),\"tasks\":[", to: &output)
      var tasks = CommaSeparated()
      for task in run.record.tasks { tasks.write(self.task(task, in: run), to: &output) }
      output.write("]}")
    }
    output.write("]}")
  }

  private var states: [String] {
    let context = StateContext(of: trace.runs.map(\.record))
    return TaskState.allCases.map { state($0, context) }
  }

  private func state(_ state: TaskState, _ context: StateContext) -> String {
    JSONText.object([
      ("sign", JSONText.string(String(state.notation))), ("word", JSONText.string(context.words(for: state)[language])),
      ("meaning", JSONText.string(state.meaning[language])),
      ("colour", JSONText.string(InkColour.hex(state.family, options.theme))),
    ])
  }

  private func title(of run: RecordedRun) -> String {
    let record = run.record
    let source = run.experiment.fetchSource(of: record, labBase: trace.labBase).map { [$0.words[language]] } ?? []
    let cost = [
      "\(record.model.name) \(Numbers.duration(record.cost.wall))",
      "\(ReportWords.processor[language]) \(Numbers.duration(record.cost.cpu))",
      Quantities.threads(record.cost.threads)[language], Quantities.processes(record.cost.processes)[language],
    ]
    return (cost + source + [record.provenance.words[language]]).joined(separator: " · ")
  }

  private func task(_ task: TaskRecord, in run: RecordedRun) -> String {
    var life = String(task.start)
    for span in task.spans { life += ",\(span.state.rawValue),\(span.duration)" }
    let isBad = task.outcome != .ok
    return JSONText.object([
      ("name", JSONText.string(task.identity.label(labBase: trace.labBase)[language])),
      ("url", task.identity.url.map { JSONText.harmless($0, limit: 200) }), ("life", "[\(life)]"),
      ("bad", isBad ? JSONText.string(task.outcome.words[language]) : nil),
      ("why", run.error(of: task).map { JSONText.harmless($0[language]) }),
      ("drops", task.dropRequests.isEmpty ? nil : JSONText.array(task.dropRequests.map { String($0) })),
    ])
  }
}
