import Experiments
import Lessons
import Wording

/// What stands behind the steps: terms, and where the figures come from.
extension Handout {
  /// The terms that the lesson introduces, then those of earlier lessons that it uses.
  var terms: Markup {
    let lists = languages.map { ($0, terms(in: $0)) }
    guard lists.contains(where: { !$0.1.isEmpty }) else { return .nothing }
    return .element(
      "section", ["class": "terms", "id": "terms"],
      .element("h2", [:], inEach { .text(HandoutWords.terms[$0]) }),
      rows { language in
        let entries = lists.first { $0.0 == language }?.1 ?? []
        return .element(
          "dl", [:],
          entries.map { .element("dt", [:], .text($0.name)) + .element("dd", [:], .text($0.meaning ?? "")) })
      })
  }

  private func terms(in language: Language) -> [FrontMatter.Term] {
    let own = frontMatter(language).terms.filter { $0.meaning != nil }
    let text = (plans[language] ?? []).flatMap { $0.blocks.flatMap(\.words) }.joined(separator: " ").lowercased()
    let earlier = (subject.earlierTerms[language] ?? []).filter { term in
      guard term.meaning != nil, !own.contains(where: { $0.name == term.name }) else { return false }
      return text.contains(word: term.plainName.lowercased(), isWhole: language == .en)
    }
    return own + earlier
  }

  /// The machine, the day and the version.
  var sources: Markup {
    let runs = subject.outcomes.values.flatMap { outcome -> [RecordedRun] in
      if case .ran(let runs) = outcome { runs } else { [] }
    }
    let machine = subject.machine
    let opening = TranscriptWords.opening(
      runs: runs.count, processors: machine.processors, kernel: machine.kernel, memory: machine.memory)
    var said = runs.isEmpty ? [] : [opening]
    if let day = day(of: runs) { said.append(HandoutWords.tookPlace(on: day, version: subject.version)) }
    guard !said.isEmpty else { return .nothing }
    return .element(
      "section", ["class": "sources"],
      .element("h2", [:], inEach { .text(HandoutWords.sources[$0]) }),
      rows { language in .element("p", [:], .text(said.map { $0[language] }.joined(separator: " "))) })
  }
}

extension FrontMatter.Term {
  /// The name without what search finds too: `락` of `락 (잠금, lock)`.
  fileprivate var plainName: String {
    let name = name.prefix { $0 != "(" }
    return name.split(separator: " ").joined(separator: " ")
  }
}

extension Block {
  /// What it says, as text, without what its options are explained with.
  fileprivate var words: [String] {
    switch content {
    case .paragraph(let text), .heading(let text): [text.plainText]
    case .list(let list): list.items.joined().flatMap(\.words)
    case .table(let table): (table.header + table.rows.joined()).map(\.plainText)
    case .quote(let blocks), .condition(_, let blocks): blocks.flatMap(\.words)
    case .choice(let choice): choice.options.map(\.text.plainText)
    case .prediction(let prediction): prediction.choice?.options.map(\.text.plainText) ?? []
    case .experiment, .code, .pause, .note: []
    }
  }
}

extension String {
  /// Whether it holds a word or several; whole where letters before or behind it would make another word of it, but for the
  /// plural.
  fileprivate func contains(word: String, isWhole: Bool) -> Bool {
    guard !word.isEmpty else { return false }
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = self[range.upperBound...].drop { $0 == "s" }.first
      if !isWhole || !(before?.isLetter ?? false) && !(after?.isLetter ?? false) { return true }
      rest = self[range.upperBound...]
    }
    return false
  }
}
