import Experiments
import Timeline
import Wording

/// The runs told in sentences, one story after another.
struct TextExport {
  private let trace: Trace
  private let language: Language

  /// Tasks of a run that are told one by one; the rest is counted.
  private static let tasks = 200

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
      let story = RunStory(run, labBase: trace.labBase)
      let title = run.experiment.title.map { [$0[language]] } ?? []
      let heading = story.heading(index + 1, of: trace.runs.count)[language]
      output.write(([""] + title + [heading] + story.summary.map { $0[language] }).joined(separator: "\n") + "\n\n")
      output.write(story.explanation(processors: machine.processors).map { $0[language] + "\n" }.joined() + "\n")
      for task in story.tasks(atMost: Self.tasks) { output.write(task[language] + "\n") }
    }
  }
}
