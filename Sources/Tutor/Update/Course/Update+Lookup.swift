import Lessons
import Terminal
import Wording

/// The glossary and the search: both are lists that typing narrows.
extension TutorState {
  /// Opens the glossary or the search.
  mutating func lookUp(in target: Screen) -> [Effect] {
    let from = screen == .glossary || screen == .search ? lookup.returnsTo : screen
    lookup = LookupState(returnsTo: from)
    screen = target
    overlay = nil
    find()
    return target == .search && library.texts.isEmpty ? [.readCourse] : []
  }

  /// What keys mean in both.
  mutating func performInLookup(_ action: Action) -> [Effect] {
    let last = max(0, lookup.findings.count - 1)
    switch action {
    case .up: lookup.cursor = max(0, lookup.cursor - 1)
    case .down: lookup.cursor = min(last, lookup.cursor + 1)
    case .pageUp: lookup.cursor = max(0, lookup.cursor - 8)
    case .pageDown: lookup.cursor = min(last, lookup.cursor + 8)
    case .top: lookup.cursor = 0
    case .bottom: lookup.cursor = last
    case .erase:
      guard !lookup.words.isEmpty else { return [] }
      lookup.words.removeLast()
      find()
    case .advance: return openFinding()
    case .cancel: screen = lookup.returnsTo
    default: break
    }
    return []
  }

  /// A character was typed where words are looked up.
  mutating func type(_ character: Character) {
    guard lookup.words.count < TutorState.longestSearch else { return }
    lookup.words.append(character)
    find()
  }

  /// All lessons were read, so that they can be searched.
  mutating func take(_ texts: [LessonContent]) {
    library.texts = texts
    for content in texts { library.stepCounts[content.folder.name] = content.stepCount }
    find()
  }

  /// Looks for what was typed.
  mutating func find() {
    lookup.cursor = 0
    lookup.findings =
      switch screen {
      case .glossary: library.terms(matching: lookup.words, in: language)
      case .search: library.steps(matching: lookup.words, in: language)
      case .home, .lesson, .runs, .warmUp, .microscope, .explorer, .hall, .notes: []
      }
  }

  /// Opens the lesson in which the chosen finding stands.
  private mutating func openFinding() -> [Effect] {
    guard lookup.findings.indices.contains(lookup.cursor) else { return [] }
    let finding = lookup.findings[lookup.cursor]
    guard let folder = library.entry(finding.lesson)?.folder else { return [] }
    // A term leads to its lesson as the reader left it, a step to that step.
    if screen == .search {
      if lessons[folder.name] == nil, let content = library.texts.first(where: { $0.folder == folder }) {
        _ = take(content)
      }
      turn(to: finding.step, of: folder.name)
    }
    return open(folder)
  }

  private static let longestSearch = 60
}
