import ArgumentParser
import Experiments
import Lessons
import Platform
import Wording

/// `interleave check`: everything in lessons that the tutor could not show, and, when asked, what their claims measure.
///
/// Exit status 0 when nothing is wrong, 65 when something is, 66 when there are no lessons there.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with lessons: structure, links, translations, claims.",
    discussion: """
      PATH is a course, a lesson's folder, a file in one, or a lesson by its number or name. Without it, the course \
      in use. Exit status: 0 nothing is wrong, 65 something is, 66 there are no lessons.
      """)

  @Argument(help: ArgumentHelp("What to check.", valueName: "PATH"))
  var path: String?

  @Flag(help: "Also run every claim three times: value, spread and verdict.")
  var measure = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      guard let subject = try CheckSubject(path: path, course: common.course()) else {
        Output.error(LessonWords.noCourse[language])
        throw ExitCode(ExitStatus.noInput)
      }
      let check = CourseCheck(subject.course)
      let problems = report(subject.problems(in: check), lessons: subject.lesson == nil ? check.lessons.count : 1)
      let failures = measure ? try Measuring(language: language).measure(subject.experiments(in: check)) : 0
      if problems + failures > 0 { throw ExitCode(ExitStatus.data) }
    }
  }

  /// Prints the problems and how many there are.
  private func report(_ problems: LessonProblems, lessons: Int) -> Int {
    let language = common.language
    for problem in problems.problems { Output.line(problem.sentence[language]) }
    if problems.unreported > 0 { Output.line(ReportWords.moreProblems(problems.unreported)[language]) }
    let count = problems.problems.count + problems.unreported
    Output.line((count == 0 ? LessonWords.sound(lessons: lessons) : LessonWords.problems(count))[language])
    return count
  }
}

/// Finds the lessons that the program uses.
enum CourseInUse {
  /// The course that `--lessons` names, else the one that the path rules find. Throws when what was named is not there.
  static func find(option: String?) throws(CommandMessage) -> Course? {
    if let option, WorkingDirectory.resolved(option) == nil { throw .missingFile(path: option) }
    let found = Course.find(option: option, executable: Executable.path, workingDirectory: WorkingDirectory.path)
    // Short paths are easier to read in messages; one that was asked for stays as it was written.
    return option == nil ? found.map { Course(path: WorkingDirectory.shortened($0.path)) } : found
  }
}
