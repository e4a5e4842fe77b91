import Experiments
import Interpreter
import Lessons
import Wording

/// Programs under the microscope: the source, the bytecode of what its threads run, and one schedule, as textbooks have it:
/// a column a thread, time from top to bottom.
extension Handout {
  /// Rows of a schedule.
  private static let rows = 80
  /// Threads that can have a column each.
  private static let columns = 4
  /// Instructions of a function whose bytecode is shown; more say less.
  private static let instructions = 24

  func microscope(
    _ experiment: MicroscopeExperiment, _ story: ScheduleStory, _ title: Markup, _ number: Int
  ) -> Markup {
    let rule =
      experiment.checkpoints == .freeThreaded
      ? MicroscopeWords.freeThreaded : MicroscopeWords.checkpoints(experiment.checkpoints.name)
    let caption = Markup.element("figcaption", [:], title, .text(" · "), words(rule))
    return .element(
      "figure", ["class": "microscope", "id": "run-\(number)"],
      [caption, listing(experiment)] + bytecode(experiment) + schedule(story, experiment))
  }

  private func listing(_ experiment: MicroscopeExperiment) -> Markup {
    let lines = experiment.lines
    let width = String(lines.count).count
    let numbered = lines.enumerated().map { number, line in
      let digits = String(number + 1)
      return String(repeating: " ", count: width - digits.count) + digits + "  " + line
    }
    return .element("pre", ["class": "listing"], .element("code", ["translate": "no"], .lines(numbered)))
  }

  /// The functions that threads run, with the places at which another thread may come in.
  private func bytecode(_ experiment: MicroscopeExperiment) -> [Markup] {
    guard let program = try? experiment.compile() else { return [] }
    let functions = program.functions.dropFirst().filter { $0.instructions.count <= Self.instructions }
    return functions.map { function in
      let rows = Disassembly(function, of: program).lines.map { line in
        let mark = line.isCheckpoint && experiment.checkpoints != .freeThreaded
        let code = "\(line.opcode) \(line.meaning)"
        return Markup.element(
          "tr", [:],
          .element("td", [:], .text(line.span.map { String($0.line) } ?? "")),
          .element("td", [:], .element("code", ["translate": "no"], .text(code))),
          .element("td", [:], mark ? words(MicroscopeWords.checkpointMark) : .nothing))
      }
      return .element(
        "table", ["class": "bytecode"],
        .element("caption", [:], words(HandoutWords.bytecode(of: function.name))), .element("tbody", [:], rows))
    }
  }

  private func schedule(_ story: ScheduleStory, _ experiment: MicroscopeExperiment) -> [Markup] {
    var said = [Markup.element("p", [:], .element("b", [:], words(HandoutWords.schedule)))]
    if !story.search.isEmpty {
      let found = Phrase.joined(story.search, by: ". ")
      said.append(.element("p", [:], words(HandoutWords.search), .text(": "), words(found)))
    }
    said.append(.element("p", ["class": "note"], words(HandoutWords.sameEverywhere)))
    return said + [table(story, experiment)]
  }

  private func table(_ story: ScheduleStory, _ experiment: MicroscopeExperiment) -> Markup {
    let isWide = story.threads.count <= Self.columns
    let sharesData = story.passages.contains { !$0.shared.isEmpty }
    let names = isWide ? story.threads.map { Markup.text($0) } : [.nothing]
    let titles = [words(HandoutWords.steps)] + names + (sharesData ? [words(HandoutWords.shared)] : [])
    let head = Markup.element("tr", [:], titles.map { .element("th", ["scope": "col"], $0) })
    let lines = experiment.lines
    var rows = story.passages.prefix(Self.rows).map { passage in
      let cell = Markup.element("td", passage.isTrouble ? ["class": "trouble"] : [:], told(passage, story, lines))
      let cells = isWide ? story.threads.indices.map { $0 == passage.thread ? cell : .element("td") } : [cell]
      let shared = Markup.element("td", [:], words(.joined(passage.shared, by: ", ")))
      let steps = Markup.element("th", ["scope": "row"], .text(range(passage.steps)))
      return Markup.element("tr", [:], [steps] + cells + (sharesData ? [shared] : []))
    }
    let rest = story.passages.count - rows.count
    if rest > 0 {
      let more = Markup.element("td", ["colspan": "\(titles.count)"], words(HandoutWords.more(rest)))
      rows.append(.element("tr", [:], more))
    }
    return .element(
      "table", ["class": "schedule"], .element("thead", [:], head), .element("tbody", [:], rows))
  }

  private func told(_ passage: ScheduleStory.Passage, _ story: ScheduleStory, _ lines: [String]) -> Markup {
    var place = Markup.nothing
    if let range = passage.lines {
      let source = range.count == 1 && lines.indices.contains(range.lowerBound - 1) ? lines[range.lowerBound - 1] : nil
      place = words(HandoutWords.lines(range))
      if let source {
        place =
          place + .text(": ")
          + .element("code", ["translate": "no"], .text(String(source.drop { $0 == " " })))
      }
    }
    if story.threads.count > Self.columns {
      place = .element("b", [:], .text(story.threads[passage.thread])) + .text(" ") + place
    }
    guard !passage.sentences.isEmpty else { return place }
    return languages.reduce(place) { told, language in
      let words = passage.sentences.map { $0[language] }.joined(separator: " ")
      return told + .element("p", ["lang": language.rawValue], .text(words))
    }
  }

  private func range(_ steps: ClosedRange<Int>) -> String {
    steps.count == 1 ? "\(steps.lowerBound)" : "\(steps.lowerBound)-\(steps.upperBound)"
  }
}
