import Experiments
import Wording

extension LessonReader {
  /// The runs of a paragraph, title or cell. What cannot be shown is reported and left out.
  mutating func readInlines(_ nodes: [MarkdownNode], isCell: Bool = false) -> [Inline] {
    var runs: [Inline] = []
    for node in nodes { read(node, style: [], link: nil, into: &runs) }
    let merged = merge(runs)
    checkUnits(merged, isCell: isCell)
    return merged
  }

  private mutating func read(
    _ node: MarkdownNode, style: Inline.Style, link: LinkTarget?, into runs: inout [Inline]
  ) {
    let place = place(of: node)
    func add(_ text: String, _ style: Inline.Style) {
      let text = LessonText.line(text)
      if !text.isEmpty { runs.append(Inline(.text(text), style: style, link: link, at: place)) }
    }
    func readChildren(_ style: Inline.Style, _ link: LinkTarget?) {
      for child in node.children { read(child, style: style, link: link, into: &runs) }
    }
    switch node.kind {
    case .text(let text): readText(text, of: node, style: style, link: link, into: &runs)
    case .softBreak: add(" ", style)
    case .lineBreak: runs.append(Inline(.lineBreak, at: place))
    case .codeSpan(let text): add(text, style.union(.code))
    case .emphasis: readChildren(style.union(.emphasis), link)
    case .strong: readChildren(style.union(.strong), link)
    case .link(let target): readChildren(style, readTarget(target, of: node))
    case .image: report(.structure(.image), at: place)
    case .inlineHTML(let text): readInlineHTML(text, at: source.place(of: text, line: node.line, byte: node.column))
    default: report(.structure(.html), at: place)
    }
  }

  /// Text, with the figures that it quotes.
  private mutating func readText(
    _ text: String, of node: MarkdownNode, style: Inline.Style, link: LinkTarget?, into runs: inout [Inline]
  ) {
    var rest = PlacedText(text, at: source.place(of: text, line: node.line, byte: node.column))
    func add(_ piece: PlacedText) {
      let text = LessonText.line(piece.text)
      if !text.isEmpty { runs.append(Inline(.text(text), style: style, link: link, at: piece.place)) }
    }
    // Most text quotes nothing, and looking for two braces character by character takes its time.
    while rest.text.utf8.contains(UInt8(ascii: "{")), let (before, after) = rest.split(at: "{{") {
      add(before)
      let open = rest.place.advanced(over: before.text)
      guard let (inner, behind) = after.split(at: "}}") else {
        report(.quotation(.unclosedQuotation), at: open)
        return
      }
      if let quotation = readQuotation(inner, at: open) {
        runs.append(Inline(.quotation(quotation), style: style, link: link, at: open))
      }
      rest = behind
    }
    add(rest)
  }

  private mutating func readInlineHTML(_ text: String, at place: SourcePlace) {
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count >= 7 else {
      report(.structure(.html), at: place)
      return
    }
    let inner = PlacedText(text, at: place).from(text.index(text.startIndex, offsetBy: 4))
    let comment = PlacedText(inner.text.dropLast(3), at: inner.place).trimmed
    if !comment.text.hasPrefix("#") {
      report(.directive(.directiveInText(String(comment.text.prefix { $0.isLetter }))), at: place)
    }
  }

  private mutating func readTarget(_ target: String, of node: MarkdownNode) -> LinkTarget? {
    let place = place(of: node)
    if ExperimentLinks.isExperiment(target) {
      report(.structure(.experimentInText(target)), at: place)
      return nil
    }
    if target.hasPrefix("https://") || target.hasPrefix("http://") { return .web(Harmless.text(target, limit: 2_000)) }
    if let folder = Self.lessonFolder(target) { return .lesson(folder) }
    report(.structure(.unsupportedLink(target)), at: place)
    return nil
  }

  /// The lesson that `../07-the-lock/en.md` or `../07-the-lock/` is about.
  private static func lessonFolder(_ target: String) -> String? {
    var parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.removeFirst() == "..", let folder = parts.first else { return nil }
    let rest = parts.dropFirst().joined(separator: "/")
    guard ["", "en.md", "ko.md"].contains(rest), LessonFolder.isName(folder) else { return nil }
    return String(folder)
  }

  /// Neighbouring texts of the same style as one run: the parser divides them wherever a sign might have begun something.
  private func merge(_ runs: [Inline]) -> [Inline] {
    var merged: [Inline] = []
    var text = ""
    func close() {
      if !text.isEmpty { merged[merged.count - 1].content = .text(text) }
      text = ""
    }
    for run in runs {
      guard case .text(let piece) = run.content else {
        close()
        merged.append(run)
        continue
      }
      if text.isEmpty || merged.last?.style != run.style || merged.last?.link != run.link {
        close()
        merged.append(run)
      }
      text += piece
    }
    close()
    return merged
  }
}
