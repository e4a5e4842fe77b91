import Experiments
import Wording

/// Turns the text of a lesson into typed steps, and collects every mistake in it instead of stopping at the first.
struct LessonReader {
  let source: SourceText
  let language: Language
  var problems = LessonProblems()
  /// The experiments that the lesson links, in the order of its lines.
  var links = ExperimentLinks()
  /// Instructions that programs in the text may still take.
  var stepsLeft = LessonBounds.stepsOfLesson

  /// The lesson that `text` says; `file` is its name in messages.
  static func read(_ text: String, file: String, language: Language) -> LessonReading {
    var reader = LessonReader(source: SourceText(text, file: file), language: language)
    return reader.read()
  }

  private mutating func read() -> LessonReading {
    let (frontMatter, body) = readFrontMatter()
    let parsed = MarkdownParser.parse(body, depth: LessonBounds.depth)
    for node in parsed.tooDeep {
      report(.structure(.nestedTooDeep(maximum: LessonBounds.depth / 2)), at: place(of: node))
    }
    links = ExperimentLinks(in: parsed.document)
    let steps = readSteps(parsed.document.children)
    let lesson = Lesson(language: language, file: source.file, frontMatter: frontMatter, steps: steps)
    return LessonReading(lesson: lesson, problems: problems.sorted())
  }

  /// The front matter, and the text with empty lines in its place, so that lines keep their numbers.
  private mutating func readFrontMatter() -> (FrontMatter, [UInt8]) {
    switch FrontMatterReader.extent(in: source) {
    case .none:
      report(.frontMatter(.noFrontMatter), at: source.place(line: 1, byte: 1))
      return (FrontMatter(), source.bytes)
    case .unclosed:
      report(.frontMatter(.unclosedFrontMatter), at: source.place(line: 1, byte: 1))
      return (FrontMatter(), [])
    case .lines(let count):
      var reader = FrontMatterReader(file: source.file)
      let frontMatter = reader.read(source, lines: count)
      problems.append(reader.problems)
      let length = (1...count).reduce(0) { $0 + source.line($1).count }
      return (frontMatter, Array(repeating: UInt8(ascii: "\n"), count: count) + source.bytes.dropFirst(length))
    }
  }

  /// Notes that something is wrong.
  mutating func report(_ mistake: LessonMistake, at place: SourcePlace) {
    problems.report(mistake, at: place)
  }

  /// Where a node begins.
  func place(of node: MarkdownNode) -> SourcePlace {
    source.place(line: node.line, byte: node.column)
  }
}

extension Lesson {
  /// Reads a lesson from its text, and runs the programs in it; `file` is its name in messages. Pure, as they do the same
  /// everywhere: other files are looked at by `CourseCheck`.
  /// Any thread.
  public static func read(_ text: String, file: String, language: Language) -> LessonReading {
    LessonReader.read(text, file: file, language: language)
  }
}
