import Canvas
import Lessons
import Wording

/// Makes runs of a lesson's text ready to be drawn: styles, figures of the reader's own runs, and what points at a lane.
struct InlineText {
  let language: Language
  let quoted: QuotedRuns
  /// What the picture beside the text shows under that name; it is drawn alike in both.
  var named = NamedInText()

  /// The runs as one text in `base` wherever they say nothing else.
  func styled(_ runs: [Inline], base: Style = .text) -> StyledText {
    var parts: [StyledText.Run] = []
    for run in runs {
      switch run.content {
      case .text(let text): parts.append(StyledText.Run(text, style(of: run, text, base: base)))
      case .lineBreak: parts.append(StyledText.Run("\n", base))
      case .quotation(let quotation):
        // A number is not parted from its unit.
        let text = Text.unbroken(quotation.text(records: quoted, language: language))
        parts.append(StyledText.Run(text, text == Quotation.dash ? .dim : Style.accent.with(.bold)))
      }
      if case .web(let address) = run.link, run.content != .text(address) {
        parts.append(StyledText.Run(" (\(Harmless.text(address, limit: 80)))", .dim))
      }
    }
    return StyledText(parts)
  }

  private func style(of run: Inline, _ text: String, base: Style) -> Style {
    if !run.style.isDisjoint(with: [.code, .strong]), isNamed(text) { return Style.selection.with(.underline) }
    var style = base
    if run.style.contains(.code) { style = .accent }
    if run.style.contains(.strong) { style = style.with(.bold) }
    if run.style.contains(.emphasis) || run.link != nil { style = style.with(.underline) }
    return style
  }

  private func isNamed(_ text: String) -> Bool {
    named.lanes.contains(text) || named.stateNames.contains(text)
  }
}
