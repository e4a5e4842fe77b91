import Experiments
import Wording
import Yams

extension RunningOrder {
  /// Reads the text of a running order, whose lessons are in `course`; `file` is its name in messages. Throws all that is
  /// wrong with it. Blocks while it reads those lessons.
  public init(yaml text: String, file: String, course: Course) throws(ExperimentProblems) {
    var reader = RunningOrderReader(file: file, course: course)
    self = reader.read(text)
    guard reader.problems.isEmpty else { throw ExperimentProblems(problems: reader.problems) }
  }
}

/// Reads a running order. What is wrong is noted where it stands; the rest is read all the same.
private struct RunningOrderReader {
  let file: String
  let course: Course
  var problems: [ExperimentProblem] = []
  private var titles: [LessonFolder: [[String]]] = [:]

  private static let keys = ["title", "minutes", "steps"]
  private static let entryKeys = ["lesson", "steps", "minutes"]

  init(file: String, course: Course) {
    self.file = file
    self.course = course
  }

  mutating func read(_ text: String) -> RunningOrder {
    var order = RunningOrder()
    let start = SourcePlace(file: file, line: 1, column: 1)
    let root: Node
    do {
      root = try YAMLDocument.root(of: text, file: file)
    } catch {
      problems.append(error.mistake == .empty ? missing("steps", at: start) : error)
      return order
    }
    guard let fields = fields(of: root, key: "steps", valid: Self.keys) else { return order }
    if let title = fields["title"] { order.title = self.title(title) }
    if let minutes = fields["minutes"] { order.minutes = self.minutes(minutes) }
    guard let steps = fields["steps"] else {
      problems.append(missing("steps", at: start))
      return order
    }
    guard let entries = steps.sequence, !entries.isEmpty else {
      report(.wrongShape(key: "steps", expected: .list), at: steps)
      return order
    }
    order.entries = entries.compactMap { entry($0) }
    let count = order.entries.reduce(0) { $0 + $1.steps.count }
    if count > RunningOrder.mostSteps {
      report(
        .outOfRange(key: "steps", text: "\(count)", minimum: "1", maximum: "\(RunningOrder.mostSteps)"), at: steps)
    }
    return order
  }

  private mutating func entry(_ node: Node) -> RunningOrder.Entry? {
    guard let fields = fields(of: node, key: "steps", valid: Self.entryKeys) else { return nil }
    guard let name = fields["lesson"] else {
      problems.append(missing("lesson", at: place(of: node)))
      return nil
    }
    guard let word = name.scalar?.string, let lesson = course.lesson(called: word) else {
      report(.unknownWord(key: "lesson", course.suggestion(for: name.scalar?.string ?? "")), at: name)
      return nil
    }
    let titles = self.titles(of: lesson)
    let count = titles.map(\.count).max() ?? 0
    var steps = Array(0..<count)
    if let chosen = fields["steps"] {
      guard let items = chosen.sequence else {
        report(.wrongShape(key: "steps", expected: .list), at: chosen)
        return nil
      }
      steps = items.flatMap { self.steps($0, titles: titles, count: count) }
    }
    return RunningOrder.Entry(lesson: lesson, steps: steps, minutes: fields["minutes"].flatMap { minutes($0) })
  }

  /// A number, a stretch of numbers, or the heading of a step in any language.
  private mutating func steps(_ node: Node, titles: [[String]], count: Int) -> [Int] {
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(.wrongShape(key: "steps", expected: .list), at: node)
      return []
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
    if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 {
      guard (1...max(1, count)).contains(first), (first...max(first, count)).contains(last), count > 0 else {
        report(.outOfRange(key: "steps", text: text, minimum: "1", maximum: "\(count)"), at: node)
        return []
      }
      return Array((first - 1)...(last - 1))
    }
    for language in titles {
      if let index = language.firstIndex(where: { $0.lowercased() == text.lowercased() }) { return [index] }
    }
    let valid = titles.flatMap(\.self)
    report(
      .unknownWord(key: "steps", Suggestion(word: text, nearest: NearestWord.to(text, among: valid), valid: valid)),
      at: node)
    return []
  }

  /// The headings of a lesson, in every language in which it can be read.
  private mutating func titles(of lesson: LessonFolder) -> [[String]] {
    if let known = titles[lesson] { return known }
    let read = Language.allCases.compactMap { language in
      (try? lesson.read(language))?.lesson.steps.map(\.title.plainText)
    }
    titles[lesson] = read
    return read
  }

  private mutating func title(_ node: Node) -> Phrase? {
    if let text = node.scalar?.string { return Phrase(verbatim: Harmless.text(text, limit: 60)) }
    guard let en = node.mapping?["en"]?.scalar?.string, let ko = node.mapping?["ko"]?.scalar?.string else {
      report(.wrongShape(key: "title", expected: .titles), at: node)
      return nil
    }
    return Phrase(en: Harmless.text(en, limit: 60), ko: Harmless.text(ko, limit: 60))
  }

  private mutating func minutes(_ node: Node) -> Int? {
    guard let text = node.scalar?.string, let minutes = Int(text) else {
      report(.wrongShape(key: "minutes", expected: .number), at: node)
      return nil
    }
    let bounds = RunningOrder.minutes
    guard bounds.contains(minutes) else {
      report(
        .outOfRange(key: "minutes", text: text, minimum: "\(bounds.lowerBound)", maximum: "\(bounds.upperBound)"),
        at: node)
      return nil
    }
    return minutes
  }

  // MARK: Shapes

  /// The values of a mapping by key; keys that are not `valid` are reported. Nil for what is no mapping.
  private mutating func fields(of node: Node, key: String, valid: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      report(.wrongShape(key: key, expected: .mapping), at: node)
      return nil
    }
    var fields: [String: Node] = [:]
    for (name, value) in mapping {
      let word = name.scalar?.string ?? ""
      if valid.contains(word) {
        fields[word] = value
      } else {
        report(
          .unknownKey(Suggestion(word: word, nearest: NearestWord.to(word, among: valid), valid: valid)), at: name)
      }
    }
    return fields
  }

  private func missing(_ key: String, at place: SourcePlace) -> ExperimentProblem {
    ExperimentProblem(.missingKey(key, in: file.split(separator: "/").last.map(String.init) ?? file), at: place)
  }

  private mutating func report(_ mistake: ExperimentMistake, at node: Node) {
    problems.append(ExperimentProblem(mistake, at: place(of: node)))
  }

  private func place(of node: Node) -> SourcePlace {
    SourcePlace(file: file, line: max(1, node.mark?.line ?? 1), column: max(1, node.mark?.column ?? 1))
  }
}
