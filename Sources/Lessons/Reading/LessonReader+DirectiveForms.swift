import Experiments
import Wording

extension LessonReader {
  private static let forms = [
    "pause": "pause", "note": "note: ...", "end": "end", "when": "when: processors >= 2",
    "predict": "predict: choice, predict: order -> wall, or predict: number ms 0..2000 -> model.figure",
  ]

  /// What a comment says; nil after it was reported.
  mutating func readDirective(_ comment: PlacedText, at place: SourcePlace) -> Directive? {
    if comment.text.hasPrefix("#") { return .own }
    let name = String(comment.text.prefix { !$0.isWhitespace && $0 != ":" })
    guard Directive.names.contains(name) else {
      let at = name.isEmpty ? place : comment.place
      report(.directive(.unknownDirective(suggestion(name, among: Directive.names))), at: at)
      return nil
    }
    let behind = comment.from(comment.text.index(comment.text.startIndex, offsetBy: name.count)).trimmed
    let hasColon = behind.text.hasPrefix(":")
    let rest = hasColon ? behind.from(behind.text.index(after: behind.text.startIndex)).trimmed : behind
    let takesRest = name != "pause" && name != "end"
    guard hasColon == takesRest, rest.text.isEmpty != takesRest else {
      reportForm(name, at: comment.place)
      return nil
    }
    switch name {
    case "pause": return .pause
    case "end": return .end
    case "note": return .note(LessonText.lines(rest.text).joined(separator: "\n"))
    case "when": return readCondition(rest).map { .when($0) }
    default: return readPrediction(rest).map { .predict($0) }
    }
  }

  private mutating func reportForm(_ name: String, at place: SourcePlace) {
    report(.directive(.directiveForm(name: name, form: Self.forms[name] ?? name)), at: place)
  }

  private mutating func readCondition(_ text: PlacedText) -> Condition? {
    let words = text.words
    guard words.count == 3, words[0].text == "processors", let count = Int(words[2].text), (1...1_024).contains(count),
      words[1].text == ">=" || words[1].text == "<"
    else {
      reportForm("when", at: text.place)
      return nil
    }
    return words[1].text == ">=" ? .processorsAtLeast(count) : .processorsBelow(count)
  }

  private mutating func readPrediction(_ text: PlacedText) -> PredictionDirection? {
    let (form, arrow) = text.split(at: "->").map { ($0.before.trimmed, $0.after.trimmed) } ?? (text, nil)
    let about = arrow.flatMap { $0.text.isEmpty ? nil : $0 }
    let words = form.words
    guard arrow == nil || about != nil, let kind = words.first else {
      reportForm("predict", at: text.place)
      return nil
    }
    switch (String(kind.text), words.count, about) {
    case ("choice", 1, _): return .choice(about: about)
    case ("order", 1, let about?): return .order(about)
    case ("number", 3, let about?): return readNumber(unit: words[1], range: words[2], about: about)
    case ("choice", _, _), ("order", _, _), ("number", _, _): reportForm("predict", at: text.place)
    default:
      let suggestion = suggestion(kind.text, among: ["choice", "order", "number"])
      report(.directive(.unknownWord(place: "predict", suggestion)), at: kind.place)
    }
    return nil
  }

  private mutating func readNumber(unit: PlacedText, range: PlacedText, about: PlacedText) -> PredictionDirection? {
    guard let (first, second) = range.split(at: ".."), let lower = Self.number(first), let upper = Self.number(second)
    else {
      report(.directive(.notANumber(String(range.text))), at: range.place)
      return nil
    }
    guard lower < upper else {
      report(.directive(.emptyRange(String(first.text), String(second.text))), at: range.place)
      return nil
    }
    return .number(unit: unit, lower: lower, upper: upper, about: about)
  }

  /// Double would also read "inf" and "0x1p3".
  private static func number(_ text: PlacedText) -> Double? {
    guard !text.text.isEmpty, text.text.utf8.count <= 20 else { return nil }
    return text.text.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." } ? Double(text.text) : nil
  }
}

extension Directive {
  /// As it is written.
  var name: String {
    switch self {
    case .pause: "pause"
    case .note: "note"
    case .predict: "predict"
    case .when: "when"
    case .end: "end"
    case .own: "#"
    }
  }
}
