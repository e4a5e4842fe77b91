import Canvas
import Wording

/// The notes of a slide, a sentence a paragraph, so that each is found at a glance; below them the step's own text.
struct NotesText {
  private let notes: [StyledText]
  private let text: [StyledText]

  init(_ notes: NotesState, language: Language) {
    let sentences = (notes.report?.notes ?? []).flatMap(NotesText.sentences)
    text = (notes.report?.text ?? []).map { StyledText($0) }
    self.notes =
      sentences.isEmpty && text.isEmpty
      ? [StyledText(NotesWords.noNotes[language], .dim)] : sentences.map { StyledText($0, Style.text.with(.bold)) }
  }

  /// The rows in that many columns; `airy` with an empty one between sentences.
  func rows(in columns: Int, airy: Bool) -> [StyledText] {
    let above = noteRows(in: columns, airy: airy)
    let below = Array(text.map { $0.wrapped(to: columns) }.joined())
    return above.isEmpty || below.isEmpty ? above + below : above + [StyledText("")] + below
  }

  /// Those of them that are the notes.
  func noteRows(in columns: Int, airy: Bool) -> [StyledText] {
    Array(notes.map { $0.wrapped(to: columns) }.joined(separator: airy ? [StyledText("")] : []))
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
