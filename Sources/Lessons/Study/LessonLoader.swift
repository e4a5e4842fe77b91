import Experiments
import Platform
import Synchronization
import Wording

/// Reads lessons with what they run. Any thread; blocks while it reads, a few milliseconds a lesson.
public enum LessonLoader {
  /// A lesson with its experiments. Throws what to tell the reader when there is no text in any language.
  public static func read(_ folder: LessonFolder) throws(CommandMessage) -> LessonContent {
    let stamp = folder.stamp
    var texts: [Language: Lesson] = [:]
    var problems = 0
    var reason: Phrase?
    for (language, reading) in readings(of: folder) {
      switch reading {
      case .success(let reading):
        problems += reading.problems.problems.count + reading.problems.unreported
        if !reading.lesson.steps.isEmpty { texts[language] = reading.lesson }
      case .failure(let problem):
        problems += 1
        reason = problem.sentence
      }
    }
    guard !texts.isEmpty else { throw .unreadableLesson(folder.name, reason) }
    var experiments: [String: ExperimentFile] = [:]
    for file in folder.experimentFiles {
      do {
        experiments[file] = try folder.readExperiment(file)
      } catch {
        problems += 1
      }
    }
    return LessonContent(folder: folder, texts: texts, experiments: experiments, problems: problems, stamp: stamp)
  }

  /// The text in every language. Each is read on a thread of its own where threads can be had: a reader waits for a lesson
  /// to open, and the languages have nothing to do with one another.
  private static func readings(of folder: LessonFolder) -> [(Language, Result<LessonReading, LessonProblem>)] {
    let found = Mutex<[Language: Result<LessonReading, LessonProblem>]>([:])
    let read: @Sendable (Language) -> Void = { language in
      let reading = Result { () throws(LessonProblem) in try folder.read(language) }
      found.withLock { $0[language] = reading }
    }
    var threads: [PosixThread] = []
    for language in Language.allCases.dropFirst() {
      if let thread = try? PosixThread.start("reader", stackBytes: 2 << 20, { read(language) }) {
        threads.append(thread)
      } else {
        read(language)
      }
    }
    Language.allCases.prefix(1).forEach(read)
    for thread in threads { thread.join() }
    return found.withLock { found in
      Language.allCases.compactMap { language in found[language].map { (language, $0) } }
    }
  }
}
