import ArgumentParser
import Experiments
import Glibc
import Lessons
import Tutor
import Wording

/// `interleave present [LESSON|FILE]`: a lesson, or steps in the lecturer's own order, on the projector.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "Show a lesson in a lecture hall, a few words at a time.",
    discussion: """
      LESSON is its number or name, by default the one you left last. FILE is a running order in YAML: steps, a list of \
      {lesson: NAME, steps: [1-3, 5, "A heading"], minutes: N}, and if you like title and minutes. Page Down, Space or \
      a clicker go on, Page Up goes back, b or . darkens, F5 and Esc come and go. --rehearse needs no terminal.
      """)

  @Argument(help: ArgumentHelp("What to show.", valueName: "LESSON|FILE"))
  var subject: String?

  @Option(help: ArgumentHelp("At which of its steps to begin, counted from 1.", valueName: "N"))
  var step: Int?

  @Flag(help: "Run every experiment of the lecture, and say which step claims what this machine does not bear out.")
  var rehearse = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let step, step < 1 { throw ValidationError("--step takes a number from 1") }
  }

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let course = try common.requiredCourse(language)
      let lecture = try lecture(of: course, language)
      guard rehearse || Output.isTerminal else {
        Output.error(HallWords.needsTerminal[language])
        throw ExitCode(ExitStatus.unavailable)
      }
      let session = Program.makeSession()
      defer { session.close() }
      guard !rehearse else { return try Rehearsal(lecture, session: session, language: language).run() }
      try Interface(session: session, common: common, language: language)
        .open(lecture, of: course, step: (step ?? 1) - 1)
    }
  }

  private func lecture(of course: Course, _ language: Language) throws -> Lecture {
    if let subject, course.lesson(called: subject) == nil, access(subject, F_OK) == 0 || subject.hasSuffix(".yaml") {
      let text = try TextFile.read(subject, limit: Self.mostBytes)
      let order = try RunningOrder(yaml: text, file: subject, course: course)
      return Lecture(order, contents: try Set(order.entries.map(\.lesson)).map(LessonLoader.read))
    }
    return Lecture(try LessonLoader.read(try course.chosenLesson(subject, language)))
  }

  /// Bytes of a running order at most.
  private static let mostBytes = 100_000
}
