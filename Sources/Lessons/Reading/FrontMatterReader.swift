import Experiments
import Timeline
import Wording
import Yams

/// Reads what stands between the two lines of dashes at the beginning of a lesson.
struct FrontMatterReader {
  /// Where the front matter is.
  enum Extent: Equatable {
    case none
    case unclosed
    /// That many lines, both lines of dashes included.
    case lines(Int)
  }

  let file: String
  var problems = LessonProblems()

  init(file: String) { self.file = file }

  /// Looks for the lines of dashes.
  static func extent(in source: SourceText) -> Extent {
    func isFence(_ number: Int) -> Bool {
      String(decoding: source.line(number), as: UTF8.self).trimmingSuffix(while: \.isWhitespace) == "---"
    }
    guard isFence(1) else { return .none }
    var bytes = 0
    for number in 2..<max(2, source.lineCount + 1) {
      if isFence(number) { return .lines(number) }
      bytes += source.line(number).count
      if bytes > LessonBounds.frontMatterBytes { break }
    }
    return .unclosed
  }

  /// The front matter in the first `lines` lines.
  mutating func read(_ source: SourceText, lines: Int) -> FrontMatter {
    // An empty line in the place of the dashes keeps the numbers of the others.
    let inner = (2..<max(2, lines)).flatMap { source.line($0) }
    let text = "\n" + String(decoding: inner, as: UTF8.self)
    var frontMatter = FrontMatter()
    guard let root = root(of: text) else { return frontMatter }
    guard let mapping = root.mapping else {
      report(.wrongShape(key: "front matter", expected: .mapping), at: root)
      return frontMatter
    }
    for (keyNode, value) in mapping {
      let key = keyNode.scalar?.string ?? ""
      guard FrontMatter.keys.contains(key) else {
        let nearest = NearestWord.to(key, among: FrontMatter.keys)
        report(.unknownKey(Suggestion(word: key, nearest: nearest, valid: FrontMatter.keys)), at: keyNode)
        continue
      }
      frontMatter.places[key] = place(of: keyNode)
      read(value, of: key, into: &frontMatter)
    }
    for key in FrontMatter.keys where frontMatter.places[key] == nil {
      problems.report(.frontMatter(.missingKey(key)), at: SourcePlace(file: file, line: 1, column: 1))
    }
    return frontMatter
  }

  private mutating func read(_ node: Node, of key: String, into frontMatter: inout FrontMatter) {
    switch key {
    case "title": frontMatter.title = text(node, of: key) ?? ""
    case "misconception": frontMatter.misconception = text(node, of: key) ?? ""
    case "summary": frontMatter.summary = text(node, of: key) ?? ""
    case "minutes": frontMatter.minutes = minutes(node) ?? 0
    case "prerequisites":
      frontMatter.prerequisites = words(node, of: key).map { FrontMatter.Word(text: $0.text, place: $0.place) }
    case "terms": frontMatter.terms = terms(node)
    default: frontMatter.states = states(node)
    }
  }

  /// Notes that something is wrong.
  mutating func report(_ mistake: LessonFrontMatterMistake, at node: Node) {
    problems.report(.frontMatter(mistake), at: place(of: node))
  }

  /// Where a node begins.
  func place(of node: Node) -> SourcePlace {
    SourcePlace(file: file, line: max(1, node.mark?.line ?? 1), column: max(1, node.mark?.column ?? 1))
  }
}

extension StringProtocol {
  /// The text without its last characters that `isDropped`.
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
