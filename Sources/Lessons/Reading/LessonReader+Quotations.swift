import Experiments
import Timeline
import Wording

extension LessonReader {
  /// The figure that stands between braces; `place` is where the braces open.
  mutating func readQuotation(_ inner: PlacedText, at place: SourcePlace) -> Quotation? {
    let above = links.last(before: place.line)
    let known = links.files(before: place.line)
    guard let subject = readSubject(inner, standard: above, known: known) else { return nil }
    return Quotation(subject: subject, source: LessonText.line(inner.trimmed.text), place: place)
  }

  /// A figure, or two with a slash between them. `standard` is the experiment of a figure without a file, `known` are
  /// those that may be named.
  mutating func readSubject(_ text: PlacedText, standard: String?, known: [String]) -> Quotation.Subject? {
    let parts = Self.operands(text)
    guard let first = parts.first, parts.count <= 2, parts.allSatisfy({ !$0.text.isEmpty }) else {
      report(.quotation(.badQuotation(String(text.trimmed.text))), at: text.trimmed.place)
      return nil
    }
    guard let a = readReference(first, standard: standard, known: known) else { return nil }
    guard parts.count == 2 else { return .value(a) }
    guard let b = readReference(parts[1], standard: standard, known: known) else { return nil }
    guard a.figure.dimension == b.figure.dimension else {
      report(.quotation(.figuresNotComparable(a.figure.name, b.figure.name)), at: first.place)
      return nil
    }
    return .ratio(a, b)
  }

  private mutating func readReference(_ text: PlacedText, standard: String?, known: [String]) -> FigureReference? {
    let (file, rest) = Self.file(of: text)
    guard let dot = rest.text.lastIndex(of: "."), !rest.text.contains(where: \.isWhitespace) else {
      report(.quotation(.badQuotation(String(text.text))), at: text.place)
      return nil
    }
    let name = String(rest.text[..<dot])
    let figureText = rest.from(rest.text.index(after: dot))
    let model = RunModel(name: name)
    if model == nil {
      report(.quotation(.unknownModel(suggestion(name, among: RunModel.all.map(\.name)))), at: rest.place)
    }
    guard let figure = readFigure(figureText), let model else { return nil }
    guard let experiment = readExperiment(file, at: text.place, standard: standard, known: known) else { return nil }
    return FigureReference(experiment: experiment, model: model, figure: figure)
  }

  /// One of the figures.
  mutating func readFigure(_ text: PlacedText) -> Figure? {
    if let figure = Figure(rawValue: String(text.text)) { return figure }
    report(.quotation(.unknownFigure(suggestion(text.text, among: Figure.allCases.map(\.name)))), at: text.place)
    return nil
  }

  /// The experiment of a figure, as it is named or as the place of the figure says.
  mutating func readExperiment(
    _ file: PlacedText?, at place: SourcePlace, standard: String?, known: [String]
  ) -> String? {
    if let file {
      if known.contains(String(file.text)) { return String(file.text) }
      report(.quotation(.experimentNotLinkedAbove(suggestion(file.text, among: known))), at: file.place)
      return nil
    }
    if standard == nil { report(.quotation(.noExperimentLinked), at: place) }
    return standard
  }

  /// `file.yaml/rest` in its parts.
  static func file(of text: PlacedText) -> (file: PlacedText?, rest: PlacedText) {
    guard let (before, after) = text.split(at: ".yaml/") else { return (nil, text) }
    return (PlacedText(text.text.prefix(before.text.count + 5), at: text.place), after)
  }

  /// The parts between slashes that are not behind a file's name.
  private static func operands(_ text: PlacedText) -> [PlacedText] {
    var parts: [PlacedText] = []
    var start = text.text.startIndex
    for index in text.text.indices where text.text[index] == "/" {
      if text.text[start..<index].hasSuffix(".yaml") { continue }
      let whole = text.from(start)
      parts.append(PlacedText(text.text[start..<index], at: whole.place).trimmed)
      start = text.text.index(after: index)
      // A figure has one slash; a line of ten thousand is no reason to look at each.
      if parts.count > 2 { break }
    }
    return parts + [text.from(start).trimmed]
  }
}
