import Experiments
import Exports
import Lessons
import Timeline
import Wording

/// Experiments: the runs as they took place for this page, drawn, in figures, and told.
extension Handout {
  /// Tasks of a run that are told one by one.
  private static let toldTasks = 24

  /// The `number`-th figure of the page, of the experiment in `file`; `titles` is what links to it.
  func experiment(_ file: String, titles: [Language: [Inline]], number: Int) -> Markup {
    let title = Markup.element("strong", [:], inEach { InlineWriter(self, $0).markup(titles[$0] ?? []) })
    switch subject.outcomes[file] {
    case .ran(let runs): return figure(of: runs, title, number)
    case .told(let experiment, let story): return microscope(experiment, story, title, number)
    case .refused(let reason): return missing(title, HandoutWords.notRun(reason), number)
    case nil: return missing(title, HandoutWords.notRun(Phrase(verbatim: "")), number)
    }
  }

  /// An experiment that stands further above as the figure of that number.
  func reference(to number: Int, titles: [Language: [Inline]]) -> Markup {
    let title = Markup.element("strong", [:], inEach { InlineWriter(self, $0).markup(titles[$0] ?? []) })
    let link = Markup.element("a", ["href": "#run-\(number)"], words(HandoutWords.asAbove))
    return .element("p", ["class": "reference"], title, .text(" · "), link)
  }

  private func missing(_ title: Markup, _ reason: Phrase, _ number: Int) -> Markup {
    .element("p", ["class": "missing", "id": "run-\(number)"], title, .text(" "), words(reason))
  }

  private func figure(of runs: [RecordedRun], _ title: Markup, _ number: Int) -> Markup {
    let trace = Trace(version: subject.version, machine: subject.machine, labBase: subject.labBase, runs: runs)
    let id = "run-\(number)"
    let picture = PagePicture(trace, languages: languages, id: id, description: "\(id)-told")
    let origins = runs.map { Phrase.joined($0.origin(labBase: subject.labBase), by: ", ") }
    let origin = origins.first.map { first in
      origins.allSatisfy { $0 == first } ? Markup.text(" · ") + words(first) : .nothing
    }
    let caption = Markup.element(
      "figcaption", [:], title, origin ?? .nothing, .text(day(of: runs).map { " · \($0)" } ?? ""))
    return .element(
      "figure", ["class": "runs", "id": id],
      caption, .element("div", ["class": "picture"], .picture(picture)), table(of: runs), remarks(about: runs),
      told(trace, id: "\(id)-told"))
  }

  /// The day on which runs took place, in UTC; nil for runs in virtual time.
  func day(of runs: [RecordedRun]) -> String? {
    runs.compactMap(\.record.startedAt).max().map { String(CalendarTime.text($0).prefix(10)) }
  }

  // MARK: Figures

  private func table(of runs: [RecordedRun]) -> Markup {
    let isSchedule = runs.contains { $0.record.scheduling != nil }
    let all: [Figure] =
      isSchedule
      ? [.wall, .turnaround, .response, .waiting, .fairness, .switches]
      : [.wall, .cpu, .firstAnswer, .threads, .processes, .memory, .switches, .waited, .late, .lost]
    let values = runs.map { $0.experiment.figures(of: $0.record) }
    // A column says something when a run has that figure, and processes when there are several.
    let shown = all.filter { figure in
      values.contains { $0[figure] != nil } && (figure != .processes || runs.contains { $0.record.cost.processes > 1 })
    }
    let name = isSchedule ? ScheduleWords.policy : ReportWords.model
    let head = [name] + shown.map { isSchedule && $0 == .wall ? ScheduleWords.end : $0.label }
    let rows = zip(runs, values).map { run, figures in
      Markup.element(
        "tr", [:],
        [.element("th", ["scope": "row"], .text(run.record.model.name))]
          + shown.map { .element("td", [:], .text(figures[$0]?.text ?? ReportWords.none)) })
    }
    return .element(
      "table", ["class": "figures"],
      .element("thead", [:], .element("tr", [:], head.map { .element("th", ["scope": "col"], words($0)) })),
      .element("tbody", [:], rows))
  }

  /// What programs have printed and counted, and what a reader must know to judge the runs.
  private func remarks(about runs: [RecordedRun]) -> Markup {
    let said = runs.flatMap { run -> [Markup] in
      let name = Markup.element("b", [:], .text(run.record.model.name)) + .text(": ")
      let programs = run.record.tasks.prefix(4).compactMap { task -> Markup? in
        let output = task.output.map { TranscriptWords.printed(ProgramOutput($0, rows: 6).lines, more: nil) }
        let words = [output, task.updates.map(TranscriptWords.updates)].compactMap(\.self)
        return words.isEmpty ? nil : name + self.words(.joined(words, by: " "))
      }
      return programs + run.record.notes.map { name + words($0.sentence) }
    }
    return said.isEmpty ? .nothing : .element("ul", ["class": "note"], said.map { .element("li", [:], $0) })
  }

  // MARK: In words

  private func told(_ trace: Trace, id: String) -> Markup {
    let stories = rows { language in
      trace.runs.enumerated().reduce(.nothing) { told, run in
        let story = RunStory(run.element, labBase: subject.labBase)
        let heading = story.heading(run.offset + 1, of: trace.runs.count)[language]
        let tasks = story.tasks(atMost: Self.toldTasks).map { Markup.element("li", [:], .text($0[language])) }
        return told + .element("p", [:], .element("b", [:], .text(heading)))
          + .element("p", [:], .text(story.summary.map { $0[language] }.joined(separator: " ")))
          + .element("ul", [:], tasks)
      }
    }
    return .element(
      "details", ["class": "told"], .element("summary", [:], words(ExportWords.told)),
      .element("div", ["id": id], stories))
  }
}
