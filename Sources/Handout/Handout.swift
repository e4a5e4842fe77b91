import Canvas
import Experiments
import Exports
import Lessons
import Wording

/// A lesson as a page to hand out: its text, its questions with the answers at the end, and the runs that took place for it,
/// drawn and told. The page is complete in itself, reads on a screen in light and dark, and prints on A4.
public struct Handout {
  let subject: HandoutSubject
  let quoted: QuotedRuns
  let plans: [Language: [StepPlan]]

  /// The handout of a lesson whose experiments were run.
  public init(_ subject: HandoutSubject) {
    self.subject = subject
    quoted = subject.quoted
    plans = Dictionary(uniqueKeysWithValues: subject.languages.map { ($0, subject.plans(in: $0)) })
  }

  var languages: [Language] { subject.languages }

  /// The language of the page where nothing else is said.
  var language: Language { languages.first ?? .en }

  /// The page: HTML in UTF-8, with a line break at its end. Pure; any thread.
  public var html: String {
    let title = languages.map { frontMatter($0).title }.joined(separator: " / ")
    let summary = frontMatter(language).summary
    // Nothing may be loaded from anywhere, whatever a lesson says.
    let policy = "default-src 'none'; style-src 'unsafe-inline'"
    let head = Markup.element(
      "head", [:],
      .void("meta", ["charset": "utf-8"]),
      .void("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["name": "color-scheme", "content": "light dark"]),
      .void("meta", ["name": "description", "content": summary]),
      .void("meta", ["name": "generator", "content": "interleave \(subject.version)"]),
      .element("title", [:], .text(title)))
    let body = Markup.element("body", ["class": languages.count > 1 ? "bilingual" : "monolingual"], header, main)
    let style = "<style>\n\(HandoutStyle.text)\n</style>\n"
    let opened = head.source.replacing("</head>", with: style + "</head>")
    return "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n" + opened + body.source + "</html>\n"
  }

  func frontMatter(_ language: Language) -> FrontMatter {
    subject.content.text(in: language)?.frontMatter ?? FrontMatter()
  }

  private var header: Markup {
    let number = subject.content.folder.number
    let minutes = frontMatter(language).minutes
    let line = StudyWords.lesson(number) + Phrase(verbatim: " · ") + StudyWords.minutes(minutes)
    return .element(
      "header", [:],
      .element("p", ["class": "kicker"], .text("interleave · "), words(line)),
      .element("h1", [:], inEach { .text(frontMatter($0).title) }),
      .element(
        "div", ["class": "misconception"],
        rows { .element("p", [:], .text("\(StudyWords.misconception[$0]) \(frontMatter($0).misconception)")) }))
  }

  private var main: Markup {
    let count = languages.compactMap { plans[$0]?.count }.max() ?? 0
    var writer = StepWriter(self)
    let steps = (0..<count).map { writer.step($0) }
    return .element("main", [:], steps + [terms, sources, answers(writer.asked)])
  }

  // MARK: One language or several

  /// What each language says, side by side or one below the other; as it is where there is one.
  func rows(_ make: (Language) -> Markup) -> Markup {
    guard languages.count > 1 else { return make(language) }
    let columns = languages.map { Markup.element("div", ["lang": $0.rawValue], make($0)) }
    return .element("div", ["class": "both"], columns)
  }

  /// What each language says, one behind the other on a line.
  func inEach(_ make: (Language) -> Markup) -> Markup {
    guard languages.count > 1 else { return make(language) }
    return languages.map { Markup.element("span", ["lang": $0.rawValue], make($0)) }.joined(by: " ")
  }

  /// A phrase in each language, once where they say the same.
  func words(_ phrase: Phrase) -> Markup {
    let said = languages.map { phrase[$0] }
    guard Set(said).count > 1 else { return .text(said.first ?? "") }
    return languages.map { Markup.element("span", ["lang": $0.rawValue], .text(phrase[$0])) }.joined(by: " / ")
  }
}
