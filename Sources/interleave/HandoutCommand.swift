import ArgumentParser
import Experiments
import Glibc
import Handout
import Lessons
import Platform
import Timeline
import Wording

/// `interleave handout LESSON`: a lesson as a page that also prints well, with the runs that take place for it.
///
/// Exit status 0 when the page is written, 64 for a lesson that is not there, 65 for one that cannot be read, 66 for a file
/// that cannot be written, 69 when nothing can be run, 130 when interrupted.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout", abstract: "Make a page of a lesson to hand out: text, questions, runs.",
    discussion: """
      LESSON is its number or name: 7, 07-the-lock or the-lock. Its experiments are run for the page, which takes as long \
      as they do. The page is one HTML file that needs nothing else and prints on A4; answers stand at its end.
      """)

  @Argument(help: ArgumentHelp("Which lesson.", valueName: "LESSON"))
  var lesson: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write it, instead of to standard output.", valueName: "FILE"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let course = try common.requiredCourse(language)
      let folder = try course.chosenLesson(lesson, language)
      // A file that cannot be written is said before anything is run for it.
      let file = try output.flatMap { $0 == "-" ? nil : $0 }.map { try replacement(at: $0) }
      let session = Program.makeSession()
      defer { session.close() }
      let content = try LessonLoader.read(folder)
      var subject = HandoutSubject(
        content, languages: common.lang?.languages ?? [language], processors: Processors.usable, machine: .this,
        version: Program.version)
      subject.earlierTerms = earlierTerms(before: folder, in: course, subject.languages)
      subject.outcomes = try HandoutRuns(session: session, language: language).outcomes(of: subject)
      subject.labBase = session.labBase
      try write(Handout(subject).html, to: file)
    }
  }

  private func earlierTerms(
    before folder: LessonFolder, in course: Course, _ languages: [Language]
  ) -> [Language: [FrontMatter.Term]] {
    let earlier = course.lessons.filter { $0.number < folder.number }
    return Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, earlier.flatMap { (try? $0.readFrontMatter(language))?.terms ?? [] })
      })
  }

  private func replacement(at path: String) throws(CommandMessage) -> FileReplacement {
    do {
      return try FileReplacement(path)
    } catch {
      throw .unusableFile(path: path, reason: String(cString: strerror(error.number)))
    }
  }

  private func write(_ page: String, to replacement: FileReplacement?) throws(CommandMessage) {
    guard let replacement else { return Output.text(page) }
    do {
      try replacement.file.writeAll(page)
      try replacement.finish()
    } catch {
      throw .unusableFile(path: output ?? "-", reason: String(cString: strerror(error.number)))
    }
  }
}

/// Runs the experiments of a lesson for its handout, and says on standard error how far it is.
struct HandoutRuns {
  let session: Session
  let language: Language

  /// What became of each experiment that the lesson links to. Throws when interrupted.
  func outcomes(of subject: HandoutSubject) throws -> [String: HandoutSubject.Outcome] {
    let files = subject.experiments
    let watch = try RunWatch(language: language)
    let count = files.reduce(0) { $0 + (subject.content.experiments[$1]?.models.count ?? 0) }
    var outcomes: [String: HandoutSubject.Outcome] = [:]
    var number = 0
    for file in files {
      switch subject.content.experiments[file] {
      case .microscope(let experiment):
        if let story = try? ScheduleStory(of: experiment) { outcomes[file] = .told(experiment, story) }
      case let experiment?:
        var runs: [RecordedRun] = []
        do throws(CommandMessage) {
          for model in experiment.models {
            number += 1
            let title = experiment.title ?? Phrase(verbatim: file)
            Output.note(HandoutWords.running(title, model, number, of: count)[language])
            runs.append(RecordedRun(try record(of: experiment, under: model, watch), of: experiment))
          }
          outcomes[file] = .ran(runs)
        } catch .interrupted {
          throw CommandMessage.interrupted
        } catch {
          outcomes[file] = .refused(error.sentence)
        }
      case nil: outcomes[file] = .refused(StudyWords.experimentMissing(file))
      }
    }
    return outcomes
  }

  private func record(
    of experiment: ExperimentFile, under model: RunModel, _ watch: RunWatch
  ) throws(CommandMessage) -> RunRecord {
    do {
      let record = try watch.record(of: experiment, under: model, session)
      if watch.isInterrupted { throw CommandMessage.interrupted }
      return record
    } catch let message as CommandMessage {
      throw message
    } catch {
      throw .modelCannotStart(model: model.name, reason: "\(error)")
    }
  }
}
