import Experiments
import Lessons
import Wording

/// What a handout is made from: a lesson, and the runs that took place for it.
public struct HandoutSubject: Sendable {
  /// What became of an experiment.
  public enum Outcome: Sendable {
    /// It was run under each of its models.
    case ran([RecordedRun])
    /// A program under the microscope: what it does on a schedule that is worth telling.
    case told(MicroscopeExperiment, ScheduleStory)
    /// It could not be run, and why.
    case refused(Phrase)
  }

  /// The lesson.
  public var content: LessonContent
  /// The languages of the text, one or more, in the order in which they stand.
  public var languages: [Language]
  /// Processors that the program may use, which decides what the lesson shows.
  public var processors: Int
  /// Terms of the lessons before this one.
  public var earlierTerms: [Language: [FrontMatter.Term]] = [:]
  /// By the file of the experiment.
  public var outcomes: [String: Outcome] = [:]
  /// Where the runs took place.
  public var machine: MachineDescription
  /// The version of the program.
  public var version: String
  /// The practice server's address without a slash at its end; nil when none was started.
  public var labBase: String?

  /// A lesson of which nothing was run yet. Of `languages` those remain that it exists in; in another if it exists in none.
  public init(
    _ content: LessonContent, languages: [Language], processors: Int, machine: MachineDescription, version: String
  ) {
    self.content = content
    let known = languages.filter { content.texts[$0] != nil }
    self.languages = known.isEmpty ? Array(content.texts.keys.prefix(1)) : known
    self.processors = processors
    self.machine = machine
    self.version = version
  }

  /// The experiments that the lesson links to on this machine, by their files, in the order of the text; each once.
  public var experiments: [String] {
    var files: [String] = []
    for language in languages {
      for plan in plans(in: language) {
        for case .experiment(let file) in plan.gates.map(\.gate) where !files.contains(file) { files.append(file) }
      }
    }
    return files
  }

  /// The steps as a reader goes through them.
  func plans(in language: Language) -> [StepPlan] {
    (content.text(in: language)?.steps ?? []).map { StepPlan($0, processors: processors) }
  }

  /// The runs as the text quotes them.
  var quoted: QuotedRuns {
    var quoted = QuotedRuns()
    for (file, outcome) in outcomes {
      guard case .ran(let runs) = outcome, let experiment = content.experiments[file] else { continue }
      for run in runs { quoted.note(run.record, of: experiment, file: file) }
    }
    return quoted
  }
}
