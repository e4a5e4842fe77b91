import ArgumentParser
import Experiments
import Glibc
import Lessons
import Platform
import Tutor
import Wording

/// `interleave progress`: what the reader has done, as a file to carry elsewhere, and set back.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show, carry elsewhere or set back what you have done in the course.",
    discussion: "FILE may be - for standard output or input. Importing adds to what is there; the newer answer counts.")

  @Option(help: ArgumentHelp("Write your progress to a file.", valueName: "FILE"))
  var export: String?

  @Option(name: .customLong("import"), help: ArgumentHelp("Add the progress of a file to yours.", valueName: "FILE"))
  var importing: String?

  @Option(help: ArgumentHelp("Forget what was done in a lesson: 7, 07-the-lock or the-lock.", valueName: "LESSON"))
  var reset: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if [export, importing, reset].compactMap(\.self).count > 1 {
      throw ValidationError("--export, --import and --reset cannot be used together")
    }
  }

  func run() throws {
    let language = common.language
    try ExitStatus.report(in: language) {
      let store = ProgressStore(StateDirectory())
      if let importing { return try add(importing, to: store) }
      let (progress, notice) = store.load()
      if let notice { Output.error(notice[language]) }
      if let export { return try write(progress, to: export) }
      if let reset { return try forget(reset, in: progress, store) }
      try summarize(progress)
    }
  }

  private func write(_ progress: Progress, to path: String) throws {
    let text = ProgressFile.text(of: progress)
    if path == "-" {
      Output.text(text)
    } else {
      do {
        try TextFile.replace(path, with: text)
      } catch {
        throw CommandMessage.unusableFile(path: path, reason: error.description)
      }
      Output.line(StudyWords.exported(path)[common.language])
    }
  }

  private func add(_ path: String, to store: ProgressStore) throws {
    let text = try TextFile.read(path, limit: ProgressFile.mostBytes)
    do {
      try store.save(try ProgressFile.progress(from: text))
    } catch let refusal as ProgressFile.Refusal {
      throw refusal == .damaged ? CommandMessage.damagedProgress(path: path) : .laterProgress(path: path)
    }
    Output.line(StudyWords.imported(path)[common.language])
  }

  private func forget(_ word: String, in progress: Progress, _ store: ProgressStore) throws {
    let course = try common.course()
    // Also a lesson of which only the progress is left.
    guard let name = course?.lesson(called: word)?.name ?? progress.lessons.keys.first(where: { $0 == word }) else {
      let suggestion =
        course?.suggestion(for: word) ?? Suggestion(word: word, nearest: nil, valid: Array(progress.lessons.keys))
      Output.error(LessonWords.unknownLesson(suggestion)[common.language])
      throw ExitCode(ExitStatus.usage)
    }
    var changed = progress
    changed.reset(name, at: Int64(time(nil)))
    try store.save(changed)
    Output.line(StudyWords.forgotten(name)[common.language])
  }

  private func summarize(_ progress: Progress) throws {
    let language = common.language
    let course = try common.course()
    let lessons = progress.lessons.filter { progress.isBegun($0.key) }.sorted { $0.key < $1.key }
    guard !lessons.isEmpty else { return Output.line(StudyWords.nothingDone[language]) }
    for (name, lesson) in lessons {
      let steps = course?.lesson(called: name).flatMap { try? LessonLoader.read($0).stepCount } ?? 0
      let words =
        lesson.finished != nil
        ? StudyWords.finishedLesson : steps > 0 ? StudyWords.step(lesson.step + 1, of: steps) : StudyWords.begun
      Output.line("\(Harmless.text(name))   \(words[language])")
    }
    Output.line(StudyWords.surprises(progress.surprisesExplained)[language])
  }
}
