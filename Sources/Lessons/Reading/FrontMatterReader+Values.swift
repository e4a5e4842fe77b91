import Experiments
import Timeline
import Wording
import Yams

extension FrontMatterReader {
  /// Text on one line, harmless; a text over several lines is joined with spaces.
  mutating func text(_ node: Node, of key: String) -> String? {
    let words = node.scalar?.string.split(whereSeparator: \.isWhitespace) ?? []
    guard !words.isEmpty else {
      report(.wrongShape(key: key, expected: .text), at: node)
      return nil
    }
    return Harmless.text(words.joined(separator: " "), limit: 2_000)
  }

  /// How long the lesson takes.
  mutating func minutes(_ node: Node) -> Int? {
    guard let text = node.scalar?.string, let minutes = Int(text) else {
      report(.wrongShape(key: "minutes", expected: .number), at: node)
      return nil
    }
    guard (1...600).contains(minutes) else {
      report(.outOfRange(key: "minutes", text: text, minimum: "1", maximum: "600"), at: node)
      return nil
    }
    return minutes
  }

  /// The words of a list.
  mutating func words(_ node: Node, of key: String) -> [(text: String, place: SourcePlace)] {
    guard let sequence = node.sequence else {
      report(.wrongShape(key: key, expected: .list), at: node)
      return []
    }
    var known: Set<String> = []
    return sequence.compactMap { item in
      guard let word = text(item, of: key) else { return nil }
      guard known.insert(word).inserted else {
        report(.repeated(word), at: item)
        return nil
      }
      return (word, place(of: item))
    }
  }

  /// A list of terms, or terms with their meanings.
  mutating func terms(_ node: Node) -> [FrontMatter.Term] {
    if let mapping = node.mapping {
      return mapping.compactMap { key, value in term(key, value) }
    }
    guard let sequence = node.sequence else {
      report(.wrongShape(key: "terms", expected: .terms), at: node)
      return []
    }
    return sequence.flatMap { item in
      guard let mapping = item.mapping else { return [term(item, nil)].compactMap { $0 } }
      return mapping.compactMap { key, value in term(key, value) }
    }
  }

  private mutating func term(_ key: Node, _ value: Node?) -> FrontMatter.Term? {
    guard let name = text(key, of: "terms") else { return nil }
    return FrontMatter.Term(name: name, meaning: value.flatMap { text($0, of: name) }, place: place(of: key))
  }

  /// States, by their identifiers.
  mutating func states(_ node: Node) -> [FrontMatter.State] {
    words(node, of: "states").compactMap { word in
      if let state = TaskState(name: word.text) { return FrontMatter.State(state: state, place: word.place) }
      let valid = TaskState.allCases.map(\.name)
      let suggestion = Suggestion(word: word.text, nearest: NearestWord.to(word.text, among: valid), valid: valid)
      problems.report(.frontMatter(.unknownWord(key: "states", suggestion)), at: word.place)
      return nil
    }
  }
}
