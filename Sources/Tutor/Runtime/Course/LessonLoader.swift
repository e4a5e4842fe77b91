import Experiments
import Lessons
import Wording

/// Reads lessons for the interface. Any thread; blocks while it reads, a few milliseconds a lesson.
public enum LessonLoader {
  /// What a list of the lessons needs: what each says about itself.
  public static func library(of course: Course) -> Library {
    let entries = course.lessons.compactMap { folder -> Library.Entry? in
      var frontMatter: [Language: FrontMatter] = [:]
      for language in Language.allCases { frontMatter[language] = try? folder.readFrontMatter(language) }
      return frontMatter.isEmpty ? nil : Library.Entry(folder, frontMatter)
    }
    return Library(entries, acts: CourseOutline(of: course).acts)
  }

  /// A lesson with its experiments. Throws what to tell the reader when there is no text in any language.
  public static func read(_ folder: LessonFolder) throws(CommandMessage) -> LessonContent {
    var texts: [Language: Lesson] = [:]
    var problems = 0
    var reason: Phrase?
    for language in Language.allCases {
      do {
        let reading = try folder.read(language)
        problems += reading.problems.problems.count + reading.problems.unreported
        if !reading.lesson.steps.isEmpty { texts[language] = reading.lesson }
      } catch {
        problems += 1
        reason = error.sentence
      }
    }
    guard !texts.isEmpty else { throw .unreadableLesson(folder.name, reason) }
    var experiments: [String: Experiment] = [:]
    for file in folder.experimentFiles {
      do {
        experiments[file] = try folder.readExperiment(file)
      } catch {
        problems += 1
      }
    }
    return LessonContent(folder: folder, texts: texts, experiments: experiments, problems: problems)
  }

  /// What to tell the interface about a lesson: what it says, or why it cannot be read.
  static func event(_ folder: LessonFolder) -> TutorEvent {
    do {
      return .read(try read(folder))
    } catch {
      return .told(error.sentence)
    }
  }
}
