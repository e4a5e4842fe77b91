import Timeline
import Wording
import Yams

/// A value with the key under which it stands.
struct Field {
  var key: String
  var value: Node
}

extension ExperimentReader {
  /// Notes that something is wrong at the place of `node`. Nobody reads the hundredth mistake, and making a sentence
  /// of each line of a large file would take minutes: further ones are only counted.
  mutating func report(_ mistake: ExperimentMistake, at node: Node) {
    guard isReporting() else { return }
    problems.append(ExperimentProblem(mistake, at: place(of: node)))
  }

  /// Whether another problem is worded; counts it when not.
  mutating func isReporting() -> Bool {
    if problems.count < Bounds.problems { return true }
    unreported += 1
    return false
  }

  /// Where `node` begins.
  func place(of node: Node) -> SourcePlace {
    SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The mapping's fields by key; keys that are not `allowed` are reported and left out.
  mutating func fields(of node: Node, in owner: String, allowed: [String]) -> [String: Field]? {
    guard let mapping = node.mapping else {
      report(.wrongShape(key: owner, expected: .mapping), at: node)
      return nil
    }
    var fields: [String: Field] = [:]
    for (keyNode, value) in mapping {
      guard let key = keyNode.scalar?.string, allowed.contains(key) else {
        let word = keyNode.scalar?.string ?? ""
        let nearest = NearestWord.to(word, among: allowed)
        report(.unknownKey(Suggestion(word: word, nearest: nearest, valid: allowed)), at: keyNode)
        continue
      }
      fields[key] = Field(key: key, value: value)
    }
    return fields
  }

  /// Any scalar that is not empty, as it is written.
  mutating func text(_ field: Field) -> String? {
    guard let text = field.value.scalar?.string, !text.isEmpty else {
      report(.wrongShape(key: field.key, expected: .text), at: field.value)
      return nil
    }
    return text
  }

  /// The items of a list.
  mutating func list(_ field: Field) -> [Node]? {
    guard let sequence = field.value.sequence else {
      report(.wrongShape(key: field.key, expected: .list), at: field.value)
      return nil
    }
    return Array(sequence)
  }

  /// One of `words`.
  mutating func word(_ field: Field, among words: [String]) -> String? {
    guard let word = field.value.scalar?.string, !word.isEmpty else {
      report(.wrongShape(key: field.key, expected: .word), at: field.value)
      return nil
    }
    if words.contains(word) { return word }
    reportUnknown(word, field, valid: words)
    return nil
  }

  /// Reports a word that is not among `valid`, with the nearest that is. The first thousand are enough to guess from;
  /// an experiment may have a hundred thousand names.
  mutating func reportUnknown(_ word: String, _ field: Field, valid: some Sequence<String>) {
    guard isReporting() else { return }
    let candidates = Array(valid.prefix(1_000))
    let nearest = NearestWord.to(word, among: candidates)
    report(
      .unknownWord(key: field.key, Suggestion(word: word, nearest: nearest, valid: candidates)), at: field.value)
  }

  /// A whole number within bounds.
  mutating func integer(_ field: Field, from minimum: Int, to maximum: Int) -> Int? {
    guard let text = field.value.scalar?.string else {
      report(.wrongShape(key: field.key, expected: .number), at: field.value)
      return nil
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      report(.notANumber(key: field.key, text: text, example: String(minimum)), at: field.value)
      return nil
    }
    guard let number = Int(text), (minimum...maximum).contains(number) else {
      reportRange(field, minimum: Numbers.count(minimum), maximum: Numbers.count(maximum))
      return nil
    }
    return number
  }

  /// A seed: any whole number of 64 bits.
  mutating func seed(_ field: Field) -> UInt64? {
    if let text = field.value.scalar?.string, let seed = UInt64(text) { return seed }
    report(.notANumber(key: field.key, text: field.value.scalar?.string ?? "", example: "7"), at: field.value)
    return nil
  }

  /// A time with its unit, in nanoseconds, between `minimum` and `maximum`, which is an hour unless somebody says otherwise.
  mutating func duration(_ field: Field, from minimum: UInt64, to maximum: UInt64 = Bounds.time) -> UInt64? {
    guard let time = amount(field, units: Amount.time, expected: .duration, examples: ["40ms", "1.5s"]) else {
      return nil
    }
    guard time >= minimum, time <= maximum else {
      reportRange(field, minimum: Numbers.exactDuration(minimum), maximum: Numbers.exactDuration(maximum))
      return nil
    }
    return time
  }

  /// A size with its unit, in bytes, without a bound.
  mutating func memory(_ field: Field) -> UInt64? {
    amount(field, units: Amount.memory, expected: .size, examples: ["500B", "20MB"])
  }

  /// The size of data to move, in bytes.
  mutating func size(_ field: Field) -> UInt64? {
    guard let size = memory(field) else { return nil }
    guard size <= Bounds.payload else {
      reportRange(field, minimum: "0B", maximum: Numbers.bytes(Bounds.payload))
      return nil
    }
    return size
  }

  /// A URL or a path of the practice server.
  mutating func target(_ field: Field) -> FetchTarget? {
    guard let text = text(field) else { return nil }
    do {
      return try FetchTarget(text)
    } catch {
      report(.refusedURL(text, error), at: field.value)
      return nil
    }
  }

  private mutating func amount(
    _ field: Field, units: [Amount.Unit], expected: ExperimentMistake.ExpectedShape, examples: [String]
  ) -> UInt64? {
    guard let text = field.value.scalar?.string, !text.isEmpty else {
      report(.wrongShape(key: field.key, expected: expected), at: field.value)
      return nil
    }
    do {
      return try Amount.read(text, units: units)
    } catch {
      report(mistake(error, text: text, key: field.key, units: units, examples: examples), at: field.value)
      return nil
    }
  }

  private func mistake(
    _ refusal: Amount.Refusal, text: String, key: String, units: [Amount.Unit], examples: [String]
  ) -> ExperimentMistake {
    let names = units.map(\.name)
    switch refusal {
    case .missingUnit: return .missingUnit(key: key, text: text, examples: examples)
    case .notANumber, .tooLarge: return .notANumber(key: key, text: text, example: examples.first ?? "")
    case .unknownUnit(let unit):
      return .unknownWord(
        key: key, Suggestion(word: unit, nearest: NearestWord.to(unit, among: names), valid: names))
    }
  }

  private mutating func reportRange(_ field: Field, minimum: String, maximum: String) {
    let text = field.value.scalar?.string ?? ""
    report(.outOfRange(key: field.key, text: text, minimum: minimum, maximum: maximum), at: field.value)
  }
}
