import Experiments
import Wording

/// Whether a course covers what it says it does: `COVERAGE.md` beside the lessons, which a course need not have.
///
/// Every row of its tables whose first cell is an item (a letter and a number) must name a place: a link to a lesson and the
/// title of a step of its English text, `[07-the-lock](07-the-lock/en.md) "Three intervals"`; a lesson that is `to come`; or
/// the item that it goes with, `as C20`.
struct CoverageCheck {
  static let file = "COVERAGE.md"

  let course: Course
  /// Titles of the steps of each lesson, by its name.
  let titles: [String: [String]]

  private var problems = LessonProblems()
  private var items: [String: Int] = [:]
  private var order: [Character: Int] = [:]
  private let path: String

  /// Reads the page of a course, and returns what is wrong with it; nothing where there is none. Blocks while it reads.
  static func problems(of course: Course, lessons: [CheckedLesson]) -> LessonProblems {
    let titles = lessons.compactMap { lesson -> (String, [String])? in
      lesson.texts.first { $0.language == .en }.map { (lesson.folder.name, $0.steps.map(\.title.plainText)) }
    }
    var check = CoverageCheck(course: course, titles: Dictionary(uniqueKeysWithValues: titles))
    return check.read()
  }

  private init(course: Course, titles: [String: [String]]) {
    self.course = course
    self.titles = titles
    path = "\(course.path)/\(CoverageCheck.file)"
  }

  private mutating func read() -> LessonProblems {
    guard LessonFile.exists(path) else { return problems }
    do throws(LessonProblem) {
      let lines = try LessonFile.read(path).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() { check(line, number: index + 1) }
    } catch {
      problems.report(error.mistake, at: error.place)
    }
    return problems
  }

  private mutating func check(_ line: Substring, number: Int) {
    checkLinks(line, number)
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count >= 4, let item = Item(cells[1]) else { return }
    let start = line.distance(from: line.startIndex, to: cells[1].startIndex) + 2
    if let earlier = items[item.name] { report(.repeatedItem(item.name, line: earlier), number, start) }
    items[item.name] = number
    let expected = order[item.series, default: 0] + 1
    if item.number != expected, items[item.name] == number {
      report(.itemOutOfOrder(item.name, expected: "\(item.series)\(expected)"), number, start)
    }
    order[item.series] = item.number
    checkPlace(cells[3...].joined(separator: "|"), of: item, number, start)
  }

  /// Links to lessons, and the titles of steps behind them.
  private mutating func checkLinks(_ line: Substring, _ number: Int) {
    for link in line.matches(of: #/\[[^\]]*\]\(([0-9]{2}-[a-z0-9-]+)/[a-z]{2}\.md\)(?: "([^"]+)")?/#) {
      let column = line.distance(from: line.startIndex, to: link.range.lowerBound) + 1
      let name = String(link.1)
      guard let known = titles[name] else {
        report(.unknownLesson(course.suggestion(for: name)), number, column)
        continue
      }
      guard let title = link.2.map(String.init), !known.contains(title) else { continue }
      report(
        .unknownStep(Suggestion(word: title, nearest: NearestWord.to(title, among: known), valid: known)), number,
        column)
    }
  }

  /// A row has to say where, and a lesson that exists is not to come.
  private mutating func checkPlace(_ cell: String, of item: Item, _ number: Int, _ start: Int) {
    let hasLink = cell.contains("](")
    let isElsewhere = cell.firstMatch(of: #/\bas ([A-Z][0-9]+)\b/#).map { items[String($0.1)] != nil } ?? false
    let promises = cell.range(ofWords: "to come").map { cell[$0.upperBound...] }
    if !hasLink, !isElsewhere, promises == nil { report(.itemWithoutPlace(item.name), number, start) }
    guard let promises else { return }
    for promise in promises.prefix(while: { $0 != ";" }).matches(of: #/\b([0-9]{2}) ([a-z][a-z-]+)/#) {
      let name = "\(promise.1)-\(promise.2)"
      if titles[name] != nil { report(.lessonHasCome(name, item: item.name), number, start) }
    }
  }

  private mutating func report(_ mistake: LessonCoverageMistake, _ line: Int, _ column: Int) {
    problems.report(.coverage(mistake), at: SourcePlace(file: path, line: line, column: column))
  }
}

/// What a row is about: `T12`.
private struct Item {
  let name: String
  let series: Character
  let number: Int

  init?(_ cell: Substring) {
    guard let match = cell.wholeMatch(of: #/ *([A-Z])([0-9]{1,4}) */#), let number = Int(match.2) else { return nil }
    series = match.1.first ?? "A"
    self.number = number
    name = "\(match.1)\(match.2)"
  }
}

extension String {
  fileprivate func range(ofWords words: String) -> Range<Index>? { firstRange(of: words) }
}
