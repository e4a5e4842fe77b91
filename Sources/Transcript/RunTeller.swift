import Experiments
import Exports
import Lessons
import Timeline
import Wording

/// Tells runs that have taken place, and schedules of programs.
struct RunTeller {
  let language: Language
  let labBase: String?

  /// Tasks of a run that are told one by one, when there is a run or two, and when there are more.
  private static let tasks = (few: 6, many: 3)

  /// The runs of one experiment, one after another, and beside one another. With `inFull` every task is told.
  func tell(_ runs: [RecordedRun], inFull: Bool, to page: inout Page) {
    let limit = inFull ? Int.max : runs.count <= 2 ? Self.tasks.few : Self.tasks.many
    for (index, run) in runs.enumerated() {
      let story = RunStory(run, labBase: labBase)
      page.part(story.heading(index + 1, of: runs.count)[language])
      page.write(story.summary.map { $0[language] }.joined(separator: " "))
      for task in story.tasks(atMost: limit) { page.write(task[language], mark: "- ") }
    }
    guard runs.count > 1 else { return }
    let origins = Set(runs.map(\.record.provenance.words))
    let origin = Phrase.joined(origins.sorted { $0.en < $1.en }, by: ", ")
    page.part(
      TranscriptWords.sideBySide(runs.map { ($0.record.model, $0.record.cost.wall) }, origin: origin)[language])
  }

  /// Whether some tasks of the runs are not told unless they are asked for.
  func leavesOut(_ runs: [RecordedRun]) -> Bool {
    let limit = runs.count <= 2 ? Self.tasks.few : Self.tasks.many
    return runs.contains { $0.record.tasks.count > limit }
  }
}

/// A schedule of a program that is told part by part.
struct ToldSchedule: Equatable, Sendable {
  let experiment: MicroscopeExperiment
  let story: ScheduleStory
  private(set) var next = 0

  init(_ experiment: MicroscopeExperiment, _ story: ScheduleStory) {
    self.experiment = experiment
    self.story = story
  }

  /// Whether everything was told.
  var isOver: Bool { next >= story.passages.count }

  /// Tells the next part, or all that are left.
  mutating func tell(all: Bool, _ language: Language, to page: inout Page) {
    page.gap()
    repeat {
      guard !isOver else { break }
      tell(next, language, to: &page)
      next += 1
    } while all
    if isOver { page.write(ReadingWords.endOfSchedule[language]) }
  }

  private func tell(_ index: Int, _ language: Language, to page: inout Page) {
    let passage = story.passages[index]
    let lines = experiment.lines
    let source = passage.lines.flatMap { range -> String? in
      guard range.count == 1, lines.indices.contains(range.lowerBound - 1) else { return nil }
      return String(lines[range.lowerBound - 1].drop { $0 == " " })
    }
    let place = ReadingWords.passage(
      story.threads[passage.thread], steps: passage.steps, lines: passage.lines.map(HandoutWords.lines), source: source)
    let before = index > 0 ? story.passages[index - 1].shared : []
    var said = passage.sentences
    if passage.shared != before, !passage.shared.isEmpty { said.append(ReadingWords.shared(passage.shared)) }
    page.write(place[language])
    if !said.isEmpty { page.write(said.map { $0[language] }.joined(separator: " "), indent: 2) }
  }
}
