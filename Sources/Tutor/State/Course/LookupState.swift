import Lessons
import Wording

/// What is looked up in the glossary or the whole course, and where in the list of findings the reader is.
struct LookupState: Equatable {
  /// What was typed.
  var words = ""
  /// What was found.
  var findings: [Finding] = []
  /// The chosen finding.
  var cursor = 0
  /// Where Esc leads back to.
  var returnsTo = TutorState.Screen.home
}

/// A place of the course that says something about what was looked up.
struct Finding: Equatable {
  /// A term, or the title of a step.
  let title: String
  /// What the term means, or the words around the ones that were found.
  let detail: String
  /// The lesson's name.
  let lesson: String
  /// From 0.
  let step: Int
}

extension Library {
  /// Most findings that are listed; more would be a list to search in.
  private static let mostFindings = 200

  /// The terms whose name has `words` in it, in alphabetical order; all of them for no words.
  func terms(matching words: String, in language: Language) -> [Finding] {
    let wanted = words.searchable
    let found = entries.flatMap { entry in
      entry.text(in: language).terms.compactMap { term -> Finding? in
        let other = Language.allCases.filter { $0 != language }.compactMap { entry.frontMatter[$0] }
        // A reader may know a term by its name in the other language.
        let twins = other.flatMap {
          $0.terms.indices.contains(term.index(in: entry, language))
            ? [$0.terms[term.index(in: entry, language)].name] : []
        }
        guard wanted.isEmpty || ([term.name] + twins).contains(where: { $0.searchable.contains(wanted) }) else {
          return nil
        }
        return Finding(
          title: Harmless.text(term.name), detail: Harmless.text(term.meaning ?? "", limit: 400),
          lesson: entry.folder.name, step: 0)
      }
    }
    return found.sorted { ($0.title.searchable, $0.lesson) < ($1.title.searchable, $1.lesson) }
  }

  /// The steps that have all of `words` in their titles or text, or all of a term that `words` are another name of: those
  /// first that have them as words or the beginnings of words, and titles before text.
  func steps(matching words: String, in language: Language) -> [Finding] {
    let searches = ([words.searchable] + names(ofAlias: words, in: language))
      .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    guard !searches.isEmpty else { return [] }
    var ranked: [(rank: Int, finding: Finding)] = []
    for content in texts {
      guard let lesson = content.text(in: language) else { continue }
      for (index, step) in lesson.steps.enumerated() {
        let title = step.title.plainText
        let text = step.plainText
        let found = searches.compactMap { SearchRank(of: $0, title: title.searchable, text: text.searchable) }
        guard let best = found.min(by: { $0.rank < $1.rank }) else { continue }
        let detail = text.excerpt(around: best.word)
        ranked.append((best.rank, Finding(title: title, detail: detail, lesson: content.folder.name, step: index)))
      }
    }
    let sorted = SearchRank.all.flatMap { rank in ranked.filter { $0.rank == rank } }
    return sorted.prefix(Library.mostFindings).map(\.finding)
  }

  /// Names by which the course speaks of what `words` name otherwise: a term that has them in brackets.
  private func names(ofAlias words: String, in language: Language) -> [String] {
    let wanted = words.searchable.trimmed
    guard wanted.count > 1 else { return [] }
    return entries.flatMap { $0.text(in: language).terms }.compactMap { term in
      let parts = term.name.searchable.split(maxSplits: 1) { $0 == "(" }
      guard parts.count == 2, let name = parts.first else { return nil }
      let aliases = parts[1].prefix { $0 != ")" }.split(separator: ",").map { String($0).trimmed }
      return aliases.contains { $0.hasPrefix(wanted) } ? String(name).trimmed : nil
    }
  }
}

/// How well a step answers a search.
private struct SearchRank {
  /// From the best to the worst.
  static let all = 0...3
  /// One of `all`.
  let rank: Int
  /// The first word of what was looked for.
  let word: String

  /// Nil when a word is found neither in the title nor in the text; all of it is to be searchable.
  init?(of words: [String], title: String, text: String) {
    guard let first = words.first else { return nil }
    var worst = 0
    for word in words {
      if title.hasWord(startingWith: word) { continue }
      if text.hasWord(startingWith: word) {
        worst = max(worst, 1)
      } else if title.contains(word) {
        worst = max(worst, 2)
      } else if text.contains(word) {
        worst = max(worst, 3)
      } else {
        return nil
      }
    }
    rank = worst
    word = first
  }
}

extension FrontMatter.Term {
  /// Where the term stands in the list of its lesson: the same place in every language.
  fileprivate func index(in entry: Library.Entry, _ language: Language) -> Int {
    entry.text(in: language).terms.firstIndex(of: self) ?? -1
  }
}

extension Step {
  /// Everything that the step says, as one line.
  fileprivate var plainText: String { blocks.map(\.plainText).joined(separator: " ") }
}

extension Block {
  fileprivate var plainText: String {
    switch content {
    case .paragraph(let text), .heading(let text): text.plainText
    case .list(let list): list.items.joined().map(\.plainText).joined(separator: " ")
    case .table(let table):
      (table.header + table.rows.joined()).map(\.plainText).joined(separator: " ")
    case .quote(let blocks), .condition(_, let blocks): blocks.map(\.plainText).joined(separator: " ")
    case .code(let code): code.lines.joined(separator: " ")
    case .experiment(let link): link.title.plainText
    case .choice(let choice): choice.options.map(\.text.plainText).joined(separator: " ")
    case .prediction(let prediction):
      (prediction.choice?.options ?? []).map(\.text.plainText).joined(separator: " ")
    case .pause, .note: ""
    }
  }
}

extension String {
  /// As it is compared: without case.
  fileprivate var searchable: String { lowercased() }

  /// Without spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether a word of the text begins so.
  fileprivate func hasWord(startingWith beginning: String) -> Bool {
    ranges(of: beginning).contains { range in
      range.lowerBound == startIndex
        || !(self[index(before: range.lowerBound)].isLetter || self[index(before: range.lowerBound)].isNumber)
    }
  }

  /// A line of the text with `word` not far from its beginning.
  fileprivate func excerpt(around word: String) -> String {
    guard let place = searchable.range(of: word) else { return String(prefix(160)) }
    let before = searchable.distance(from: searchable.startIndex, to: place.lowerBound)
    let start = index(startIndex, offsetBy: max(0, before - 30), limitedBy: endIndex) ?? startIndex
    // Begins with a whole word.
    let from = before > 30 ? self[start...].firstIndex(of: " ").map { index(after: $0) } ?? start : startIndex
    return String(self[from...].prefix(200))
  }

  fileprivate func range(of word: String) -> Range<Index>? { firstRange(of: word) }
}
