import Canvas
import Wording

/// The notes of a slide, a sentence a paragraph, so that each is found at a glance.
struct NotesText {
  private let sentences: [String]
  private let isMissing: Bool

  init(_ notes: NotesState, language: Language) {
    let found = (notes.report?.notes ?? []).flatMap(NotesText.sentences)
    isMissing = found.isEmpty
    sentences = isMissing ? [NotesWords.noNotes[language]] : found
  }

  /// The rows in that many columns; `airy` with an empty one between sentences.
  func rows(in columns: Int, airy: Bool) -> [StyledText] {
    let style = isMissing ? Style.dim : Style.text.with(.bold)
    let parts = sentences.map { StyledText($0, style).wrapped(to: columns) }
    return Array(parts.joined(separator: airy ? [StyledText("")] : []))
  }

  /// Where a sentence ends: behind a full stop, question mark or exclamation mark that a space follows.
  static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      current += (current.isEmpty ? "" : " ") + word
      guard let last = word.last, ".?!".contains(last) else { continue }
      sentences.append(current)
      current = ""
    }
    return current.isEmpty ? sentences : sentences + [current]
  }
}

/// What is said where there is no lecture.
struct NotesWaiting {
  private let notes: NotesState

  init(_ notes: NotesState) { self.notes = notes }

  func text(in language: Language) -> StyledText {
    let first = notes.obstacle.map { NotesWords.noSocket(reason: $0.description) } ?? NotesWords.noLecture
    return StyledText([
      StyledText.Run(first[language] + "\n\n", notes.obstacle == nil ? Style.title : .warning),
      StyledText.Run(NotesWords.startOne[language]),
    ])
  }
}
