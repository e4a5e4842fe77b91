import ArgumentParser
import Experiments
import Lessons
import Platform
import Wording

/// `interleave learn [LESSON]`: the course at a lesson, by default the one where the reader left off; with `--transcript` the
/// lesson alone, as plain text, line by line.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Open a lesson.",
    discussion: """
      LESSON is its number or name: 7, 07-the-lock or the-lock. Without it, the lesson you left last. With --transcript \
      the lesson and its runs are told as plain text, for screen readers and slow lines, and questions are answered on \
      standard input.
      """)

  @Argument(help: ArgumentHelp("Which lesson.", valueName: "LESSON"))
  var lesson: String?

  @Option(help: ArgumentHelp("At which step, counted from 1.", valueName: "N"))
  var step: Int?

  @Flag(help: "Tell the lesson and its runs as plain text; needs no terminal.")
  var transcript = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let step, step < 1 { throw ValidationError("--step takes a number from 1") }
  }

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let course = try common.requiredCourse(language)
      let folder = try course.chosenLesson(lesson, language)
      if transcript { return try tell(folder, in: course, language) }
      guard Output.isTerminal else {
        Output.error(StudyWords.lessonNeedsTerminal[language])
        throw ExitCode(ExitStatus.unavailable)
      }
      let session = Program.makeSession()
      defer { session.close() }
      try Interface(session: session, common: common, language: language)
        .open(course, at: folder, step: step.map { $0 - 1 })
    }
  }

  /// Tells a lesson; where none was named and the last one was read to its end, the one behind it.
  private func tell(_ folder: LessonFolder, in course: Course, _ language: Language) throws {
    var folder = folder
    let store = ProgressStore(StateDirectory())
    if lesson == nil, store.load().progress.isFinished(folder.name) {
      folder = course.lessons.first { $0.number > folder.number } ?? folder
    }
    let session = Program.makeSession()
    defer { session.close() }
    try TranscriptReader(session: session, store: store, language: language)
      .read(
        folder, step: step.map { $0 - 1 }, next: course.lessons.first { $0.number > folder.number }?.number)
  }
}
