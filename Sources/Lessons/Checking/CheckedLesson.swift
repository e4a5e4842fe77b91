import Experiments
import Wording

/// A lesson in every language with its experiments, and what is wrong with it.
public struct CheckedLesson: Sendable {
  /// Where it is.
  public let folder: LessonFolder
  /// The languages that could be read.
  public private(set) var texts: [Lesson] = []
  /// The experiments that could be read, by file.
  public private(set) var experiments: [String: ExperimentFile] = [:]
  private var found = LessonProblems()

  /// Its problems, in the order of files and lines.
  public var problems: LessonProblems { found.sorted() }

  /// Reads and checks a lesson for itself.
  init(_ folder: LessonFolder) {
    self.folder = folder
    for language in [Language.en, .ko] { read(language) }
    readExperiments()
    for lesson in texts {
      found.append(FigureCheck(experiments: experiments).problems(of: lesson))
      found.append(FitCheck(experiments: experiments).problems(of: lesson))
    }
    if let original = texts.first, let translation = texts.dropFirst().first {
      found.append(TranslationCheck.problems(of: translation, against: original))
    }
  }

  /// Notes that something is wrong.
  mutating func report(_ mistake: LessonMistake, at place: SourcePlace) { found.report(mistake, at: place) }

  /// The runs of text that lead somewhere.
  var linkedRuns: [Inline] {
    texts.flatMap(\.steps).flatMap { [$0.title] + $0.blocks.flatMap(\.texts) }.joined().filter { $0.link != nil }
  }

  private mutating func read(_ language: Language) {
    do {
      let reading = try folder.read(language)
      texts.append(reading.lesson)
      found.append(reading.problems)
    } catch {
      report(error.mistake, at: error.place)
    }
  }

  /// Every experiment in the folder, linked or not; and every link to one that is not there.
  private mutating func readExperiments() {
    let files = folder.experimentFiles
    for file in files {
      do {
        experiments[file] = try folder.readExperiment(file)
      } catch let problems as ExperimentProblems {
        for problem in problems.problems { report(.experiment(problem.mistake), at: problem.place) }
      } catch let message as CommandMessage {
        let place = SourcePlace(file: folder.path(ofExperiment: file), line: 1, column: 1)
        report(.unusableExperiment(message), at: place)
      } catch {
        continue
      }
    }
    for block in texts.flatMap(\.steps).flatMap(\.blocks.flattened) {
      guard case .experiment(let link) = block.content, !files.contains(link.file) else { continue }
      report(.structure(.deadLink(link.file)), at: block.place)
    }
  }
}
