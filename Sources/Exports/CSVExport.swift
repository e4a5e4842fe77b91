import Experiments
import Timeline
import Wording

/// A line for every span, as RFC 4180 has it, with times in nanoseconds: for spreadsheets and data frames.
struct CSVExport {
  private let trace: Trace

  init(_ trace: Trace) {
    self.trace = trace
  }

  private static let titles = [
    "run", "model", "provenance", "task", "name", "kind", "outcome", "worker", "state", "start_ns", "end_ns",
  ]

  func write(to output: inout some TextOutputStream) {
    output.write(line(Self.titles))
    for (index, run) in trace.runs.enumerated() {
      let head = [String(index + 1), run.record.model.name, run.record.provenance.rawValue]
      for task in run.record.tasks {
        let life = [
          String(task.identity.id), field(task.identity.name), task.identity.kind.rawValue, task.outcome.name,
          task.worker.map { String($0) } ?? "",
        ]
        for span in task.spans {
          output.write(line(head + life + [span.state.name, String(span.start), String(span.end)]))
        }
      }
    }
  }

  private func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

  /// Text from outside. A spreadsheet takes what begins like a formula for one; a quote before it says that it is text.
  private func field(_ text: String) -> String {
    var text = Harmless.text(text)
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
