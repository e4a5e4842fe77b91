import Experiments
import Wording

extension LessonReader {
  /// Counting words that follow a number in Korean.
  private static let counters = [
    "개", "번", "회", "배", "명", "대", "곳", "가지", "건", "단계", "줄", "쪽", "퍼센트", "%",
  ]
  /// Units that a figure brings itself.
  private static let units = [
    "초", "밀리초", "마이크로초", "나노초", "바이트", "퍼센트", "%", "ns", "us", "ms", "s", "B", "KB", "MB", "second",
    "seconds", "millisecond", "milliseconds", "percent",
  ]
  private static let koreanUnits = units.filter { ($0.unicodeScalars.first?.value ?? 0) >= 0xAC00 }
  /// Words that only begin like a unit.
  private static let othersLikeUnits = ["초과", "초기", "초반"]

  /// A time, size or share is written with its unit. A count or ratio is not, and in Korean the particle behind it
  /// depends on how it ends: a unit there fixes it. In a cell of its own a figure has no particle.
  mutating func checkUnits(_ runs: [Inline], isCell: Bool) {
    for (index, run) in runs.enumerated() {
      guard case .quotation(let quotation) = run.content else { continue }
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      if quotation.subject.hasUnit {
        if let unit = Self.unit(in: next) { report(.quotation(.repeatedUnit(unit)), at: quotation.place) }
      } else if language == .ko, !(isCell && runs.count == 1), !Self.beginsWithCounter(next) {
        report(.quotation(.missingUnit(quotation.source)), at: quotation.place)
      }
    }
  }

  private static func unit(in next: Inline?) -> String? {
    guard case .text(let text) = next?.content else { return nil }
    let behind = text.drop { $0 == " " }
    if othersLikeUnits.contains(where: behind.hasPrefix) { return nil }
    // Korean particles follow a unit without a space; in English a unit is a word.
    if let unit = koreanUnits.first(where: behind.hasPrefix) { return unit }
    let word = behind.prefix { $0.isASCII && ($0.isLetter || $0 == "%") }
    return units.contains(String(word)) ? String(word) : nil
  }

  private static func beginsWithCounter(_ next: Inline?) -> Bool {
    guard case .text(let text) = next?.content else { return false }
    let behind = text.hasPrefix(" ") ? text.dropFirst() : text[...]
    return counters.contains { behind.hasPrefix($0) }
  }
}

extension Quotation.Subject {
  /// Whether the figure is written with a unit.
  var hasUnit: Bool {
    switch self {
    case .value(let reference): reference.figure.dimension != .count
    case .ratio: false
    }
  }
}
