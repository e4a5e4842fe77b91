import Canvas
import Lessons
import Wording

/// What the speaker has before them while the hall sees thirty words: the author's notes, and all of the step.
enum SpeakerNotes {
  /// The author's notes to the step, a paragraph each; to a lesson's own slide what it is about.
  static func notes(of hall: HallState, in language: Language) -> [String] {
    guard let (slide, step, lesson) = place(of: hall, in: language) else { return [] }
    if case .opening = slide.content {
      let text = hall.lecture.contents[lesson]?.text(in: language)?.frontMatter
      return [text?.summary, text?.misconception].compactMap(\.self).filter { !$0.isEmpty }
    }
    return step.blocks.flattened.compactMap { if case .note(let note) = $0.content { note } else { nil } }
  }

  /// The text of the step, a paragraph each.
  static func text(of hall: HallState, in language: Language) -> [String] {
    guard let (slide, step, lesson) = place(of: hall, in: language), slide.content != .opening else { return [] }
    let inline = InlineText(language: language, quoted: hall.quoted[lesson] ?? QuotedRuns())
    return step.blocks.flattened.flatMap { paragraphs(of: $0, inline) }
  }

  private static func place(of hall: HallState, in language: Language) -> (slide: Slide, step: Step, lesson: String)? {
    guard let slide = hall.slide, let step = hall.lecture.step(ofPart: slide.anchor.part, in: language) else {
      return nil
    }
    return (slide, step, hall.lecture.parts[slide.anchor.part].lesson)
  }

  private static func paragraphs(of block: Block, _ inline: InlineText) -> [String] {
    switch block.content {
    case .paragraph(let text), .heading(let text): [inline.styled(text).plain]
    case .list(let list):
      list.items.enumerated().map { number, item in
        let mark = list.start.map { "\($0 + number). " } ?? "- "
        return mark + item.flatMap { paragraphs(of: $0, inline) }.joined(separator: " ")
      }
    case .quote(let blocks): blocks.flatMap { paragraphs(of: $0, inline) }
    case .table(let table):
      ([table.header] + table.rows).map { $0.map { inline.styled($0).plain }.joined(separator: "   ") }
    case .code(let code): code.lines.filter { !$0.isEmpty }
    case .choice(let choice): options(of: choice, inline)
    case .prediction(let prediction): prediction.choice.map { options(of: $0, inline) } ?? []
    case .experiment(let link): [inline.styled(link.title).plain]
    case .pause, .note, .condition: []
    }
  }

  /// Options with what is right about them.
  private static func options(of choice: Choice, _ inline: InlineText) -> [String] {
    choice.options.enumerated().map { index, option in
      let mark = option.isRight ? "+" : "-"
      let why = option.explanation.flatMap { paragraphs(of: $0, inline) }.joined(separator: " ")
      return "\(mark) \(SlideLetters.letter(index))  \(inline.styled(option.text).plain)  \(why)"
    }
  }
}
